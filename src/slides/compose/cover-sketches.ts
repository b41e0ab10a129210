import type { TextRange } from '../../edits/texts.ts';
import type { Part } from '../composition.ts';
import type { CoverChoice } from '../layouts/choose-cover.ts';
import { scrimFor } from '../style/scrim.ts';
import { WHITE } from '../style/slide-style.ts';
import { dateText } from '../text/figures.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import type { Words } from '../text/words.ts';
import { setText } from '../typesetting/set-text.ts';
import { faceOf } from '../typesetting/typefaces.ts';
import { pictureParts, type Seen, shownOf } from './picture-sketches.ts';
import { type Sketch, wordsSketch } from './sketch.ts';
import { type Block, type Setter, stackAt } from './stack.ts';
import { bodyBlock, displayBlock, within } from './text-sketches.ts';

/** What a cover shows beside its words. */
export interface CoverContent {
  words: Words;
  seen: Seen;
  author: HiddenAuthor;
  /** ISO; null shows no date. */
  date: string | null;
  show: { avatar: boolean; name: boolean; handle: boolean };
}

/** A cover as its content asks for it, with all that the choice has of the words. */
export function coverSketch(choice: CoverChoice, content: CoverContent, setter: Setter): Sketch {
  const words = accented(content.words, choice.accent);
  const before = within(words, choice.before);
  const title = within(words, choice.title);
  const after = within(words, choice.after);
  const texts = { before, title, after };
  switch (choice.cover) {
    case 'photo':
      return photoCover(choice, texts, content, setter);
    case 'split':
      return splitCover(choice, texts, content, setter);
    case 'number':
      return numberCover(choice, words, texts, setter);
    case 'portrait':
      return portraitCover(texts, content, setter);
    case 'editorial':
      return editorialCover(texts, content, setter);
    default:
      return wordsSketch({
        ...{ kind: 'cover', area: setter.page.live, placing: 'middle', setter },
        blocks: stacked(texts, {}),
      });
  }
}

interface Texts {
  before: Words;
  title: Words;
  after: Words;
}

/** Words of a cover that have its second color. */
function accented(words: Words, accent: TextRange | null): Words {
  if (!accent) return words;
  return [
    ...within(words, { from: 0, to: accent.from }),
    ...within(words, accent).map((word) => ({ ...word, accent: true as const })),
    ...within(words, { from: accent.to, to: Number.POSITIVE_INFINITY }),
  ];
}

/** Subtitles under or over a title. */
const SUBTITLE = [60, 52, 52, 44] as const;

function stacked({ before, title, after }: Texts, more: Partial<Block>): Block[] {
  const display = displayBlock(title, { gap: 40, ...more });
  return [
    bodyBlock(before, { steps: SUBTITLE, gap: 0 }),
    { ...display, steps: display.steps.filter((step) => step >= 60) },
    bodyBlock(after, { steps: SUBTITLE, gap: 48, tone: 'ink' }),
  ];
}

function photoCover(
  { picture }: CoverChoice,
  texts: Texts,
  { seen }: CoverContent,
  setter: Setter,
): Sketch {
  const { page } = setter;
  const box = { x: 0, y: 0, width: page.width, height: page.height };
  const [photo] = pictureParts(
    { media: [picture!], arrangement: 'one', whole: [] },
    box,
    seen,
    setter,
  );
  const url = seen.post.media[picture!]!.url;
  const facts = url ? seen.factsOf(url) : null;
  const focus = photo?.kind === 'picture' ? photo.focus : undefined;
  const scrim = (top: number): Part => {
    const words = { left: 0, top: top / page.height, width: 1, height: 1 - top / page.height };
    const found = scrimFor(facts, shownOf(facts, box, focus), words, WHITE);
    return { kind: 'shape', box, tone: { css: found?.css ?? 'none' }, radius: 0 };
  };
  const display = displayBlock(texts.title);
  return wordsSketch({
    ...{
      kind: 'cover',
      isPhoto: true,
      footOn: 'photo',
      area: page.live,
      placing: 'bottom',
      setter,
    },
    blocks: stacked(texts, { steps: display.steps.filter((step) => step <= 128) }),
    behind: [photo!],
    around: (top) => [scrim(top)],
  });
}

/** Height of the picture over the words, as a share of the slide: 742 of 1350 px where words allow it. */
const SPLIT = { most: 0.55, least: 0.4 } as const;

function splitCover(
  { picture }: CoverChoice,
  texts: Texts,
  { seen }: CoverContent,
  setter: Setter,
): Sketch {
  const { page } = setter;
  const display = displayBlock(texts.title);
  const blocks = stacked(texts, { steps: display.steps.filter((step) => step <= 112) });
  const bottom = page.live.y + page.live.height;
  return {
    ...{
      kind: 'cover',
      footOn: 'ground',
      levels: Math.max(...blocks.map(({ steps }) => steps.length)),
    },
    at(level) {
      const stack = stackAt(blocks, level, page.live, setter);
      const room = stack && bottom - stack.height - page.drawn(56);
      if (room === null || room < SPLIT.least * page.height) return null;
      const height = Math.round(Math.min(room, SPLIT.most * page.height));
      const box = { x: 0, y: 0, width: page.width, height };
      const parts = pictureParts(
        { media: [picture!], arrangement: 'one', whole: [] },
        box,
        seen,
        setter,
      );
      const top = height + page.drawn(56) + (room - height) * 0.35;
      return [
        ...parts,
        ...stack!.parts.map((part) => ({
          ...part,
          box: { ...part.box, y: part.box.y - page.live.y + top },
        })),
      ];
    },
  };
}

function numberCover(
  { title: range, figure }: CoverChoice,
  words: Words,
  { before, after }: Texts,
  setter: Setter,
): Sketch {
  const start = within(words, { from: range.from, to: figure!.from });
  const rest = within(words, { from: figure!.to, to: range.to });
  const title = {
    role: 'display' as const,
    ...{ steps: [112, 112, 96, 96, 84, 84, 72, 72, 60, 60], mostLines: 7 },
  };
  const blocks: Block[] = [
    bodyBlock(before, { steps: SUBTITLE, gap: 0 }),
    { ...title, words: start, gap: 32 },
    {
      words: within(words, figure),
      ...{ role: 'figure', tone: 'accent', gap: 24, mostLines: 1, isWhole: true },
      steps: [560, 560, 560, 420, 420, 320, 320, 260, 260, 200, 160, 128],
    },
    { ...title, words: rest, gap: 40 },
    bodyBlock(after, { steps: SUBTITLE, gap: 40 }),
  ];
  return wordsSketch({ kind: 'cover', blocks, area: setter.page.live, placing: 'middle', setter });
}

const PORTRAIT = { size: 340, ring: 12, gap: 56 } as const;

function portraitCover(texts: Texts, { author }: CoverContent, setter: Setter): Sketch {
  const { page } = setter;
  const size = page.drawn(PORTRAIT.size);
  const blocks = stacked(texts, {}).map((block): Block => ({ ...block, align: 'center' }));
  return wordsSketch({
    ...{ kind: 'cover', blocks, area: page.live, placing: 'middle', setter },
    head: size + page.drawn(PORTRAIT.gap),
    around: (top) => [
      {
        kind: 'avatar',
        box: {
          x: (page.width - size) / 2,
          y: top - size - page.drawn(PORTRAIT.gap),
          width: size,
          height: size,
        },
        ...{ author, ring: page.drawn(PORTRAIT.ring) },
      },
    ],
  });
}

const RULE = { height: 4, gap: 24, under: 80, size: 30 } as const;

/** A head with who wrote it and when, over a rule, as on the front of a paper. */
function editorialCover(
  texts: Texts,
  { author, date, show }: CoverContent,
  setter: Setter,
): Sketch {
  const { page, type, measure, isRtl } = setter;
  const { live } = page;
  const { cut, leading } = type.meta;
  const size = page.size(RULE.size, 'meta');
  const face = faceOf(cut, null, measure);
  const line = leading * size;
  const half = live.width / 2;
  const headText = (words: string, isEnd: boolean): Part[] => {
    if (!words) return [];
    const blurred = !isEnd && author.blurred ? { blurred: true as const } : {};
    const set = setText(
      [{ kind: 'text', text: words, ...blurred }],
      { face, size, leading, measure: half, evenness: 'full' },
      measure.widthOf,
    );
    return [
      {
        ...{
          kind: 'text',
          lines: set.lines.slice(0, 1),
          widths: set.widths.slice(0, 1),
          size,
          leading: line,
        },
        box: { x: isEnd !== isRtl ? live.x + half : live.x, y: live.y, width: half, height: line },
        ...{ family: cut.family, weight: face.weight, tracking: 0, align: isEnd ? 'end' : 'start' },
        ...{ tone: 'ink', lang: null, dir: isRtl ? 'rtl' : 'ltr', isMeta: true },
      },
    ];
  };
  const name = show.name ? author.name : '';
  const head = line + page.drawn(RULE.gap + RULE.height);
  const rule: Part = {
    kind: 'shape',
    box: {
      x: live.x,
      y: live.y + line + page.drawn(RULE.gap),
      width: live.width,
      height: page.drawn(RULE.height),
    },
    ...{ tone: 'ink', radius: 0 },
  };
  const display = displayBlock(texts.title);
  const steps = display.steps[0]! >= 144 ? [200, 184, ...display.steps] : display.steps;
  const under = head + page.drawn(RULE.under);
  return wordsSketch({
    ...{ kind: 'cover', placing: 'top', setter },
    area: { ...live, y: live.y + under, height: live.height - under },
    blocks: stacked(texts, { steps: [...new Set(steps)] }),
    behind: [...headText(name, false), ...headText(dateText(date), true), rule],
  });
}
