import { expect } from 'vitest';
import { mirrored } from '../../src/design/carousel-box.ts';
import type { PlatformFormat, SafeArea } from '../../src/design/platforms.ts';
import type { CarouselSlide, Place } from './carousel-slides.ts';

/** CSS px. In lines of both directions Firefox moves words by the space that hangs over at the end. */
const SPACE = 6;
/** CSS px that a box may be off: the studio shows slides larger or smaller than they are. */
const HAIR = 0.5;
/** CSS px. Below nobody reads on a phone. */
const SMALLEST = 12;

type Room = Omit<Place, 'name'>;

/** Checks that a slide has the platform's size, holds something that can be read, and all in its place. */
export function expectSlideInPlace(
  slide: CarouselSlide,
  row: PlatformFormat,
  smallest: number,
  where: string,
): void {
  expect.soft([slide.width * 2, slide.height * 2], where).toEqual([row.width, row.height]);
  expect.soft(slide.contents.length, `${where} holds something`).toBeGreaterThan(0);
  expect.soft(Math.min(...slide.sizes, Infinity), where).toBeGreaterThanOrEqual(SMALLEST);
  expect.soft(Math.min(...slide.sizesOfPosts, Infinity), where).toBeGreaterThanOrEqual(smallest);
  expect.soft(outsideOf(slide, row), where).toEqual([]);
}

/** What reaches out of where it has to stay: cards out of the slide, all else out of the safe area. */
function outsideOf(slide: CarouselSlide, { safe }: PlatformFormat): string[] {
  // Words that are read from right to left have the edges the other way round.
  const either = [safe, mirrored(safe)].map((edges) => outsideOfEdges(slide, edges));
  return either.sort((a, b) => a.length - b.length)[0]!;
}

function outsideOfEdges(slide: CarouselSlide, safe: SafeArea): string[] {
  const { width, height, papers, contents, lines, words } = slide;
  const all = { left: 0, top: 0, right: width, bottom: height };
  const [top, bottom] = [safe.top / 2, safe.bottom / 2];
  const [left, right] = [safe.left / 2, width - safe.right / 2];
  const free = { left, top, right, bottom: height - bottom };
  const between = {
    ...free,
    top: Math.max(top, ...ends(lines, 'head', 'bottom')),
    bottom: Math.min(free.bottom, ...ends(lines, 'foot', 'top')),
  };
  return [
    ...papers.filter((place) => isOut(place, all)).map((place) => told(place, all)),
    ...lines.filter((place) => isOut(place, free)).map((place) => told(place, free)),
    ...contents.filter((place) => isOut(place, between)).map((place) => told(place, between)),
    ...words
      .map((reach) => ({ ...between, ...reach }))
      .filter((place) => isOut(place, between, SPACE))
      .map((place) => told(place, between)),
  ];
}

const ends = (lines: readonly Place[], which: string, end: 'top' | 'bottom'): number[] =>
  lines.filter(({ name }) => name.includes(which)).map((line) => line[end]);

function isOut(place: Place, room: Room, slack = HAIR): boolean {
  return (
    place.left < room.left - slack ||
    place.top < room.top - slack ||
    place.right > room.right + slack ||
    place.bottom > room.bottom + slack
  );
}

function told({ name, ...place }: Place, room: Room): string {
  const corners = ({ left, top, right, bottom }: Room) =>
    [left, top, right, bottom].map((px) => Math.round(10 * px) / 10).join(' ');
  return `${name} at ${corners(place)}, room ${corners(room)}`;
}
