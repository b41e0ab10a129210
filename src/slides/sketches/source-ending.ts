import type { Words } from '../text/words.ts';
import { type EndingContent, shortAddress } from './ending-content.ts';
import { inMiddle, type Sketch, squareAbove, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { displayBlock } from './text-sketches.ts';

/** Output px of the drawn slide. */
const QR = { size: 360, gap: 64 } as const;

/** A code that leads to the thread, and its address. */
export function sourceSketch({ name, source }: EndingContent, setter: Setter): Sketch {
  const { page } = setter;
  const size = page.drawn(QR.size);
  const title: Words = name ? [{ kind: 'text', text: name }] : [];
  const display = displayBlock(title);
  const blocks: Block[] = [
    { ...display, steps: display.steps.filter((step) => step <= 112) },
    {
      words: [{ kind: 'text', text: shortAddress(source ?? '') }],
      ...{ role: 'meta', steps: [44, 40, 36, 32], gap: 32, tone: 'quiet' },
    },
  ];
  return wordsSketch({
    ...{
      kind: 'ending',
      blocks: inMiddle(blocks, setter),
      area: page.live,
      placing: 'middle',
      setter,
      footOn: 'none',
    },
    head: size + page.drawn(QR.gap),
    around: (top) => [
      {
        kind: 'qr',
        box: squareAbove(setter, top, size, page.drawn(QR.gap)),
        address: source ?? '',
      },
    ],
  });
}
