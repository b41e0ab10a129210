import type { Design } from '../../design/schema.ts';
import { READABLE, readableOn } from './colours.ts';
import { setOff } from './lightness.ts';
import { paperColour } from './slide-style.ts';

/**
 * The text color, made lighter or darker until it is read on its card.
 * @returns black or white where no shade of it is
 */
export function readableText(design: Design): string {
  const paper = paperColour(design);
  return setOff(design.textColor, [paper], READABLE) ?? readableOn([paper]);
}
