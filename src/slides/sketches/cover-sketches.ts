import type { Part } from '../composition.ts';
import type { CoverChoice } from '../layouts/plates/choose-cover.ts';
import { dateText } from '../text/figures.ts';
import { nameWords } from '../text/name-words.ts';
import type { Words } from '../text/words.ts';
import { setText } from '../typesetting/set-text.ts';
import { faceOf } from '../typesetting/typefaces.ts';
import { type CoverContent, SUBTITLE, stacked, type Texts } from './cover-words.ts';
import { ACCENT, withLook } from './emphasis.ts';
import { peekCover } from './peek-cover.ts';
import { photoCover, splitCover } from './photo-covers.ts';
import { inMiddle, type Sketch, squareAbove, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { bodyBlock, displayBlock, unitBlock, within } from './text-sketches.ts';

/** A cover as its content asks for it, with all that the choice has of the words. */
export function coverSketch(choice: CoverChoice, content: CoverContent, setter: Setter): Sketch {
  // What stands out has the cover's second color.
  const words = choice.accent ? withLook(content.words, [choice.accent], ACCENT) : content.words;
  const before = within(words, choice.before);
  const title = within(words, choice.title);
  const after = within(words, choice.after);
  const texts = { before, title, after };
  switch (setter.recipe.covers[choice.cover] ?? choice.cover) {
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
    case 'peek':
      return peekCover(texts, setter);
    default:
      return wordsSketch({
        ...{ kind: 'cover', area: setter.page.live, placing: 'middle', setter },
        blocks: stacked(texts, {}),
      });
  }
}

function numberCover(
  { title: range, figure, unit }: CoverChoice,
  words: Words,
  { before, after }: Texts,
  setter: Setter,
): Sketch {
  const start = within(words, { from: range.from, to: figure!.from });
  const rest = within(words, { from: (unit ?? figure!).to, to: range.to });
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
    unitBlock(within(words, unit)),
    { ...title, words: rest, gap: 40 },
    bodyBlock(after, { steps: SUBTITLE, gap: 40 }),
  ];
  return wordsSketch({ kind: 'cover', blocks, area: setter.page.live, placing: 'middle', setter });
}

const PORTRAIT = { size: 340, ring: 12, gap: 56 } as const;

function portraitCover(texts: Texts, { author }: CoverContent, setter: Setter): Sketch {
  const { page } = setter;
  const size = page.drawn(PORTRAIT.size);
  const blocks = inMiddle(stacked(texts, {}), setter);
  return wordsSketch({
    ...{ kind: 'cover', blocks, area: page.live, placing: 'middle', setter },
    head: size + page.drawn(PORTRAIT.gap),
    around: (top) => [
      {
        kind: 'avatar',
        box: squareAbove(setter, top, size, page.drawn(PORTRAIT.gap)),
        ...{ author, ring: page.drawn(PORTRAIT.ring) },
      },
    ],
  });
}

const RULE = { height: 4, gap: 24, under: 80, size: 32 } as const;

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
      nameWords(words).map((word) => ({ ...word, ...blurred })),
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
