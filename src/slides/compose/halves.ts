import { plainText } from '../../thread/spans.ts';
import type { Part, TextPart, Tone } from '../composition.ts';
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
/** Where the edge is wanted, as a share of the height, and how much rather it lies between paragraphs than lines. */
const WANTED = 0.46;
const RATHER = 0.14;
/** Between lines that the edge parts, em of the upper one. */
const PARTED = 0.5;
/** Between two paragraphs that it parts, em of the larger one. */
const BETWEEN = 0.75;
const ENDS_SENTENCE = /[.!?…。！？؟।]['"”’»」』)]*$/u;
/** Larger type needs no more room than this one does, CSS px. */
const LARGEST = 80;
/** From the words to an edge that parts none, output px of the drawn slide. */
const ROOM = 56;

/** A place for the edge: so many parts are wholly over it, and so many lines of the next one. */
interface Edge {
  y: number;
  before: number;
  lines: number;
  cost: number;
  /** CSS px by which what is over and under it moves away from it. */
  up: number;
  down: number;
}

/**
 * A slide of two colors that meet between two lines, the upper one the accent on every other slide. Words
 * keep their order and their lines.
 */
export function inHalves({ sketch, setter: { page }, parts, place, of }: Plain): Part[] {
  const isWhole = WHOLE.includes(sketch.kind) || sketch.isPhoto === true;
  const hasPicture = parts.some(({ kind }) => kind === 'picture');
  if (isWhole || hasPicture || parts.length === 0) return [...parts];
  const edge = edgeIn(parts, page);
  if (!edge) return [...parts];
  // What is attached, or stands under the last words, has the colors of the ground.
  const isUpper =
    place % 2 === 1 ||
    place === of ||
    sketch.footOn === 'other' ||
    parts.some(({ kind }) => kind === 'attachments');
  const { upper, lower } = partedAt(edge, parts);
  const alone = edge.before === 0 && edge.lines === 0;
  const box = isUpper
    ? { x: 0, y: 0, width: page.width, height: edge.y }
    : { x: 0, y: edge.y, width: page.width, height: page.height - edge.y };
  return [
    { kind: 'shape', box, tone: 'other', radius: 0 },
    ...(alone ? halfDisc(edge.y, page, place) : []),
    ...(isUpper ? upper.map(onOther) : upper),
    ...(isUpper ? lower : lower.map(onOther)),
  ];
}

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
    first.box.y > 0 &&
    first.box.y + first.box.height >= height
  );
};

function edgeIn(parts: readonly Part[], page: Plain['setter']['page']): Edge | null {
  const { live, height } = page;
  const first = Math.min(...parts.map(({ box }) => box.y));
  const last = Math.max(...parts.map(({ box }) => box.y + box.height));
  const [over, under] = [first - live.y, live.y + live.height - last];
  /** Both sides move alike where they can, and one of them further where the other cannot. */
  const moves = (apart: number): { up: number; down: number } | null => {
    const up = Math.min(over, Math.max(apart / 2, apart - under));
    return up >= 0 && apart - up <= under ? { up, down: apart - up } : null;
  };
  const edges: Omit<Edge, 'cost'>[] = [
    { y: first - page.drawn(ROOM), before: 0, lines: 0, up: 0, down: 0 },
    { y: last + page.drawn(ROOM), before: parts.length, lines: 0, up: 0, down: 0 },
  ];
  parts.forEach((part, at) => {
    const end = part.box.y + part.box.height;
    const next = parts[at + 1];
    if (next && next.box.y >= end - 1) {
      const apart = Math.max(
        0,
        BETWEEN * Math.max(sizeOf(part), sizeOf(next)) - (next.box.y - end),
      );
      const move = moves(apart);
      const y = (end + next.box.y) / 2;
      if (move) edges.push({ ...move, y: y + (move.down - move.up) / 2, before: at + 1, lines: 0 });
    }
    if (part.kind !== 'text') return;
    const move = moves(PARTED * part.size);
    for (let line = 1; move && line < part.lines.length; line++) {
      if (!ENDS_SENTENCE.test(plainText(part.lines[line - 1]!).trim())) continue;
      const y = part.box.y + line * part.leading + (move.down - move.up) / 2;
      edges.push({ ...move, y, before: at, lines: line });
    }
  });
  const costed = edges
    .filter(({ before, y }) => y > 0 && y < height && isClean(parts, before))
    .map((edge) => ({
      ...edge,
      cost: Math.abs(edge.y - WANTED * height) / height + (edge.lines > 0 ? RATHER : 0),
    }));
  return costed.sort((one, other) => one.cost - other.cost)[0] ?? null;
}

/** Of its type, CSS px; what has none needs no room. */
const sizeOf = (part: Part): number => (part.kind === 'text' ? Math.min(part.size, LARGEST) : 0);

/** Marks stand beside what they belong to: nothing before the edge reaches below what is behind it. */
const isClean = (parts: readonly Part[], before: number): boolean => {
  const over = parts.slice(0, before).map(({ box }) => box.y + box.height / 2);
  const under = parts.slice(before).map(({ box }) => box.y + box.height / 2);
  return Math.max(...over, Number.NEGATIVE_INFINITY) < Math.min(...under, Number.POSITIVE_INFINITY);
};

function partedAt(
  { before, lines, ...moves }: Edge,
  parts: readonly Part[],
): { upper: Part[]; lower: Part[] } {
  const up = (part: Part) => movedBy(part, -moves.up);
  const down = (part: Part) => movedBy(part, moves.down);
  const upper = parts.slice(0, before).map(up);
  const rest = parts.slice(before);
  const [cut, ...others] = rest;
  if (lines === 0 || cut?.kind !== 'text') return { upper, lower: rest.map(down) };
  const height = lines * cut.leading;
  const { box } = cut;
  const one = linesOf(cut, 0, lines, { ...box, height });
  const other = linesOf(cut, lines, cut.lines.length, {
    ...box,
    y: box.y + height,
    height: box.height - height,
  });
  return { upper: [...upper, up(one)], lower: [down(other), ...others.map(down)] };
}

const linesOf = (part: TextPart, from: number, to: number, box: TextPart['box']): TextPart => ({
  ...part,
  ...{ box, lines: part.lines.slice(from, to), widths: part.widths.slice(from, to) },
});

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
