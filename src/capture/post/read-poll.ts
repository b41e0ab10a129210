import type { Poll } from '../../thread/schema.ts';
import { all, has, isWithin, one, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { toAsciiDigits } from './read-counts.ts';
import { readPlainText } from './read-text.ts';

/**
 * A poll. Whether it is open follows from its radio buttons: the words "Final results" are
 * translated, and one's own vote closes it early.
 */
export function readPoll(region: Region): Poll | null {
  const poll = oneIn(region, SELECTORS.poll);
  if (poll === null) return null;
  const rows = findRows(poll);
  return {
    open: rows.some((row) => row.matches(SELECTORS.pollChoice)),
    options: rows.map(readOption),
    summary: readSummary(poll, rows),
  };
}

/** Whether every choice was read: what else stands in the list of choices is one, too. */
export function isWholePoll(region: Region): boolean {
  const poll = oneIn(region, SELECTORS.poll);
  const rows = poll === null ? [] : findRows(poll);
  let list = rows[0]?.parentElement ?? null;
  while (list !== null && list !== poll && !rows.every((row) => list?.contains(row))) {
    list = list.parentElement;
  }
  if (list === null || rows.length < 2) return false;
  return [...list.children].every((part) => rows.some((row) => part.contains(row)));
}

function findRows(poll: Element): Element[] {
  const choices = all(poll, SELECTORS.pollChoice);
  return choices.length > 0 ? choices : all(poll, SELECTORS.pollResult);
}

/** The last figure is what it got; a choice may be called "50%", too, and may be an emoji alone. */
function readOption(row: Element): Poll['options'][number] {
  const whole = squeeze(readPlainText(row));
  const figure = all(row, 'span, div')
    .filter((part) => one(part, 'span, div') === null)
    .findLast((part) => readPercent(squeeze(part.textContent)) !== null);
  const isLabel = figure === undefined || squeeze(figure.textContent) === whole;
  if (isLabel) return { label: whole, percent: null };
  const lines = all(row, SELECTORS.words).filter(
    (part) => one(part, SELECTORS.words) === null && !part.contains(figure),
  );
  const label = lines.length > 0 ? lines : [row];
  const words = label.map((part) => readPlainText(part, (inner) => inner === figure));
  return { label: squeeze(words.join(' ')), percent: readPercent(squeeze(figure.textContent)) };
}

/** "45.5%", "%45" (Turkish), "٤٥٫٥٪" (Arabic), "45,5 %" (German). */
function readPercent(text: string): number | null {
  const ascii = toAsciiDigits(text).replace(/[\u061c\u200e\u200f]/g, '');
  const match = /^[%٪]?\s*(\d{1,3}(?:[.,٫]\d+)?)\s*[%٪]?$/.exec(ascii);
  if (match === null || !/[%٪]/.test(ascii)) return null;
  const value = Number(match[1]?.replace(/[,٫]/, '.'));
  return value <= 100 ? value : null;
}

function readSummary(poll: Element, rows: readonly Element[]): string {
  const list = rows[0]?.closest(SELECTORS.pollRows) ?? null;
  const help = helpOf(poll);
  const texts = all(poll, 'span, div').filter(
    (part) =>
      !one(part, 'span, div') &&
      !list?.contains(part) &&
      !rows.some((row) => row.contains(part)) &&
      part.closest('button') === null,
  );
  const isHelp = (part: Element) =>
    isWithin({ root: poll, without: [] }, part, SELECTORS.hidden) ||
    help.some((box) => box.contains(part));
  const shown = texts.filter((part) => !isHelp(part));
  // The last of what explains the choices may be the votes themselves.
  const last = help.at(-1);
  const left = shown.length > 0 ? shown : texts.filter((part) => last?.contains(part));
  return squeeze(left.map((part) => readPlainText(part)).join(' '));
}

/** What explains the choices to those who have them read aloud, hidden from all others. */
function helpOf(poll: Element): Element[] {
  const described = [...all(poll, SELECTORS.describedBy), poll];
  const names = described.flatMap(
    (part) => part.getAttribute('aria-describedby')?.split(/\s+/) ?? [],
  );
  return all(poll, SELECTORS.named).filter(
    (box) => names.includes(box.id) && !has(box, `${SELECTORS.pollChoice},${SELECTORS.pollResult}`),
  );
}
