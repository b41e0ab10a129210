import { expect } from 'vitest';
import { Picture, rgb } from './picture.ts';
import { type SlideFacts, scaled } from './preview.ts';

const WHITE = [255, 255, 255] as const;

/**
 * Checks that a file shows what the preview showed: its size, the paper of every card, ink where
 * there are words, a picture where there is one, the watermark.
 */
export async function expectSlide(
  path: string,
  slide: SlideFacts,
  scale: number,
): Promise<Picture> {
  const picture = await Picture.read(path);
  expect([picture.width, picture.height]).toEqual([slide.width * scale, slide.height * scale]);

  for (const card of slide.cards) {
    const { x, y, width } = scaled(card, scale);
    // The padding of a card is bare paper all along its upper edge.
    const edge = { x: x + width * 0.1, y: y + 4 * scale, width: width * 0.8, height: 4 * scale };
    expect(picture.shareUnlike(WHITE, edge), 'paper of the card').toBe(0);
  }
  for (const text of slide.texts) {
    const ink = picture.shareUnlike(WHITE, scaled(text, scale), 90);
    expect(ink, 'ink of the words').toBeGreaterThan(0.005);
  }
  for (const photo of [...slide.photos, ...slide.avatars]) {
    const box = scaled(photo, scale);
    expect(picture.colours(box), 'colours of the picture').toBeGreaterThan(4);
  }
  if (slide.watermark) {
    const box = scaled(slide.watermark, scale);
    expect(picture.colours(box), 'letters of the watermark').toBeGreaterThan(8);
  }
  return picture;
}

/** Checks the colours in the corners against a gradient's ends at 135°. */
export function expectGradient(picture: Picture, from: string, to: string): void {
  const near = (seen: readonly number[], wanted: readonly number[]) =>
    expect(Math.max(...seen.map((part, i) => Math.abs(part - wanted[i]!)))).toBeLessThan(12);
  near(picture.at(2, 2), rgb(from));
  near(picture.at(picture.width - 3, picture.height - 3), rgb(to));
}
