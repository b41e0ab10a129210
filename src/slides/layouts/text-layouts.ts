import type { TextRange } from '../../edits/texts.ts';
import type { TextChoice } from './choice.ts';
import { headOf, pointNumber } from './heads.ts';
import { MOST_BY_HAND, MOST_LETTERS } from './layout-kinds.ts';
import { listIn } from './lists.ts';
import { pairIn } from './pairs.ts';
import { lettersIn, type Passage, textOf, trimmed } from './passage.ts';
import {
  around,
  numberUpFront,
  quantitiesIn,
  signsOf,
  unitBehind,
  withPunctuation,
} from './quantities.ts';
import { quotationIn } from './quotations.ts';
import { sentencesIn } from './sentences.ts';

export type TextLayout = TextChoice['layout'];
/** A choice before it is known what stands under the words. */
type Bare = TextChoice extends infer One
  ? One extends unknown
    ? Omit<One, 'under'>
    : never
  : never;

/** Words to be set, and how. */
interface Setting {
  passage: Passage;
  whole: TextRange;
  letters: number;
  isCounted: boolean;
  /** The user asked for the layout: it holds more than it would take by itself. */
  isByHand: boolean;
}

/** Signs that a figure of the largest type has room for. */
const MOST_SIGNS = 7;
/** Letters of a lead; a sentence of fewer ("Yes.") takes the next one with it. */
const SHORTEST_LEAD = 20;

/**
 * Layouts of words, each with what it makes of a text or null where it cannot hold it; the first that can is
 * the automatic one. What is a whole by its signs comes before the figure, which would tear it: "Before:
 * 14 %" is half of a pair, "“50 % of …”" a quotation, "1. 40 % of …" a point.
 */
const HOLD: { readonly [L in TextLayout]: (setting: Setting) => Bare | null } = {
  pair: ({ passage, whole }) => pairIn(passage, whole),
  quotation: ({ passage, whole }) => quotationIn(passage, whole),
  list: ({ passage, whole, isCounted }) => listIn(passage, whole, isCounted),
  figure,
  item,
  statement,
  lead: leadAndBody,
  long,
};
export const TEXT_LAYOUTS: readonly TextLayout[] = Object.keys(HOLD) as TextLayout[];
/** Layouts that leave room for what stands under the words. */
export const HAVE_ROOM: readonly TextLayout[] = ['item', 'statement', 'lead', 'long'];

/** How words stand on a slide by themselves. */
export function textChoice(
  passage: Passage,
  whole: TextRange,
  isCounted: boolean,
  hasUnder: boolean,
): Bare {
  const layouts = hasUnder ? HAVE_ROOM : TEXT_LAYOUTS;
  for (const layout of layouts) {
    const choice = textChoiceAs(layout, passage, whole, isCounted, false);
    if (choice) return choice;
  }
  return { layout: 'long', number: null, lead: null, body: whole };
}

export function textChoiceAs(
  layout: TextLayout,
  passage: Passage,
  whole: TextRange,
  isCounted: boolean,
  isByHand: boolean,
): Bare | null {
  const { letters } = passage;
  return HOLD[layout]({ passage, whole, letters, isCounted, isByHand });
}

/** One number with its unit within the first three words; by hand, the first number of any kind. */
function figure({ passage, whole, letters, isCounted, isByHand }: Setting): Bare | null {
  if (letters > (isByHand ? MOST_BY_HAND.figure : MOST_LETTERS.figure)) return null;
  if (!isByHand && pointNumber(passage, whole, isCounted)) return null;
  const front = numberUpFront(passage, whole);
  if (!isByHand && areParallel(passage, whole)) return null;
  const found = isByHand ? (front ?? quantitiesIn(passage, whole)[0]) : front;
  if (!found || !(found.hasUnit || isByHand) || signsOf(passage, found.number) > MOST_SIGNS) {
    return null;
  }
  const set = withPunctuation(passage, whole, found.number);
  const unit = unitBehind(passage, whole, found.number);
  const both = { from: set.from, to: (unit ?? set).to };
  return { layout: 'figure', figure: set, unit, ...around(passage, whole, both) };
}

/** Several lines that begin with numbers are of one kind: none of them is the figure. */
function areParallel(passage: Passage, whole: TextRange): boolean {
  const starts = quantitiesIn(passage, whole).filter(({ number, hasUnit }) =>
    passage.lines.some((line) => hasUnit && line.from === number.from),
  );
  return starts.length > 1;
}

/** "N. …", or a short first line over an empty line. */
function item(setting: Setting): Bare | null {
  const { passage, whole, letters, isCounted, isByHand } = setting;
  const head = headOf(passage, whole, isCounted);
  if (!head) return null;
  const body = head.body ? lettersIn(passage, head.body) : 0;
  if (body > MOST_LETTERS.itemBody) return null;
  if (head.number || isByHand) return head.number || head.body ? { layout: 'item', ...head } : null;
  const [line, next] = passage.lines;
  const title = lettersIn(passage, line!);
  const isTitle = title <= MOST_LETTERS.titleLine && next?.isAfterGap === true;
  // Two short lines weigh the same: as a statement both are large.
  const isStatement = letters <= MOST_LETTERS.statement && body <= title;
  return isTitle && !isStatement ? { layout: 'item', ...head } : null;
}

function statement({ whole, letters, isByHand }: Setting): Bare | null {
  const most = isByHand ? MOST_BY_HAND.statement : MOST_LETTERS.statement;
  return letters <= most ? { layout: 'statement', text: whole } : null;
}

function leadAndBody({ passage, whole, letters, isByHand }: Setting): Bare | null {
  if (letters > (isByHand ? MOST_BY_HAND.leadAndBody : MOST_LETTERS.leadAndBody)) return null;
  const split = leadOf(passage, whole);
  return isByHand && !split.lead ? null : { layout: 'lead', ...split };
}

function long({ passage, whole, letters, isCounted, isByHand }: Setting): Bare | null {
  if (isByHand && letters <= MOST_LETTERS.statement) return null;
  const number = pointNumber(passage, whole, isCounted);
  const rest = number ? trimmed(passage.text, number.to, whole.to)! : whole;
  return { layout: 'long', number, ...leadOf(passage, rest) };
}

/** The first sentence, or the first few of a word or two, where they are short enough and something follows. */
export function leadOf(passage: Passage, range: TextRange) {
  const sentences = sentencesIn(passage, range);
  let lead = sentences[0]!;
  for (const next of sentences.slice(1)) {
    const longer = { from: lead.from, to: next.to };
    const isOneLine = !textOf(passage, longer).includes('\n');
    const isShort = lettersIn(passage, lead) < SHORTEST_LEAD;
    const isAll = longer.to === range.to;
    if (!isShort || !isOneLine || isAll || lettersIn(passage, longer) > MOST_LETTERS.lead) break;
    lead = longer;
  }
  const body = trimmed(passage.text, lead.to, range.to);
  const isLead = body !== null && lettersIn(passage, lead) <= MOST_LETTERS.lead;
  return isLead ? { lead, body } : { lead: null, body: range };
}
