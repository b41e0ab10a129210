import type { Part } from '../composition.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';

/** A slide that is to be decorated. */
export interface Plain {
  sketch: Sketch;
  setter: Setter;
  /** From 1. */
  place: number;
  of: number;
  /** Of its words and pictures. */
  parts: readonly Part[];
}

/** Whether a photo fills it, or a picture stands on it. */
export const isPictured = ({ sketch: { isPhoto }, parts }: Plain): boolean =>
  isPhoto === true || parts.some(({ kind }) => kind === 'picture');

/** Whether an ornament may lie at its edges: charts and the pictures of links are read as far as they reach. */
export const hasFreeEdges = ({ sketch: { kind }, parts }: Plain): boolean =>
  kind !== 'chart' &&
  kind !== 'link' &&
  parts.every((part) => part.kind !== 'picture' || part.fit === 'cover');
