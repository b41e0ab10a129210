import { CAROUSEL_RANGES } from '../design/carousel.ts';
import { isRecord } from '../design/unknown-data.ts';
import { OLD_CAROUSEL } from '../design/upgrade.ts';

/** Layouts that show what templates of single slides were chosen for. */
const LAYOUT_OF: Readonly<Record<string, string>> = { quote: 'quotation', number: 'figure' };

/**
 * Edits of earlier versions. Slides of version 2 had sizes and templates of their own, which composed slides
 * have not: they get the step and the layout that come nearest to it, and keep both for the other templates.
 */
export function upgradeEdits(data: unknown): unknown {
  if (!isRecord(data) || (data.schema !== 1 && data.schema !== 2)) return data;
  const { looks } = data;
  if (!isRecord(looks)) return { ...data, schema: 3 };
  const upgraded = Object.entries(looks).map(([anchor, look]) => [anchor, composedLook(look)]);
  return { ...data, schema: 3, looks: Object.fromEntries(upgraded) };
}

function composedLook(look: unknown): unknown {
  if (!isRecord(look)) return look;
  const step = stepOf(look.textSize);
  const layout = LAYOUT_OF[String(look.template)];
  return { ...look, ...(step !== 0 && { step }), ...(layout && { layout }) };
}

/** @param size CSS px */
function stepOf(size: unknown): number {
  const { min, max } = CAROUSEL_RANGES.text;
  if (typeof size !== 'number' || size < min || size > max) return 0;
  if (size > OLD_CAROUSEL.largest) return 1;
  return size < OLD_CAROUSEL.smallest ? -1 : 0;
}
