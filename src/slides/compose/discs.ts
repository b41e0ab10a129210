import type { Box, Part } from '../composition.ts';
import { isPictured, type Plain } from './plain-slide.ts';

/** In the room over the words that the template keeps for it, output px of the drawn slide. */
const DOT = 72;

/** A dot of one size at one place, where lines begin; a chart stands under its words. */
export function dot(slide: Plain): Part[] {
  if (isPictured(slide) && slide.sketch.kind !== 'chart') return [];
  const { page, recipe, isRtl } = slide.setter;
  const { x, y, width } = page.live;
  const size = page.drawn(DOT);
  const top = y - page.drawn(recipe.room?.top ?? 0);
  return [disc({ x: isRtl ? x + width - size : x, y: top, width: size, height: size })];
}

const disc = (box: Box): Part => ({ kind: 'shape', box, tone: 'accent', radius: box.width / 2 });

/** Of the sun and its halo, output px of the drawn slide, and where it stands, as shares of the slide. */
const SUN = { size: 190, halo: 560, gap: 72, from: 0.22, to: 0.78, low: 0.5, rise: 0.3 } as const;

/** A sun that goes over the sky from the first slide to the last, where no words stand in it. */
export function sun(slide: Plain): Part[] {
  if (isPictured(slide) || slide.sketch.kind === 'pair') return [];
  const { page, isRtl } = slide.setter;
  const { width, height } = page;
  const way = slide.of > 1 ? (slide.place - 1) / (slide.of - 1) : 0.5;
  const along = SUN.from + way * (SUN.to - SUN.from);
  const wanted = height * (SUN.low - SUN.rise * Math.sin(Math.PI * way));
  const size = page.drawn(SUN.size);
  const end = Math.min(...slide.parts.map(({ box }) => box.y)) - page.drawn(SUN.gap);
  const y = Math.min(wanted, end - size / 2);
  if (y < size * 0.8) return [];
  const x = width * (isRtl ? 1 - along : along);
  const reach = Math.min(page.drawn(SUN.halo), end - y + page.drawn(SUN.gap));
  const css = `radial-gradient(circle ${reach}px at 50% 50%, #FFFFFF70 0%, #FFFFFF26 34%, #FFFFFF0D 64%, #FFFFFF00 100%)`;
  const around = (radius: number): Box => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  });
  return [{ kind: 'shape', box: around(reach), tone: { css }, radius: 0 }, disc(around(size / 2))];
}
