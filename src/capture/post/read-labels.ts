import type { Label } from '../../thread/schema.ts';
import { all, allIn, one, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { profileHandle, statusLink } from '../page/web-url.ts';
import { isNotice } from './read-notices.ts';
import { readPlainText } from './read-text.ts';
import type { Row } from './rows.ts';

/** How the path of the icon begins that X draws before "Made with AI". */
const AI_ICON = /^M14 2c0 3\.35/;

/** What X says of a post beside what its author does, in the words of the page. */
export function readLabels(
  region: Region,
  rows: readonly Row[],
  hasMedia: boolean,
  base: string,
): Label[] {
  const labels = rows.flatMap((row): Label[] => {
    const kind = kindOf(row, base);
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

/** By where its links lead, and by its icon: its words are in the language of the page. */
function kindOf({ box }: Row, base: string): Label['kind'] {
  const links = [...all(box, SELECTORS.link), box.closest('a')].filter((link) => link !== null);
  const targets = links.map((link) => link.getAttribute('href'));
  if (targets.some((target) => statusLink(target, base)?.handle === null)) return 'from';
  if (links.some((link) => link.matches(SELECTORS.communityLink))) return 'community';
  if (targets.some((target) => profileHandle(target, base) !== null)) return 'automated';
  const isAi = all(box, 'path').some((path) => AI_ICON.test(path.getAttribute('d') ?? ''));
  return isAi ? 'ai' : 'other';
}

/** Words and what can be pressed beside them, in a markup that does not say so. */
const isOfControl = (row: Row, kind: Label['kind']) => kind === 'other' && row.isOfPieces;

/** Whether words of X's own are neither a label nor a notice, nor say whom the post answers. */
export function isUnknownRow(row: Row, hasMedia: boolean, base: string): boolean {
  const kind = kindOf(row, base);
  if (row.hasIcon && isOfControl(row, kind)) return !isNotice(row, hasMedia);
  const isKnown = row.hasIcon || kind !== 'other' || isNotice(row, hasMedia);
  return row.place === 'after text' && !isKnown && !/(?:^|\s)@\w/.test(row.words);
}

/** Whether a box is a row, or one of several around it. */
export function isBoxOfRow(box: Element, rows: readonly Row[]): boolean {
  return rows.some((row) => box.contains(row.box) || row.box.contains(box));
}
