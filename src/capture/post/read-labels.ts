import type { Label } from '../../thread/schema.ts';
import { all, allIn, has, hasOwnWords, isBefore, isWithin, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { isAttribution, type Labelled } from './attributions.ts';
import { kindOfLabel, toldKind } from './label-kinds.ts';
import { isNotice } from './read-notices.ts';
import { findTextBox, readPlainText } from './read-text.ts';
import { boundsOf, findRows, type Row } from './rows.ts';
import { namesPoll } from './words-of-x.ts';

/** Letters; labels are shorter. */
const LONGEST = 80;

/** What X says of a post beside what its author does, in the words of the page. */
export function readLabels(on: Labelled): Label[] {
  const rows = findRows(on.region);
  const labels = rows.map((row) => labelOf(row, on)).filter((label) => label !== null);
  return withoutRepeats([...communities(on), ...labels, ...looseLabels(rows, on)]);
}

function withoutRepeats(labels: readonly Label[]): Label[] {
  return labels.filter(
    ({ kind, text }, at) =>
      labels.findIndex((label) => label.kind === kind && label.text === text) === at,
  );
}

function labelOf(row: Row, on: Labelled): Label | null {
  if (isNotice(row, on.hasMedia)) return null;
  const told = toldKind(row.box, row.words, on.base);
  if (told === null && namesPoll(row.words)) return null;
  const kind = isAttribution(row, on) ? 'from' : kindOfLabel(row.box, row.words, on.base);
  // Words and what can be pressed beside them, in a markup that does not say so.
  const isOfControl = kind === 'other' && row.isOfPieces;
  const isOne = told !== null || kind === 'from' || (row.hasIcon && !isOfControl);
  return isOne ? { kind, text: row.words } : null;
}

/** The community that a post was made in stands above its author, or between its author and its text. */
function communities({ region }: Labelled): Label[] {
  const text = findTextBox(region);
  const author = boundsOf(region).name;
  const links = allIn(region, SELECTORS.communityLink).filter((link) => {
    const isAbove = author !== null && isBefore(link, author);
    const isBetween = text !== null && isBefore(link, text) && !text.contains(link);
    const isOfX =
      link.closest(SELECTORS.socialContext) !== null || has(link, SELECTORS.socialContext);
    return (isAbove || isBetween || isOfX) && !isWithin(region, link, SELECTORS.userName);
  });
  const names = links.map((link) => squeeze(readPlainText(link)));
  return [...new Set(names)].filter(Boolean).map((name) => ({ kind: 'community', text: name }));
}

/**
 * Labels where no row is: on a button or beside one, over a picture, in the header without an icon. There
 * only those count whose icon, words or help page are known: what else stands there is none.
 */
function looseLabels(rows: readonly Row[], { region, base }: Labelled): Label[] {
  const { name, end } = boundsOf(region);
  if (name === null) return [];
  const author = all(name, SELECTORS.words).find((part) => squeeze(part.textContent) !== '');
  const elsewhere = [
    ...[SELECTORS.text, SELECTORS.note, SELECTORS.card, SELECTORS.avatarBox, SELECTORS.article],
    ...[SELECTORS.articleCover, SELECTORS.ofTranslator],
  ].join();
  const found = new Map<Element, Label>();
  for (const element of allIn(region, '*')) {
    if (!hasOwnWords(element) || !isBefore(name, element)) continue;
    if (end !== null && !isBefore(element, end)) continue;
    if (author?.contains(element) || isWithin(region, element, elsewhere)) continue;
    const box = element.closest(SELECTORS.pressable) ?? element.closest(SELECTORS.words) ?? element;
    const text = squeeze(readPlainText(box));
    const isOfRow = rows.some((row) => row.box.contains(element));
    if (isOfRow || found.has(box) || box.contains(name)) continue;
    if (text.length > LONGEST || text.startsWith('@')) continue;
    const kind = toldKind(box, text, base);
    if (kind !== null) found.set(box, { kind, text });
  }
  return [...found.values()];
}

/** Whether words of X's own are neither a label nor a notice, nor say whom the post answers. */
export function isUnknownRow(row: Row, on: Labelled): boolean {
  if (isNotice(row, on.hasMedia) || labelOf(row, on) !== null) return false;
  if (row.hasIcon || namesPoll(row.words)) return true;
  const kind = kindOfLabel(row.box, row.words, on.base);
  return row.place === 'after text' && kind === 'other' && !/(?:^|\s)@\w/.test(row.words);
}

/** Whether a box is a row, or around some and has no other words. */
export function isBoxOfRows(box: Element, rows: readonly Row[]): boolean {
  if (rows.some((row) => row.box.contains(box))) return true;
  const isKnown = (part: Element) =>
    part.closest(SELECTORS.wordless) !== null || rows.some((row) => row.box.contains(part));
  const worded = [box, ...all(box, '*')].filter(hasOwnWords);
  return rows.some((row) => box.contains(row.box)) && worded.every(isKnown);
}
