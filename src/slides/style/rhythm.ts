import type { GroundName } from '../composition.ts';
import type { SlideKind } from '../slide-kinds.ts';

/** Slides in a row that have the same ground, at most. */
const MOST = 3;

type Turning = Exclude<GroundName, 'photo'>;

const LIGHT: readonly Turning[] = ['paper', 'ink', 'accent'];
const DARK: readonly Turning[] = ['ink', 'paper', 'accent'];
const STRONG: readonly Turning[] = ['accent', 'ink', 'paper'];

/** By what a slide shows: the ground that suits it, and what comes in its place, best first. */
const SUITS = {
  cover: STRONG,
  figure: STRONG,
  poll: STRONG,
  quoted: STRONG,
  ending: STRONG,
  statement: DARK,
  quotation: DARK,
  item: LIGHT,
  list: LIGHT,
  lead: LIGHT,
  long: LIGHT,
  pair: LIGHT,
  chart: LIGHT,
  photo: LIGHT,
  mosaic: LIGHT,
  link: LIGHT,
} as const satisfies Record<SlideKind, readonly Turning[]>;

export interface RhythmSlide {
  kind: SlideKind;
  /** A photo fills it. */
  isPhoto?: boolean;
  /** The ground that the user has chosen for it. */
  chosen?: GroundName | undefined;
}

/**
 * A ground for each slide: the one that suits it, but never more than three of the same in a row and never
 * two accents. Photos are photos, however many there are, and what the user has chosen stays; the
 * others make way for it.
 */
export function rhythm(slides: readonly RhythmSlide[]): GroundName[] {
  const grounds: (GroundName | undefined)[] = slides.map(({ isPhoto, chosen }) =>
    isPhoto ? (chosen ?? 'photo') : chosen,
  );
  slides.forEach(({ kind }, place) => {
    grounds[place] ??= SUITS[kind].find((ground) => fits(grounds, place, ground)) ?? SUITS[kind][0];
  });
  return grounds as GroundName[];
}

/** Whether a ground may stand there, beside those before it and those that are chosen after it. */
function fits(
  grounds: readonly (GroundName | undefined)[],
  place: number,
  ground: Turning,
): boolean {
  const run = 1 + alike(grounds, place, -1, ground) + alike(grounds, place, 1, ground);
  return run <= (ground === 'accent' ? 1 : MOST);
}

function alike(
  grounds: readonly (GroundName | undefined)[],
  place: number,
  step: -1 | 1,
  ground: GroundName,
): number {
  let count = 0;
  while (grounds[place + step * (count + 1)] === ground) count++;
  return count;
}
