import type { Picture } from '../../support/picture.ts';

/** Of 255: words are darker on any of our papers. */
const DARK = 110;
/** px that ink may lie elsewhere: some engines set lines a little lower. */
const NEAR = 3;

/** Share of the dark px of a picture that have none near them in another one of the same, %. */
export function lostInk(
  shown: Picture,
  made: Picture,
  { width, height }: { width: number; height: number },
): number {
  const isDark = (picture: Picture, x: number, y: number) => {
    const [red, green, blue] = picture.at(x, y);
    return 0.3 * red + 0.6 * green + 0.1 * blue < DARK;
  };
  const hasInkNear = (x: number, y: number) => {
    for (let top = Math.max(0, y - NEAR); top <= Math.min(height - 1, y + NEAR); top++) {
      for (let left = Math.max(0, x - NEAR); left <= Math.min(width - 1, x + NEAR); left++) {
        if (isDark(made, left, top)) return true;
      }
    }
    return false;
  };
  let ink = 0;
  let lost = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isDark(shown, x, y)) continue;
      ink++;
      if (!hasInkNear(x, y)) lost++;
    }
  }
  if (ink === 0) throw Error('nothing is shown');
  return (100 * lost) / ink;
}
