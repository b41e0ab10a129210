import type { Notice } from '../../thread/schema.ts';
import { all, has, one, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { readPlainText } from './read-text.ts';
import type { Row } from './rows.ts';
import { isSentence } from './sentence.ts';
import { saysNotShown } from './words-of-x.ts';

/** What a "this post is unavailable" box says, without its "Learn more" link. */
export function readNotice(box: Element): string {
  const text = one(box, SELECTORS.written) ?? box;
  const links = all(text, 'a').map((link) => squeeze(readPlainText(link)));
  const words = squeeze(readPlainText(text));
  const tail = links.find((link) => link !== '' && words.endsWith(link));
  return (tail === undefined ? words : words.slice(0, -tail.length)).trim();
}

/**
 * What X says in place of media that it does not show: in their box, or in one below the text. Both
 * this and labels are words with an icon; a label is short and stands in one line with its icon.
 */
export function readNotices(
  boxes: readonly Element[],
  rows: readonly Row[],
  hasMedia: boolean,
): Notice[] {
  const found = [
    ...boxes.filter(isNoticeBox),
    ...rows.filter((row) => isNotice(row, hasMedia)).map(({ box }) => box),
  ];
  return found.map((box) => ({ text: wordsOf(box) })).filter(({ text }) => text !== '');
}

export function isNotice(row: Row, hasMedia: boolean): boolean {
  // Without an icon, and without a text above it, it may be the text itself.
  const isBelow = row.place === 'after text' || (row.place === 'without text' && row.hasIcon);
  if (!isBelow || row.leadsElsewhere) return false;
  const words = readNotice(row.box);
  return saysNotShown(words) || (isSentence(words) && (!row.isIconInLine || !hasMedia));
}

const isReason = (words: string) => isSentence(words) || saysNotShown(words);

/** Whether a box of media has a sentence in place of them. */
export function isNoticeBox(box: Element): boolean {
  const isMediaBox = box.matches(`${SELECTORS.mediaBox},${SELECTORS.moving}`);
  const hasPicture = has(box, `${SELECTORS.picture},${SELECTORS.backgroundImage}`);
  return isMediaBox && !hasPicture && !box.matches(SELECTORS.picture) && isReason(wordsOf(box));
}

/** Without the buttons beside it, and without its "Learn more". */
function wordsOf(box: Element): string {
  const words = all(box, SELECTORS.words).find(
    (part) => part.closest('button') === null && squeeze(part.textContent) !== '',
  );
  return readNotice(words ?? box);
}
