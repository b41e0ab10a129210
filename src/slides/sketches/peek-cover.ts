import { stacked, type Texts } from './cover-words.ts';
import { levelOf, type Sketch, wordsSketch } from './sketch.ts';
import type { Setter } from './stack.ts';
import { displayBlock } from './text-sketches.ts';

/** The next slide, as shares of this one: its size, where it begins. It reaches over two edges on any page. */
const PEEK = { scale: 0.72, x: 0.435, y: 0.56 } as const;
/** Degrees, clockwise. */
const TILT = -6;
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
    // The next slide lies where the number would stand.
    footNote: '',
  });
  if (levelOf(sketch) === null) return without;
  const { scale, x, y } = PEEK;
  const box = {
    x: (isRtl ? 1 - x - scale : x) * page.width,
    y: y * page.height,
    ...{ width: scale * page.width, height: scale * page.height },
  };
  return { ...sketch, peek: { box, tilt: isRtl ? -TILT : TILT, scale, without } };
}
