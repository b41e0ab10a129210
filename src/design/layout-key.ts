import type { Design } from './schema.ts';

/** Two designs with the same key break the same lines: they differ in colours and corners alone. */
export function layoutKey(design: Design): string {
  const { background, textColor, linkColor, card, watermark, ...rest } = design;
  const { padding, border, joined } = card;
  const { text, logo } = watermark;
  return JSON.stringify([rest, padding, border.width, joined, text, logo]);
}
