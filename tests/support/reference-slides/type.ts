import { FONT_FAMILIES } from '../../../src/design/font-families.ts';
import { ALIGNMENTS } from '../../../src/design/schema.ts';
import { OWN } from './drawn-pictures.ts';
import type { Reference, References } from './reference.ts';

const WORDS = 'Quiet lamps, 12 boats\nΦώτα, огни, łódka';
const LONG = 'A lighthouse keeper walks slowly between the evening lamps of the whole harbour.';

/** One for each of these values. */
function each<Value extends string | number>(
  name: string,
  values: readonly Value[],
  reference: (value: Value) => Reference,
): References {
  return Object.fromEntries(values.map((value) => [`${name}-${value}`, reference(value)]));
}

export const TYPE: References = {
  ...each('family', FONT_FAMILIES, (family) => ({ words: WORDS, design: { type: { family } } })),
  ...each('bold-of', FONT_FAMILIES, (family) => ({
    words: 'Bold of its own',
    edits: { marks: { '1': [{ kind: 'bold', from: 0, to: 4 }] } },
    design: { type: { family } },
  })),
  ...each('weight', [300, 500, 650, 800], (weight) => ({
    words: 'How heavy letters are',
    design: { type: { weight } },
  })),
  ...each('serif-weight', [300, 700], (weight) => ({
    words: 'How heavy letters are',
    design: { type: { weight, family: 'source-serif' } },
  })),
  // It has none below 400 and none above 700.
  'lighter-than-there-is': {
    ...{ words: 'As light as it can', design: { type: { weight: 300, family: 'garamond' } } },
  },
  'heavier-than-there-is': {
    ...{ words: 'As heavy as it can', design: { type: { weight: 800, family: 'comfortaa' } } },
  },
  ...each('size', [12, 14, 19, 24, 32], (fontSize) => ({
    words: 'How large letters are',
    design: { fontSize },
  })),
  ...each('line-height', [110, 137, 175, 200], (lineHeight) => ({
    words: LONG,
    design: { type: { lineHeight } },
  })),
  ...each('align', ALIGNMENTS, (align) => ({ words: LONG, design: { type: { align } } })),
  'justified-paragraphs': {
    ...{ words: `${LONG}\n${LONG}`, design: { type: { align: 'justify', family: 'literata' } } },
  },
  'centred-lines': { words: 'Lamps\nand boats\nat dusk', design: { type: { align: 'center' } } },
  'own-font': { words: 'Letters of their own', design: { type: { family: OWN.font } } },
  'own-font-lacks-letters': { words: 'Lamps огни φώτα', design: { type: { family: OWN.font } } },
  'own-font-gone': { words: 'Letters that are gone', design: { type: { family: OWN.gone } } },
};
