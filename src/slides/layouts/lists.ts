import type { TextRange } from '../../edits/texts.ts';
import type { ListItem, TextChoice } from './choice.ts';
import { headOf } from './heads.ts';
import { MOST_LETTERS, MOST_LIST_ITEMS } from './layout-kinds.ts';
import { type ListMark, markOf } from './list-marks.ts';
import { type Line, lettersIn, type Passage, textOf, trimmed } from './passage.ts';

type List = Omit<Extract<TextChoice, { layout: 'list' }>, 'under'>;

/** UTF-16 units of a text in which a list is looked for: what is longer is a long text. */
const LONGEST = 2_000;
const FEWEST_ITEMS = 3;
/** Lines that people say to each other begin with a dash, too, and are sentences. */
const SPOKEN = /^[—―]/u;
const SENTENCE = /[.!?…。！？؟।][»”"]?$/u;

interface Marked {
  line: Line;
  /** Place among the lines. */
  at: number;
  mark: ListMark;
}

/**
 * A list of at least three lines that begin with marks of one kind: what stands before it is its head,
 * what stands behind it its tail. Lines between two marks belong to the item above them.
 */
export function listIn(passage: Passage, whole: TextRange, isCounted: boolean): List | null {
  if (whole.to - whole.from > LONGEST) return null;
  const marked = passage.lines.flatMap((line, at) => {
    const mark = markOf(passage, line);
    return mark ? [{ line, at, mark }] : [];
  });
  const run = longestRun(marked);
  if (run.length < FEWEST_ITEMS || run.length > MOST_LIST_ITEMS || isDialogue(passage, run)) {
    return null;
  }
  return listOf(passage, whole, run, isCounted);
}

function listOf(
  passage: Passage,
  whole: TextRange,
  run: readonly Marked[],
  isCounted: boolean,
): List | null {
  const { text, lines } = passage;
  const end = endOf(run, lines);
  const items = run.map(({ mark }, index): ListItem => {
    const to = run[index + 1]?.mark.from ?? end;
    return { mark, words: trimmed(text, mark.to, to)! };
  });
  const above = trimmed(text, whole.from, run[0]!.mark.from);
  const tail = trimmed(text, end, whole.to);
  const head = above && headOf(passage, above, isCounted);
  if (above && !head) return null;
  const count = (range: TextRange | null) => (range ? lettersIn(passage, range) : 0);
  const fits =
    count(above) <= MOST_LETTERS.listHead &&
    count(tail) <= MOST_LETTERS.listTail &&
    items.reduce((sum, { words }) => sum + count(words), 0) <= MOST_LETTERS.list;
  return fits ? { layout: 'list', head, items, tail } : null;
}

/** The marks of one list that are the most; the first of those that are as many. */
function longestRun(marked: readonly Marked[]): readonly Marked[] {
  let longest: Marked[] = [];
  for (const [index, first] of marked.entries()) {
    const run = [first];
    for (const next of marked.slice(index + 1)) if (goesOn(run.at(-1)!, next)) run.push(next);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

function goesOn(last: Marked, next: Marked): boolean {
  if (last.mark.kind === 'number') {
    const isNext = next.mark.value === (last.mark.value ?? 0) + 1;
    return next.mark.kind === 'number' && next.mark.style === last.mark.style && isNext;
  }
  if (last.mark.style === next.mark.style) return true;
  // Emoji of a list may differ, as long as no other line stands between its lines.
  const areEmoji = last.mark.kind === 'emoji' && next.mark.kind === 'emoji';
  return areEmoji && next.at === last.at + 1;
}

/** Where the last item ends: it has more lines only if one before it has. */
function endOf(run: readonly Marked[], lines: readonly Line[]): number {
  const last = run.at(-1)!;
  const hasLines = run.some(({ at }, index) => index > 0 && at > run[index - 1]!.at + 1);
  let end = last.line.to;
  if (hasLines) {
    for (const line of lines.slice(last.at + 1)) {
      if (line.isAfterGap) break;
      end = line.to;
    }
  }
  return end;
}

function isDialogue(passage: Passage, run: readonly Marked[]): boolean {
  const lines = run.map(({ line }) => textOf(passage, line));
  const spoken = lines.filter((line) => SPOKEN.test(line) && SENTENCE.test(line));
  return spoken.length * 2 > lines.length;
}
