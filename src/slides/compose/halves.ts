import type { Part, Tone } from '../composition.ts';
import { useOf } from '../roles.ts';
import type { Plain } from './plain-slide.ts';

/** Kinds that have two grounds of their own, or a picture for one. */
const WHOLE: readonly Plain['sketch']['kind'][] = [
  'pair',
  'photo',
  'mosaic',
  'link',
  'chart',
  'ending',
];
/** Between two parts that the edge parts, em of the larger one. */
const BETWEEN = 0.75;
/** Larger type needs no more room than this one does, CSS px. */
const LARGEST = 80;
/** Between them at least, where a slide is full; output px of the drawn slide. */
const LEAST = 40;
/** From the words to an edge that parts none, output px of the drawn slide. */
const ROOM = 56;

/** A place for the edge: so many parts stand over it. */
interface Edge {
  y: number;
  before: number;
  /** CSS px by which what is over and under it moves away from it. */
  up: number;
  down: number;
}

/**
 * A slide of two colors that meet between a heading and what it is over, the upper one the accent on every other slide.
 * Where there is no such place one color has all words: under a half disc, or all of the slide.
 */
export function inHalves({ sketch, setter: { page }, parts, place, of }: Plain): Part[] {
  const isWhole = WHOLE.includes(sketch.kind) || sketch.isPhoto === true;
  const hasPicture = parts.some(({ kind }) => kind === 'picture');
  if (isWhole || hasPicture || parts.length === 0) return [...parts];
  // What is attached, or stands under the last words, has the colors of the ground.
  const isUpper =
    place % 2 === 1 ||
    place === of ||
    sketch.footOn === 'other' ||
    parts.some(({ kind }) => kind === 'attachments');
  const edge = edgeUnderHeading(parts, page) ?? edgeOverWords(parts, page);
  if (!edge) return isUpper ? [...parts] : inOther(parts, page);
  const disc = edge.before === 0 ? halfDisc(edge.y, page, place) : [];
  const box = isUpper
    ? { x: 0, y: 0, width: page.width, height: edge.y }
    : { x: 0, y: edge.y, width: page.width, height: page.height - edge.y };
  const upper = parts.slice(0, edge.before).map((part) => movedBy(part, -edge.up));
  const lower = parts.slice(edge.before).map((part) => movedBy(part, edge.down));
  return [
    { kind: 'shape', box, tone: 'other', radius: 0 },
    ...disc,
    ...(isUpper ? upper.map(onOther) : upper),
    ...(isUpper ? lower : lower.map(onOther)),
  ];
}

/** All of the slide in its other color. */
const inOther = (parts: readonly Part[], { width, height }: Plain['setter']['page']): Part[] => [
  { kind: 'shape', box: { x: 0, y: 0, width, height }, tone: 'other', radius: 0 },
  ...parts.map(onOther),
];

/** Of the half disc that rises from the edge where the upper half has no words, output px of the drawn slide. */
const DISC = { radius: 330, least: 150, over: 70 } as const;

/** It stands now at one side, now at the other. */
function halfDisc(edge: number, page: Plain['setter']['page'], place: number): Part[] {
  const radius = Math.min(page.drawn(DISC.radius), edge - page.drawn(DISC.over));
  if (radius < page.drawn(DISC.least)) return [];
  const { x, width } = page.foot;
  const left = place % 2 === 1 ? x + width - 2 * radius : x;
  const css = `radial-gradient(circle at 50% 100%, var(--bright) ${radius - 1}px, transparent ${radius}px)`;
  const box = { x: left, y: edge - radius, width: 2 * radius, height: radius };
  return [{ kind: 'shape', box, tone: { css }, radius: 0 }];
}

/** Whether the other color reaches the foot of a slide. */
export const isOtherBelow = (parts: readonly Part[], { height }: { height: number }): boolean => {
  const [first] = parts;
  return (
    first?.kind === 'shape' &&
    first.tone === 'other' &&
    (first.box.y > 0 || first.box.height >= height) &&
    first.box.y + first.box.height >= height
  );
};

/** Over all words, where there is room for a disc. */
function edgeOverWords(parts: readonly Part[], page: Plain['setter']['page']): Edge | null {
  const y = Math.min(...parts.map(({ box }) => box.y)) - page.drawn(ROOM);
  const hasRoom = y - page.drawn(DISC.over) >= page.drawn(DISC.least);
  return hasRoom ? { y, before: 0, up: 0, down: 0 } : null;
}

/** Both sides of it move alike where they can, and one of them further where the other cannot. */
function edgeUnderHeading(parts: readonly Part[], page: Plain['setter']['page']): Edge | null {
  const { live } = page;
  const before = headingEnd(parts);
  const [last, next] = [parts[before - 1], parts[before]];
  if (!last || !next || !isClean(parts, before)) return null;
  const first = Math.min(...parts.map(({ box }) => box.y));
  const bottom = Math.max(...parts.map(({ box }) => box.y + box.height));
  const [over, under] = [first - live.y, live.y + live.height - bottom];
  const end = last.box.y + last.box.height;
  const between = next.box.y - end;
  const wanted = BETWEEN * Math.max(sizeOf(last), sizeOf(next)) - between;
  const apart = Math.min(Math.max(0, wanted), Math.max(0, over) + Math.max(0, under));
  if (between + apart < page.drawn(LEAST)) return null;
  const up = Math.min(Math.max(0, over), Math.max(apart / 2, apart - under));
  const down = apart - up;
  return { y: (end + next.box.y + down - up) / 2, before, up, down };
}

/**
 * How many parts are a heading: the large ones before what is read or attached, a number with its unit, else the first
 * of several sentences that are all large. 0 for none.
 */
function headingEnd(parts: readonly Part[]): number {
  const uses = parts.map((part) =>
    part.kind === 'text' && part.role ? useOf(part.role) : part.kind === 'text' ? 'meta' : 'small',
  );
  const read = uses.indexOf('small');
  if (read !== -1) return uses.slice(0, read).every((use) => use !== 'small') ? read : 0;
  const figure = parts.findIndex((part) => part.kind === 'text' && part.role === 'figure');
  if (figure !== -1) return figure + 1 + Number(isUnit(parts[figure + 1]));
  const areSentences = uses.length > 1 && uses.every((use) => use === 'large');
  return areSentences ? 1 : 0;
}

/** The unit of a number has its color. */
const isUnit = (part: Part | undefined): boolean => part?.kind === 'text' && part.tone === 'accent';

/** Of its type, CSS px; what has none needs no room. */
const sizeOf = (part: Part): number => (part.kind === 'text' ? Math.min(part.size, LARGEST) : 0);

/** Marks stand beside what they belong to: nothing before the edge reaches below what is behind it. */
const isClean = (parts: readonly Part[], before: number): boolean => {
  const over = parts.slice(0, before).map(({ box }) => box.y + box.height);
  const under = parts.slice(before).map(({ box }) => box.y);
  return Math.max(...over) <= Math.min(...under) + 1;
};

const movedBy = <One extends Part>(part: One, by: number): One => ({
  ...part,
  box: { ...part.box, y: part.box.y + by },
});

const OTHERS: Partial<Record<Tone, Tone>> = {
  ink: 'on-other',
  quiet: 'on-other-quiet',
  foot: 'on-other-quiet',
  accent: 'on-other-accent',
};

function onOther(part: Part): Part {
  if (part.kind !== 'text' && part.kind !== 'shape') return part;
  const tone = typeof part.tone === 'string' ? (OTHERS[part.tone] ?? part.tone) : part.tone;
  return { ...part, tone } as Part;
}
