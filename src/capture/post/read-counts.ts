import type { Counts } from '../../thread/schema.ts';
import { allIn, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';

/**
 * Replies, reposts and so on, from the labels for screen readers: what is shown is rounded
 * ("4.1万"), and while a counter moves the page holds the old and the new figure side by side.
 */
export function readCounts(region: Region): Counts {
  const counts: Counts = {};
  const set = (key: keyof Counts, value: number | null) => {
    if (value !== null) counts[key] = value;
  };
  set('replies', readLabels(region, SELECTORS.replyButton));
  set('reposts', readLabels(region, SELECTORS.repostButton));
  set('likes', readLabels(region, SELECTORS.likeButton));
  set('bookmarks', readLabels(region, SELECTORS.bookmarkButton));
  set('views', readLabels(region, SELECTORS.analyticsLink));
  // Under the opened post the views have no button, in lists the bookmarks' button has no figure.
  const rest = restOfGroup(region, counts);
  if (counts.bookmarks === undefined && counts.views !== undefined) set('bookmarks', rest);
  if (counts.views === undefined && counts.bookmarks !== undefined) set('views', rest);
  return counts;
}

/** Articles have two bars of actions, of which one shows less. */
function readLabels(region: Region, selector: string): number | null {
  const labels = allIn(region, selector).map((element) => element.getAttribute('aria-label') ?? '');
  return labels.map(readNumber).find((value) => value !== null) ?? null;
}

/** The label of the whole group lists all figures: the one that no button accounts for, if any. */
function restOfGroup(region: Region, counts: Counts): number | null {
  const numbers = readNumbers(oneIn(region, SELECTORS.actions)?.getAttribute('aria-label') ?? '');
  if (numbers.includes(null)) return null;
  for (const known of Object.values(counts)) {
    const at = numbers.indexOf(known);
    if (at !== -1) numbers.splice(at, 1);
  }
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** The first number of a label, or null when there is none or it is rounded. */
export function readNumber(label: string): number | null {
  return readNumbers(label)[0] ?? null;
}

/** What stands for thousands and more behind a figure, in the languages of X. */
const ROUNDED = [
  ...[
    '[KkMBN]',
    'mil',
    'mi',
    'mln',
    'mld',
    'mrd',
    'mio',
    'tsd',
    'tis',
    'tys',
    'rb',
    'jt',
    'bin',
    'mn',
  ],
  ...['тыс', 'тис', 'млн', 'млрд', 'ألف', 'آلاف', 'مليون', 'हज़ार', 'हजार', 'लाख', 'करोड़', 'k'],
].join('|');
const FIGURE = new RegExp(
  String.raw`\d+(?:[.,'’٬\u00a0\u202f]\d{2,3}| \d{3}(?!\d))*(?:[.,٫]\d+)?` +
    String.raw`(?:\s?(?:(?:${ROUNDED})(?![\p{L}\p{M}])|[千万億亿萬천만억]))?`,
  'giu',
);

/** null stands for a rounded figure ("2.3K"), of which the exact value is unknown. */
function readNumbers(label: string): (number | null)[] {
  return [...toAsciiDigits(label).matchAll(FIGURE)].map(([figure]) => {
    const isWhole = /^\d+(?:[.,'’٬\u00a0\u202f ]\d{2,3})*$/.test(figure);
    const isGrouped = !/[^\d]/.test(figure) || /[^\d]\d{3}$/.test(figure);
    if (!isWhole || !isGrouped) return null;
    const value = Number(figure.replace(/\D/g, ''));
    return Number.isSafeInteger(value) ? value : null;
  });
}

/** Of how many pictures one is seen: "1/4". */
export function readTotal(words: string): number | null {
  const total = /^\s*\d+\s*[/／]\s*(\d+)\s*$/.exec(toAsciiDigits(words))?.[1];
  return total === undefined ? null : Number(total);
}

/** Decimal digits of every script as 0-9; their ten characters always stand in one row. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    if (point < 0x80) return digit;
    let zero = point;
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(point - zero);
  });
}
