import { stacked, type Texts } from './cover-words.ts';
import { levelOf, type Sketch, wordsSketch } from './sketch.ts';
import type { Setter } from './stack.ts';
import { displayBlock } from './text-sketches.ts';

/** The next slide, output px of the drawn slide: its width, where it begins, how it leans. */
const PEEK = { width: 780, x: 470, y: 0.56, tilt: -6 } as const;
/** Share of the height that the title has. */
const TITLE = 0.52;

/** A title over the next slide, which leans into the picture from its edge; without it where there is no room. */
export function peekCover(texts: Texts, setter: Setter): Sketch {
  const { page, isRtl } = setter;
  const { live } = page;
  const plain = { kind: 'cover' as const, setter };
  const without = wordsSketch({
    ...{ ...plain, area: live, placing: 'middle' },
    blocks: stacked(texts, {}),
  });
  const display = displayBlock(texts.title);
  const sketch = wordsSketch({
    ...{ ...plain, placing: 'top' },
    area: { ...live, height: TITLE * page.height - live.y },
    blocks: stacked(texts, { steps: display.steps.filter((step) => step >= 84) }),
    // Its place is taken.
    footNote: '',
  });
  if (levelOf(sketch) === null) return without;
  const width = page.drawn(PEEK.width);
  const x = page.width * (PEEK.x / 1080);
  const box = {
    x: isRtl ? page.width - x - width : x,
    y: PEEK.y * page.height,
    ...{ width, height: (width * page.height) / page.width },
  };
  const tilt = isRtl ? -PEEK.tilt : PEEK.tilt;
  return { ...sketch, peek: { box, tilt, scale: width / page.width, without } };
}
