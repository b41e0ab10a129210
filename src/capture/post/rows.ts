import {
  all,
  allIn,
  has,
  hasOwnWords,
  isBefore,
  isIn,
  isWithin,
  oneIn,
  type Region,
  squeeze,
} from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { statusLink } from '../page/web-url.ts';
import { readTotal } from './read-counts.ts';
import { findTextBox, isFollowedByControl, readPlainText } from './read-text.ts';
import { isSentence } from './sentence.ts';
import { saysNotShown } from './words-of-x.ts';

/** A line of words of X's own in a post: neither its text nor part of an attachment. */
export interface Row {
  box: Element;
  words: string;
  /** A picture stands before the words. */
  hasIcon: boolean;
  /** And in the same line as they do, not beside a text of several. */
  isIconInLine: boolean;
  /** Its words stand in several pieces that lead nowhere, as a text and a control beside it do. */
  isOfPieces: boolean;
  /** A click on it opens another page. */
  leadsElsewhere: boolean;
  place: 'in header' | 'before text' | 'after text' | 'without text';
}

/** What has readers of its own. Of what X writes there nothing is a row. */
const PARTS = [
  ...[SELECTORS.avatarBox, SELECTORS.text, SELECTORS.mediaBox, SELECTORS.moving],
  ...[SELECTORS.mediaImage, SELECTORS.photoLink, SELECTORS.card, SELECTORS.note, SELECTORS.actions],
  ...[SELECTORS.showMore, SELECTORS.mediaCover, SELECTORS.subscribeLink, SELECTORS.articleCover],
  ...[SELECTORS.article, SELECTORS.anyArticle, SELECTORS.editHistoryLink, SELECTORS.time],
  ...[SELECTORS.carousel, SELECTORS.cardLink],
].join();
/** Also where nothing says that the actions are a group. */
const ENDS = [
  ...[`a ${SELECTORS.time}`, SELECTORS.actions, SELECTORS.replyButton],
  ...[SELECTORS.repostButton, SELECTORS.likeButton, SELECTORS.bookmarkButton],
].join();
/** In what none of X's words stand. */
const NO_ROWS = [PARTS, SELECTORS.wordless, SELECTORS.ofTranslator].join();
/** Icons that belong to a name. */
const OF_NAME = `${SELECTORS.verified},${SELECTORS.lock}`;

/**
 * The rows of a region, in its order: after the author's name and before the time and the actions.
 * Their words are in the language of the page, so what they say can only be told by where they stand.
 */
export function findRows(region: Region): Row[] {
  const rows = known.get(region) ?? rowsOf(region);
  known.set(region, rows);
  return rows;
}

/** A region is made anew whenever its page is read, and asked for several times then. */
const known = new WeakMap<Region, Row[]>();

/** Between what the words of X's own stand in a region: its author's name, and its time or actions. */
export function boundsOf(region: Region): { name: Element | null; end: Element | null } {
  // Where nothing says which box has the name, what follows the avatar is told by its icons and links.
  const name = oneIn(region, SELECTORS.userName) ?? oneIn(region, SELECTORS.avatarBox);
  const text = findTextBox(region);
  const end = allIn(region, ENDS).find(
    (element) =>
      name !== null &&
      isBefore(name, element) &&
      !name.contains(element) &&
      (text === null || isBefore(text, element)),
  );
  return { name, end: end ?? null };
}

function rowsOf(region: Region): Row[] {
  const { name, end } = boundsOf(region);
  if (name === null) return [];
  const text = findTextBox(region);
  const more = isFollowedByControl(text) ? text?.nextElementSibling : null;
  const named = all(name, SELECTORS.words)[0];
  const author = named ? squeeze(readPlainText(named)) : '';
  const rows = new Map<Element, Row>();
  for (const element of allIn(region, '*')) {
    if (!hasOwnWords(element) || !isBefore(name, element)) continue;
    if (end !== null && !isBefore(element, end)) continue;
    const isText = text?.contains(element) === true || more?.contains(element) === true;
    if (isText || isWithin(region, element, NO_ROWS)) continue;
    const box = boxOf(element, region, text, name);
    if (box === null || rows.has(box)) continue;
    const row = readRow(box, region, name, text);
    if (row.words !== '' && isRow(row, region, author)) rows.set(box, row);
  }
  const found = [...rows.values()];
  const isPart = ({ box }: Row) => found.some((row) => row.box !== box && row.box.contains(box));
  return found.filter((row) => !isPart(row));
}

/** The line of an element and whatever stands around it alone; null for a part of something else. */
function boxOf(
  element: Element,
  region: Region,
  text: Element | null,
  name: Element,
): Element | null {
  const hasPart = (part: Element) =>
    has(part, PARTS) || (text !== null && part.contains(text)) || part.contains(name);
  let box = element.closest(`div${SELECTORS.words}`) ?? element.closest('div') ?? element;
  if (!isIn(region, box) || box === region.root || hasPart(box)) return null;
  const words = squeeze(box.textContent);
  for (let outer = box.parentElement; outer !== null; outer = outer.parentElement) {
    const isSame = isIn(region, outer) && outer !== region.root && !hasPart(outer);
    if (!isSame || squeeze(outer.textContent) !== words) break;
    box = outer;
  }
  // What can be pressed is a control, and so are the words that explain it: but not why something is
  // not shown, which can be pressed away.
  const around = box.parentElement;
  const isOfControl =
    around !== null && [...around.children].some((part) => part.matches('button'));
  const isReason = saysNotShown(words) || isSentence(words);
  const isAround = all(box, SELECTORS.pressable).some(
    (part) => part.localName === 'button' || squeeze(part.textContent) !== words,
  );
  return isAround || (isOfControl && !isReason) ? null : box;
}

/** Words that move are on the page twice for a moment. */
function isRepeat(part: Element): boolean {
  return hasOwnWords(part) && part.previousElementSibling?.isEqualNode(part) === true;
}

function readRow(box: Element, region: Region, name: Element, text: Element | null): Row {
  const linkBox = `div${SELECTORS.linkBox}`;
  const icons = all(box, SELECTORS.rowIcon).filter((icon) => !icon.matches(OF_NAME));
  const isInHeader = name.contains(box);
  const around =
    text === null ? 'without text' : isBefore(box, text) ? 'before text' : 'after text';
  return {
    box,
    words: squeeze(readPlainText(box, isRepeat)),
    hasIcon: icons.length > 0,
    isIconInLine: icons.some((icon) => squeeze(icon.closest(SELECTORS.words)?.textContent) !== ''),
    isOfPieces: all(box, '*').filter((part) => hasOwnWords(part) && !part.closest('a')).length > 1,
    leadsElsewhere: isWithin(region, box, linkBox) || has(box, linkBox),
    place: isInHeader ? 'in header' : around,
  };
}

/** Names, handles and the headings of attachments are none. */
function isRow({ box, words, hasIcon, place }: Row, region: Region, author: string): boolean {
  if (place === 'in header') return hasIcon && words !== author && !/^@\w+$/.test(words);
  if (hasIcon && place === 'before text' && has(box, SELECTORS.translationIcon)) return false;
  if (hasIcon) return box.closest(SELECTORS.tags) === null && !has(box, SELECTORS.tags);
  if (readTotal(words) !== null) return false;
  const links = all(box, 'a');
  const isNamed = isWithin(region, box, SELECTORS.labelled);
  const isInside = isWithin(region, box, SELECTORS.attachment) && links.length === 0 && !isNamed;
  if (isInside && !isBesideMedia(box, words)) return false;
  const below = box.nextElementSibling;
  if (below !== null && region.without.some((part) => below.contains(part))) return false;
  // A link without an icon belongs to what stands above it ("From boats.example" under a card),
  // unless it leads to a post.
  const link = box.closest('a') ?? links[0];
  const target = statusLink(link?.getAttribute('href'), 'https://x.com/');
  if (target !== null && ['', 'photo', 'video'].includes(target.rest[0] ?? '')) return true;
  const linked = squeeze(links.map((part) => readPlainText(part)).join(' '));
  return box.closest('a') === null && words !== linked;
}

/** A sentence in the place of media says why one of them is not there. */
function isBesideMedia(box: Element, words: string): boolean {
  const attachment = box.closest(SELECTORS.attachment);
  return attachment !== null && has(attachment, SELECTORS.mediaBox) && isSentence(words);
}
