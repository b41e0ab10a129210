import type { Background } from '../../../src/design/background.ts';
import { IMAGE_FITS, PATTERNS } from '../../../src/design/background.ts';
import { OWN } from './drawn-pictures.ts';
import type { DesignChanges, Reference, References } from './reference.ts';

type Changes = NonNullable<DesignChanges['background']>;

/** A small card, so that most of what is to be seen lies behind it. */
const behind = (background: Changes, more: DesignChanges = {}): Reference => ({
  words: 'In front',
  design: { margin: 32, background, ...more },
});

const TWO = { from: '#3A6EA5', to: '#F4D35E', stops: [] } satisfies Changes;
const THREE = { ...TWO, stops: [{ colour: '#E26A58', at: 30 }] } satisfies Changes;
const SIX = {
  ...TWO,
  stops: [
    { colour: '#E26A58', at: 20 },
    { colour: '#54947E', at: 40 },
    { colour: '#5C78C4', at: 60 },
    { colour: '#C9A7FF', at: 85 },
  ],
} satisfies Changes;

const gradients = (kind: Background['kind'], angles: readonly number[]): References =>
  Object.fromEntries(
    angles.map((angle) => [`${kind}-${angle}`, behind({ kind, ...TWO, angle })] as const),
  );

const picture = (image: Changes['image'], more: DesignChanges = {}) =>
  behind({ kind: 'image', from: '#DCE6F2', image: { file: OWN.picture, ...image } }, more);

export const BACKGROUNDS: References = {
  'solid-light': behind({ from: '#F7EFD9' }),
  'solid-dark': behind({ from: '#22283A' }),
  ...gradients('gradient', [0, 45, 90, 135, 270]),
  'gradient-three': behind({ kind: 'gradient', ...THREE, angle: 90 }),
  'gradient-six': behind({ kind: 'gradient', ...SIX, angle: 90 }),
  'gradient-unsorted': behind({
    ...{ kind: 'gradient', ...TWO, angle: 90 },
    stops: [
      { colour: '#22283A', at: 80 },
      { colour: '#FFFFFF', at: 10 },
    ],
  }),
  'gradient-hard-edge': behind({
    ...{ kind: 'gradient', ...TWO, angle: 60 },
    stops: [
      { colour: '#22283A', at: 50 },
      { colour: '#FFFFFF', at: 50 },
    ],
  }),
  ...gradients('radial', [0, 135, 270]),
  'radial-six': behind({ kind: 'radial', ...SIX, angle: 0 }),
  ...gradients('mesh', [0, 135]),
  'mesh-three': behind({ kind: 'mesh', ...THREE, angle: 0 }),
  'mesh-six': behind({ kind: 'mesh', ...SIX, angle: 45 }),
  ...Object.fromEntries(
    PATTERNS.map((pattern) => [
      `pattern-${pattern}`,
      behind({ kind: 'pattern', pattern, from: '#F7EFD9', to: '#5C78C4' }),
    ]),
  ),
  'pattern-in-dark': behind({ kind: 'pattern', from: '#22283A', to: '#54947E' }),
  'pattern-through-card': behind(
    { kind: 'pattern', pattern: 'lines', from: '#FFFFFF', to: '#E26A58' },
    { card: { opacity: 60 } },
  ),
  'grain-20': behind({ grain: 20 }),
  'grain-100': behind({ grain: 100 }),
  'grain-on-gradient': behind({ kind: 'gradient', ...TWO, grain: 60 }, { margin: 12 }),
  ...Object.fromEntries(IMAGE_FITS.map((fit) => [`picture-${fit}`, picture({ fit })])),
  'picture-blur': picture({ blur: 6 }),
  'picture-blur-much': picture({ blur: 40 }),
  'picture-dim': picture({ dim: 60 }),
  'picture-tile-blur-dim': picture({ fit: 'tile', blur: 4, dim: 30 }),
  'picture-through-card': picture({ fit: 'cover' }, { card: { opacity: 50 } }),
  'picture-watermark': picture({}, { watermark: { text: 'On a plate' } }),
  'picture-grain': behind({
    ...{ kind: 'image', from: '#DCE6F2', grain: 50, image: { file: OWN.picture } },
  }),
  'picture-gone': picture({ file: OWN.gone, dim: 20 }),
  transparent: behind({ kind: 'transparent' }),
  'transparent-shadow': behind({ kind: 'transparent' }, { margin: 60, card: { shadow: 40 } }),
  'transparent-card': behind({ kind: 'transparent' }, { card: { opacity: 50, radius: 40 } }),
  'transparent-watermark': behind({ kind: 'transparent' }, { watermark: { text: 'In grey' } }),
};
