import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { contrast, READABLE } from '../../../../src/slides/style/colours.ts';
import { readableText } from '../../../../src/slides/style/readable-text.ts';
import { paperColour, textContrast } from '../../../../src/slides/style/slide-style.ts';

const anyColour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

test('any text color becomes one that is read on its card, and a readable one stays', () => {
  fc.assert(
    fc.property(
      anyColour,
      anyColour,
      fc.integer({ min: 0, max: 100 }),
      (textColor, colour, opacity) => {
        const design = {
          ...DEFAULT_DESIGN,
          textColor,
          card: { ...DEFAULT_DESIGN.card, colour, opacity },
        };
        const read = readableText(design);
        expect(contrast(read, paperColour(design))).toBeGreaterThanOrEqual(READABLE);
        if (textContrast(design) >= READABLE) expect(read).toBe(textColor);
      },
    ),
  );
});
