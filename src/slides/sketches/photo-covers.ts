import type { CoverChoice } from '../layouts/plates/choose-cover.ts';
import { type CoverContent, stacked, type Texts } from './cover-words.ts';
import { pictureParts, scrimPart } from './picture-parts.ts';
import { type Sketch, wordsSketch } from './sketch.ts';
import { levelsOf, moved, type Setter, stackAt } from './stack.ts';
import { displayBlock } from './text-sketches.ts';

/** A title over a photo that fills the slide. */
export function photoCover(
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
    around: (top) => [scrimPart(photo, top, seen, setter)],
  });
}

/** Height of the picture over the words, as a share of the slide: 742 of 1350 px where words allow it. */
const SPLIT = { most: 0.56, wanted: 0.55, least: 0.4 } as const;
/** Under it, output px of the drawn slide. */
const GAP = 56;

/** A title under a photo. */
export function splitCover(
  { picture }: CoverChoice,
  texts: Texts,
  { seen }: CoverContent,
  setter: Setter,
): Sketch {
  const { page } = setter;
  const display = displayBlock(texts.title);
  const blocks = stacked(texts, { steps: display.steps.filter((step) => step <= 112) });
  const bottom = page.live.y + page.live.height;
  const levels = levelsOf(blocks);
  // What follows the title may stand on the slide of its post.
  const canLeave = texts.after.length > 0 && texts.before.length === 0;
  return {
    ...{
      kind: 'cover',
      footOn: 'ground',
      levels,
    },
    at(level) {
      const stack = stackAt(blocks, level, page.live, setter);
      const room = stack && bottom - stack.height - page.drawn(GAP);
      // A smaller title rather than a strip of a picture, as long as there is one.
      const share = level < levels - 1 || canLeave ? SPLIT.wanted : SPLIT.least;
      if (room === null || room < share * page.height) return null;
      const height = Math.round(Math.min(room, SPLIT.most * page.height));
      const box = { x: 0, y: 0, width: page.width, height };
      const parts = pictureParts(
        { media: [picture!], arrangement: 'one', whole: [] },
        box,
        seen,
        setter,
      );
      const top = height + page.drawn(GAP) + (room - height) * 0.35;
      return [...parts, ...moved(stack!.parts, top - page.live.y)];
    },
  };
}
