import { plainText } from '../../thread/spans.ts';
import type { Part } from '../composition.ts';
import type { EndingChoice } from '../layouts/plates/choose-ending.ts';
import { nameWords } from '../text/name-words.ts';
import type { Words } from '../text/words.ts';
import { setText } from '../typesetting/set-text.ts';
import { faceOf } from '../typesetting/typefaces.ts';
import type { EndingContent } from './ending-content.ts';
import { inMiddle, type Sketch, squareAbove, startOf, wordsSketch } from './sketch.ts';
import { sourceSketch } from './source-ending.ts';
import type { Block, Setter } from './stack.ts';
import { bodyBlock, displayBlock, within } from './text-sketches.ts';

/** The last slide: what to do next, what was said, or a question. */
export function endingSketch(choice: EndingChoice, content: EndingContent, setter: Setter): Sketch {
  if (choice.ending === 'recap') return recapSketch(content, setter);
  if (choice.ending === 'source') return sourceSketch(content, setter);
  const { words, text, name } = content;
  const own = choice.words;
  const title: Words = own ? within(words, own.title) : nameWords(name || text);
  const before = own ? within(words, own.before) : [];
  const after = own ? within(words, own.after) : [];
  return choice.ending === 'question'
    ? questionSketch(before, title, after, setter)
    : followSketch(before, title, after, own ? { ...content, name: '' } : content, setter);
}

function questionSketch(before: Words, title: Words, after: Words, setter: Setter): Sketch {
  const blocks = [
    bodyBlock(before, { gap: 0 }),
    displayBlock(title, { gap: 48 }),
    bodyBlock(after, { gap: 48, tone: 'quiet' }),
  ];
  return wordsSketch({
    kind: 'statement',
    blocks,
    area: setter.page.live,
    placing: 'middle',
    setter,
  });
}

/** Output px of the drawn slide. */
const FOLLOW = {
  avatar: 300,
  gap: 56,
  pill: { size: 46, height: 104, padding: 56, gap: 60 },
} as const;

function followSketch(
  before: Words,
  title: Words,
  after: Words,
  { author, show, name, text }: EndingContent,
  setter: Setter,
): Sketch {
  const { page } = setter;
  const size = page.drawn(FOLLOW.avatar);
  const handle = `@${author.handle}`;
  const isNamed = plainText(title.concat(before, after)).includes(handle);
  const hasPill = name !== '' || (show.handle && !isNamed);
  const pill = hasPill ? page.drawn(FOLLOW.pill.height + FOLLOW.pill.gap) : 0;
  const display = displayBlock(title, { gap: 40 });
  const blocks: Block[] = [
    bodyBlock(before, { gap: 0 }),
    { ...display, steps: display.steps.filter((step) => step <= 112) },
    bodyBlock(after, { gap: 40 }),
  ];
  return wordsSketch({
    kind: 'ending',
    blocks: inMiddle(blocks, setter),
    ...{ area: page.live, placing: 'middle', setter, footOn: 'none' },
    head: show.avatar ? size + page.drawn(FOLLOW.gap) : 0,
    foot: pill,
    around: (top, height) => [
      ...(show.avatar
        ? [
            {
              kind: 'avatar' as const,
              box: squareAbove(setter, top, size, page.drawn(FOLLOW.gap)),
              ...{ author, ring: 0 },
            },
          ]
        : []),
      ...(hasPill
        ? pillParts(
            { kind: 'text', text: name ? text : handle, ...(author.blurred && { blurred: true }) },
            top + height + page.drawn(FOLLOW.pill.gap),
            setter,
          )
        : []),
    ],
  });
}

function pillParts(word: Words[number], y: number, setter: Setter): Part[] {
  const { page, type, measure } = setter;
  const { cut } = type.lead;
  const size = page.size(FOLLOW.pill.size);
  const face = faceOf(cut, null, measure);
  const setting = {
    face,
    size,
    leading: 1.2,
    measure: Number.POSITIVE_INFINITY,
    evenness: 'full' as const,
  };
  const set = setText([word], setting, measure.widthOf);
  const height = Math.max(page.drawn(FOLLOW.pill.height), 2 * size);
  const width = Math.min(page.live.width, set.widths[0]! + 2 * page.drawn(FOLLOW.pill.padding));
  const box = { x: startOf(width, setter), y, width, height };
  return [
    { kind: 'shape', box, tone: 'accent', radius: height / 2 },
    {
      ...{ kind: 'text', lines: set.lines, widths: set.widths, size, leading: 1.2 * size },
      box: { ...box, y: y + (height - 1.2 * size) / 2, height: 1.2 * size },
      ...{ family: cut.family, weight: face.weight, align: 'center' },
      ...{ tracking: face.tracking, spacing: face.spacing },
      ...{ tone: 'on-accent', lang: null, dir: 'ltr', isMeta: true },
    },
  ];
}

/** The titles of all points, once more. They are read where they stood. */
function recapSketch({ points }: EndingContent, setter: Setter): Sketch {
  const blocks = points.map(
    ({ number, title }, place): Block => ({
      words: title,
      ...{ role: 'item', steps: [72, 60, 60, 52, 44], gap: place === 0 ? 0 : 36 },
      mark: { words: number, tone: 'accent' },
    }),
  );
  const sketch = wordsSketch({
    kind: 'list',
    blocks,
    area: setter.page.live,
    placing: 'middle',
    setter,
  });
  return {
    ...sketch,
    at: (level) =>
      sketch
        .at(level)
        ?.map((part) => (part.kind === 'text' ? { ...part, isDecoration: true as const } : part)) ??
      null,
  };
}
