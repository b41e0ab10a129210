import type { CSSProperties } from 'preact';
import { type Background, coloursOf, sortedStops } from '../../design/background.ts';
import { mix } from './colours.ts';

/** Which part of a background that runs on over several slides one of them shows. */
export interface Part {
  /** From 1. */
  place: number;
  of: number;
  /** Of each slide, CSS px. */
  width: number;
}

/**
 * A background as CSS, the same in the picture and in its miniatures. Only linear and radial
 * gradients: the second engine knows no others. Pictures and grain are elements of their own
 * (backdrop.tsx).
 *
 * @param part without it all of the background is seen
 */
export function backgroundStyle(background: Background, part: Part | null = null): CSSProperties {
  // In the shorthand, since whoever changes it alone would lose a size that is set beside it.
  const place =
    part && part.of > 1
      ? ` ${(100 * (part.place - 1)) / (part.of - 1)}% 0 / ${100 * part.of}% 100%`
      : '';
  switch (background.kind) {
    case 'gradient':
      return { background: linear(background) + place };
    case 'radial':
      return { background: radial(background) + place };
    case 'mesh':
      return { background: mesh(background, place) };
    case 'pattern':
      return pattern(background, part);
    case 'solid':
    case 'image':
      return { background: background.from };
    case 'transparent':
      return {};
  }
}

/** One colour that stands for the whole of it. */
export function averageColour(background: Background): string {
  const [first = '#FFFFFF', ...rest] = coloursOf(background);
  return rest.reduce((sum, colour, index) => mix(colour, sum, 1 / (index + 2)), first);
}

function linear(background: Background): string {
  return `linear-gradient(${background.angle}deg, ${stopList(background)})`;
}

function stopList({ from, to, stops }: Background): string {
  const inner = sortedStops(stops).map(({ colour, at }) => `${colour} ${at}%`);
  return [from, ...inner, to].join(', ');
}

/** The angle says on which side of the middle the light stands. */
function radial(background: Background): string {
  const [x, y] = onCircle(background.angle, 28);
  return `radial-gradient(circle farthest-corner at ${x}% ${y}%, ${stopList(background)})`;
}

/** Soft spots of all colours round the middle, on the first one. */
function mesh(background: Background, place: string): string {
  const [ground, ...spots] = coloursOf(background);
  const all = spots.length > 1 ? spots : [...spots, mix(ground!, spots[0] ?? ground!, 0.5)];
  const layers = all.map((colour, index) => {
    const [x, y] = onCircle(background.angle + (index * 360) / all.length, 46);
    return `radial-gradient(circle farthest-side at ${x}% ${y}%, ${colour} 0%, ${colour}00 100%)${place}`;
  });
  return [...layers, `linear-gradient(${ground}, ${ground})`].join(', ');
}

/**
 * Lights that stand on the edges between slides, one half on each, so that they run on from slide to slide.
 *
 * @param place of the slide, from 1
 */
export function lightsStyle(background: Background, place: number): CSSProperties {
  const [ground, ...lights] = coloursOf(background);
  const light = (edge: number, x: number): string => {
    const colour = lights[edge % lights.length]!;
    const at = `${x}% ${edge % 2 === 0 ? 22 : 76}%`;
    const fading = `${colour} 0%, ${colour}E6 20%, ${colour}80 48%, ${colour}2E 74%, ${colour}00 100%`;
    return `radial-gradient(ellipse 92% 58% at ${at}, ${fading})`;
  };
  const layers = [light(place - 1, 0), light(place, 100)];
  return { background: [...layers, `linear-gradient(${ground}, ${ground})`].join(', ') };
}

/** A point in % of a box, `distance` % from its middle; 0° is up, clockwise, as in CSS. */
function onCircle(angle: number, distance: number): [number, number] {
  const radians = ((angle - 90) * Math.PI) / 180;
  const at = (part: number) => Math.round(50 + distance * part);
  return [at(Math.cos(radians)), at(Math.sin(radians))];
}

/** Tiles of CSS px in the second colour on the first. */
function pattern({ pattern: name, from, to }: Background, part: Part | null): CSSProperties {
  const { images, size, offsets = [0] } = TILES[name](to);
  const before = part ? ((part.place - 1) * part.width) % size : 0;
  return {
    backgroundColor: from,
    backgroundImage: images.join(', '),
    backgroundSize: `${size}px ${size}px`,
    backgroundPosition: offsets.map((px) => `${px - before}px ${px}px`).join(', '),
  };
}

interface Tile {
  images: string[];
  /** CSS px. */
  size: number;
  /** CSS px by which each of the images is moved, right and down. */
  offsets?: readonly number[];
}

const TILES: Record<Background['pattern'], (ink: string) => Tile> = {
  dots: (ink) => ({ images: [`radial-gradient(circle, ${ink} 2px, ${ink}00 2.5px)`], size: 22 }),
  grid: (ink) => ({
    images: [
      `linear-gradient(${ink} 1px, ${ink}00 1px)`,
      `linear-gradient(90deg, ${ink} 1px, ${ink}00 1px)`,
    ],
    size: 28,
  }),
  lines: (ink) => ({
    images: [
      `linear-gradient(45deg, ${ink} 12.5%, ${ink}00 12.5%, ${ink}00 50%, ${ink} 50%, ${ink} 62.5%, ${ink}00 62.5%)`,
    ],
    size: 18,
  }),
  checks: (ink) => {
    const corner = `linear-gradient(45deg, ${ink} 25%, ${ink}00 25%, ${ink}00 75%, ${ink} 75%)`;
    return { images: [corner, corner], size: 36, offsets: [0, 18] };
  },
  rings: (ink) => ({
    images: [`radial-gradient(circle, ${ink}00 7px, ${ink} 7.5px, ${ink} 9px, ${ink}00 9.5px)`],
    size: 30,
  }),
  zigzag: (ink) => ({
    images: [
      `linear-gradient(135deg, ${ink} 25%, ${ink}00 25%)`,
      `linear-gradient(225deg, ${ink} 25%, ${ink}00 25%)`,
    ],
    size: 24,
  }),
};
