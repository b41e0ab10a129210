import { useComputed } from '@preact/signals';
import type { Design } from '../../design/schema.ts';
import { controlledDesign } from './work.ts';

/**
 * A part of the design. The component is drawn again only when that part changes: a slider changes
 * one number many times a second, and a hundred controls show the others.
 */
export function useDesign<Part>(select: (design: Design) => Part): Part {
  return useComputed(() => select(controlledDesign.value)).value;
}
