import type { Design } from '../../design/schema.ts';
import { familyKind } from './font-stacks.ts';

/** The serif of templates that are set in one, where the user's own font is none. */
export const SERIF = 'source-serif';

/** The fonts that the slides of a design are set in, its own first; of bundled ones the ids. */
export function familiesIn({ type: { family }, carousel }: Design): string[] {
  const hasSecond = carousel.template === 'editorial' && familyKind(family) !== 'serif';
  return hasSecond ? [family, SERIF] : [family];
}
