import { everyPiece } from '../thread/article-pieces.ts';
import { everyPost } from '../thread/every-post.ts';
import type { Post, Span, Thread } from '../thread/schema.ts';
import { plainText } from '../thread/spans.ts';
import { wholeLetter } from './marks.ts';
import type { Edits } from './schema.ts';
import { originalWords } from './texts.ts';

/**
 * What the user did to a thread, for another capture of it. Marks and cuts count places in words: where words
 * have changed, they stay at what they stood at. Where that is gone, the words stay as the user had
 * them, and `kept` says so.
 */
export function carryOver(edits: Edits, before: Thread, after: Thread): Edits {
  const old = wordsById(before, edits);
  const fresh = wordsById(after, edits);
  let carried = edits;
  for (const id of new Set([...Object.keys(edits.marks), ...Object.keys(edits.splits)])) {
    const [from, to] = [old.get(id), fresh.get(id)];
    // Words of the user's own have not changed.
    if (!from || !to || id in edits.texts) continue;
    const [was, is] = [plainText(from), plainText(to)];
    if (was !== is) carried = carryPost(carried, id, from, placesIn(was, is));
  }
  return carried;
}

/** The words of each captured post, and of the user's copies of them. */
function wordsById(thread: Thread, { own }: Edits): Map<string, Span[]> {
  // An article is also a post with all of its words, for edits from before its blocks were known.
  const all = [...everyPiece(thread), ...everyPost(thread)];
  const posts = new Map(all.map((post) => [post.id, post]));
  const copies = own.flatMap(({ id, of }): [string, Post][] => {
    const original = of === null ? undefined : posts.get(of);
    return original ? [[id, original]] : [];
  });
  return new Map([...posts, ...copies].map(([id, post]) => [id, originalWords(post)]));
}

function carryPost(edits: Edits, id: string, words: Span[], placeOf: FindPlace): Edits {
  const marks = edits.marks[id]?.map((mark) => ({
    ...mark,
    from: placeOf(mark.from, 'start'),
    to: placeOf(mark.to, 'end'),
  }));
  const splits = edits.splits[id]?.map((offset) => placeOf(offset, 'start'));
  const areFound = (places: readonly (number | null)[] = []): places is readonly number[] =>
    !places.includes(null);
  if (areFound(splits) && areFound(marks?.flatMap(({ from, to }) => [from, to]))) {
    return {
      ...edits,
      ...(marks && { marks: { ...edits.marks, [id]: marks as Edits['marks'][string] } }),
      ...(splits && { splits: { ...edits.splits, [id]: [...splits] } }),
    };
  }
  return {
    ...edits,
    texts: { ...edits.texts, [id]: words },
    kept: [...new Set([...edits.kept, id])],
  };
}

/**
 * Where a place of the old words is now; null where it is gone. What was put in between two letters belongs to
 * nothing that starts or ends there.
 */
type FindPlace = (offset: number, side: 'start' | 'end') => number | null;

function placesIn(was: string, is: string): FindPlace {
  const runs = commonRuns(was, is);
  return (offset, side) => {
    const holds = ({ from, to }: Run) => offset >= from && offset <= to;
    const run = side === 'start' ? runs.findLast(holds) : runs.find(holds);
    return run ? offset + run.by : null;
  };
}

/** A part of the old text that stands in the new one, moved by so many places. */
interface Run {
  from: number;
  to: number;
  by: number;
}

/** Runs that both texts have, in order: their ends, the lines between, and the ends of what is left. */
function commonRuns(was: string, is: string): Run[] {
  const [start, end] = commonEnds(was, is);
  const lines = commonLines(was.slice(start, was.length - end), is.slice(start, is.length - end));
  const known = [
    { from: 0, to: start, by: 0 },
    ...lines.map(({ from, to, by }) => ({ from: from + start, to: to + start, by })),
    { from: was.length - end, to: was.length, by: is.length - was.length },
  ];
  return known.flatMap((run, index) => {
    const next = known[index + 1];
    if (!next) return [run];
    const gap = {
      was: was.slice(run.to, next.from),
      is: is.slice(run.to + run.by, next.from + next.by),
    };
    const [first, last] = commonEnds(gap.was, gap.is);
    return [
      { ...run, to: run.to + first },
      { ...next, from: next.from - last, to: next.from },
    ];
  });
}

/** How long the beginning and the end are that both texts have. */
function commonEnds(was: string, is: string): [start: number, end: number] {
  const start = commonStart(was, is);
  const most = Math.min(was.length, is.length) - start;
  return [start, Math.min(most, commonStart(reversed(was), reversed(is)))];
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return wholeLetter(one, length);
}

const reversed = (text: string): string => [...text].reverse().join('');

/** The lines that both texts have, each found behind the one before: most that change are single ones. */
function commonLines(was: string, is: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  let searched = 0;
  for (const line of was.split('\n')) {
    const at = line.trim() === '' ? -1 : lineIn(is, line, searched);
    if (at !== -1) {
      runs.push({ from, to: from + line.length, by: at - from });
      searched = at + line.length;
    }
    from += line.length + 1;
  }
  return runs;
}

/** Where a whole line stands in a text, from a place on; -1 when it does not. */
function lineIn(text: string, line: string, from: number): number {
  return `\n${text}\n`.indexOf(`\n${line}\n`, from);
}
