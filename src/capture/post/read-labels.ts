import type { Label } from '../../thread/schema.ts';
import { allIn, one, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { kindOfLabel } from './label-kinds.ts';
import { isNotice } from './read-notices.ts';
import { readPlainText } from './read-text.ts';
import type { Row } from './rows.ts';

/** What X says of a post beside what its author does, in the words of the page. */
export function readLabels(
  region: Region,
  rows: readonly Row[],
  hasMedia: boolean,
  base: string,
): Label[] {
  const labels = rows.flatMap((row): Label[] => {
    const kind = kindOfLabel(row.box, row.words, base);
    const isOne = row.hasIcon && !isOfControl(row, kind);
    const isLabel = (isOne || kind === 'from') && !isNotice(row, hasMedia);
    return isLabel ? [{ kind, text: row.words }] : [];
  });
  return [...communities(region), ...labels];
}

/** The community that a post was made in stands above its author. */
function communities(region: Region): Label[] {
  const isAbove = (link: Element) =>
    link.closest(SELECTORS.socialContext) !== null || one(link, SELECTORS.socialContext) !== null;
  const links = allIn(region, SELECTORS.communityLink).filter(isAbove);
  const texts = links.map((link) => squeeze(readPlainText(link)));
  return [...new Set(texts)].filter(Boolean).map((text) => ({ kind: 'community', text }));
}

/** Words and what can be pressed beside them, in a markup that does not say so. */
const isOfControl = (row: Row, kind: Label['kind']) => kind === 'other' && row.isOfPieces;

/** Whether words of X's own are neither a label nor a notice, nor say whom the post answers. */
export function isUnknownRow(row: Row, hasMedia: boolean, base: string): boolean {
  const kind = kindOfLabel(row.box, row.words, base);
  if (row.hasIcon && isOfControl(row, kind)) return !isNotice(row, hasMedia);
  const isKnown = row.hasIcon || kind !== 'other' || isNotice(row, hasMedia);
  return row.place === 'after text' && !isKnown && !/(?:^|\s)@\w/.test(row.words);
}

/** Whether a box is a row, or one of several around it. */
export function isBoxOfRow(box: Element, rows: readonly Row[]): boolean {
  return rows.some((row) => box.contains(row.box) || row.box.contains(box));
}
