import { expect, it } from 'vitest';
import { withBackground, withCard, withShow, withType } from '../../../src/design/changes.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { layoutKey } from '../../../src/design/with-look.ts';

const { card, watermark } = DEFAULT_DESIGN;

it.each([
  ['background', withBackground(DEFAULT_DESIGN, { from: '#000000', angle: 1 }), true],
  ['text color', { ...DEFAULT_DESIGN, textColor: '#000001' }, true],
  ['corner', withCard(DEFAULT_DESIGN, { radius: 1, shadow: 1, opacity: 50 }), true],
  [
    'strength of the watermark',
    { ...DEFAULT_DESIGN, watermark: { ...watermark, opacity: 50 } },
    true,
  ],
  ['padding', withCard(DEFAULT_DESIGN, { padding: 1 }), false],
  ['border', withCard(DEFAULT_DESIGN, { border: { ...card.border, width: 3 } }), false],
  ['joined cards', withCard(DEFAULT_DESIGN, { joined: true }), false],
  ['font', withType(DEFAULT_DESIGN, { family: 'literata' }), false],
  ['counts', withShow(DEFAULT_DESIGN, { counts: true }), false],
  ['margin', { ...DEFAULT_DESIGN, margin: 1 }, false],
  ['watermark', { ...DEFAULT_DESIGN, watermark: { ...watermark, text: 'mine' } }, false],
])('another %s keeps the layout: %#', (_, design, isSame) => {
  expect(layoutKey(design) === layoutKey(DEFAULT_DESIGN)).toBe(isSame);
});
