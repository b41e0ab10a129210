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
/** Output px at the head of a slide from which on an app lays its own buttons over it. */
const SCREEN_TOP = 200;

type Room = Omit<Place, 'name'>;

/** Checks that a slide has the platform's size, holds something that can be read, and all in its place. */
export function expectSlideInPlace(
  slide: CarouselSlide,
  row: PlatformFormat,
  smallest: number,
  where: string,
): void {
  const { words, contents, sizes, sizesOfPosts } = slide;
  expect.soft([slide.width * 2, slide.height * 2], where).toEqual([row.width, row.height]);
  expect.soft(contents.length + words.length, `${where} holds something`).toBeGreaterThan(0);
  expect.soft(Math.min(...sizes, Infinity), where).toBeGreaterThanOrEqual(SMALLEST);
  expect.soft(Math.min(...sizesOfPosts, Infinity), where).toBeGreaterThanOrEqual(smallest);
  expect.soft(outsideOf(slide, row), where).toEqual([]);
}

/** What reaches out of where it has to stay: words out of what an app leaves free, all else out of the slide. */
function outsideOf(slide: CarouselSlide, { safe }: PlatformFormat): string[] {
  // Words that are read from right to left have the edges the other way round.
  const either = [safe, mirrored(safe)].map((edges) => outsideOfEdges(slide, edges));
  return either.sort((a, b) => a.length - b.length)[0]!;
}

function outsideOfEdges({ width, height, contents, words }: CarouselSlide, safe: SafeArea) {
  const all = { left: 0, top: 0, right: width, bottom: height };
  const free = {
    ...{ left: safe.left / 2, top: safe.top / 2 },
    ...{ right: width - safe.right / 2, bottom: height - safe.bottom / 2 },
  };
  // Feeds lay nothing over a slide: templates have edges of their own there.
  const room = safe.top >= SCREEN_TOP ? free : all;
  return [
    ...contents.filter((place) => isOut(place, all)).map((place) => told(place, all)),
    ...words.filter((place) => isOut(place, room, SPACE)).map((place) => told(place, room)),
  ];
}

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
