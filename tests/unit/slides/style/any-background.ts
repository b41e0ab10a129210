import fc from 'fast-check';
import * as v from 'valibot';
import { type Background, BackgroundSchema } from '../../../../src/design/background.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { mix } from '../../../../src/slides/style/colours.ts';

export const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((packed) => `#${packed.toString(16).padStart(6, '0').toUpperCase()}`);

const stop = fc.record({ colour: anyColour, at: fc.integer({ min: 1, max: 99 }) });

/** Backgrounds of these kinds, of any colours. */
export const anyBackground = (...kinds: Background['kind'][]): fc.Arbitrary<Background> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      from: anyColour,
      to: anyColour,
      stops: fc.array(stop, { maxLength: 4 }),
      grain: fc.constantFrom(0, 0, 40, 100),
    })
    .map((fields) => v.parse(BackgroundSchema, fields));

/** Designs whose colours are any. */
export const anyDesign = (...kinds: Background['kind'][]): fc.Arbitrary<Design> =>
  fc
    .record({
      background: anyBackground(...kinds),
      textColor: anyColour,
      linkColor: fc.option(anyColour),
      card: fc.record({ colour: anyColour, opacity: fc.integer({ min: 0, max: 100 }) }),
    })
    .map(({ card, ...fields }) => ({
      ...DEFAULT_DESIGN,
      ...fields,
      card: { ...DEFAULT_DESIGN.card, ...card },
    }));

/** A place on a background: shares of the way, for what lies there. */
export const anyPlace = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 8,
  maxLength: 8,
});

/** A colour that is seen on a background without grain, as CSS mixes it. */
export function seenAt({ kind, from, to, stops }: Background, place: number[]): string {
  const [where = 0, ...shares] = place;
  const inner = [...stops].sort((a, b) => a.at - b.at).map(({ colour }) => colour);
  const all = [from, ...inner, to];
  if (kind === 'solid') return from;
  if (kind === 'mesh') {
    return all.slice(1).reduce((under, spot, layer) => mix(spot, under, shares[layer]!), from);
  }
  const at = Math.min(all.length - 2, Math.floor(where * (all.length - 1)));
  return mix(all[at + 1]!, all[at]!, shares[0]!);
}
