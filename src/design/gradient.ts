import type { Design } from './schema.ts';

/**
 * A new colour at one end. The colour in the middle was chosen for the old pair, so it goes.
 */
export function withGradientEnd(design: Design, end: 'from' | 'to', colour: string): Design {
  return { ...design, background: { ...design.background, [end]: colour, via: null } };
}

/** The same gradient seen from its other end. */
export function swapGradient(design: Design): Design {
  const { from, to } = design.background;
  return { ...design, background: { ...design.background, from: to, to: from } };
}

export function withAngle(design: Design, angle: number): Design {
  return { ...design, background: { ...design.background, angle } };
}

/** A background as CSS: the same in the picture and in its miniatures. */
export function gradientCss({ from, via, to, angle }: Design['background']): string {
  return `linear-gradient(${angle}deg, ${[from, via, to].filter(Boolean).join(', ')})`;
}
