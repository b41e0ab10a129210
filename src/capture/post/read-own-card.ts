import type { Card } from '../../thread/schema.ts';
import {
  all,
  allIn,
  has,
  hasOwnWords,
  isBefore,
  isWithin,
  one,
  oneIn,
  type Region,
  squeeze,
} from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { pathOnX, webUrl } from '../page/web-url.ts';
import { findBackgroundUrl, findImageUrl } from './read-author.ts';
import { addressOf } from './read-media.ts';
import { findTextBox, readPlainText } from './read-text.ts';

/** By what the path of a card's link begins with, or for jobs, has in it. */
const KINDS: [path: RegExp, kind: Card['kind']][] = [
  [/^i\/spaces\//, 'space'],
  [/^i\/broadcasts\//, 'broadcast'],
  [/^i\/events\//, 'event'],
  [/(?:^|\/)lists\//, 'list'],
  [/^i\/grok\/share\//, 'grok'],
  [/^i\/communities\//, 'community'],
  [/(?:^|\/)jobs\//, 'job'],
  [/^i\/product/, 'product'],
];

/**
 * A card of something on X: a Space, a broadcast, an answer of Grok's. Some stand in the box of cards
 * and lead there by script, some in a box of their own with a link; none has the parts of a link's
 * card.
 */
export function findOwnCard(region: Region): Element | null {
  const wrapper = oneIn(region, SELECTORS.card);
  if (wrapper !== null && isOwn(wrapper)) return wrapper;
  const name = oneIn(region, SELECTORS.userName);
  const text = findTextBox(region);
  const link = allIn(region, SELECTORS.cardLink).find(
    (candidate) =>
      candidate.closest(`${SELECTORS.text},${SELECTORS.note},${SELECTORS.userName}`) === null &&
      candidate.closest(`${SELECTORS.card},${SELECTORS.socialContext}`) === null &&
      (name === null || isBefore(name, candidate)) &&
      // A community above the words is a label.
      (text === null || isBefore(text, candidate)) &&
      wordsIn(candidate).length > 0 &&
      (has(candidate, SELECTORS.words) || isWithin(region, candidate, SELECTORS.attachment)),
  );
  return link ?? findBoxOfSomebody(region, name);
}

/** Previews of links have nobody’s picture in them. */
function isOwn(wrapper: Element): boolean {
  if (has(wrapper, SELECTORS.poll)) return false;
  if (has(wrapper, `${SELECTORS.cardLink},${SELECTORS.avatarOf}`)) return true;
  const isPreview = has(wrapper, `${SELECTORS.cardParts},${SELECTORS.shortLink}`);
  return !isPreview && has(wrapper, SELECTORS.profilePicture);
}

/** A box of its own, without a link, with the picture of somebody who has posted nothing in it. */
function findBoxOfSomebody(region: Region, name: Element | null): Element | null {
  const boxes = `${SELECTORS.attachment},div${SELECTORS.linkBox}${SELECTORS.focusable}`;
  for (const picture of allIn(region, SELECTORS.avatarOf)) {
    const isBelow = name === null || isBefore(name, picture);
    const isAuthor = isWithin(region, picture, `${SELECTORS.avatarBox},${SELECTORS.note}`);
    if (isBelow && !isAuthor && isWithin(region, picture, boxes)) return picture.closest(boxes);
  }
  return null;
}

/** Its words in their order: whose it is stands beside a picture of theirs, the rest is what it is. */
export function readOwnCard(card: Element, region: Region, base: string): Card {
  const link = card.matches('a')
    ? card
    : (one(card, SELECTORS.cardLink) ?? one(card, SELECTORS.shortLink));
  const href = link?.getAttribute('href');
  const path = pathOnX(href, base)?.join('/') ?? '';
  const kind = KINDS.find(([pattern]) => pattern.test(`${path}/`))?.[1] ?? 'other';
  const host = hostOf(card);
  const blocks = wordsIn(card);
  const isHost = (block: Element) => host?.contains(block) === true;
  // Where whose it is has no box of its own, what people wrote is the rest.
  const isOfHost = blocks.every(isHost)
    ? (block: Element) => isHost(block) && !isWritten(block)
    : isHost;
  const words = blocks.filter((block) => !isOfHost(block));
  const [title, ...others] = [
    ...words.filter(isWritten),
    ...words.filter((each) => !isWritten(each)),
  ]
    .map((block) => squeeze(readPlainText(block)))
    .filter((line) => kind !== 'grok' || !/^grok$/i.test(line));
  const hostWords = blocks.filter(isOfHost).map((block) => readPlainText(block));
  const isText = kind === 'grok' || kind === 'list' || kind === 'community' || kind === 'job';
  const [description, ...rest] = isText ? others : ['', ...others];
  const more = allIn(region, SELECTORS.card).length;
  const state = [...rest, ...(more > 1 ? [`+${more - 1}`] : [])].join(' · ');
  return {
    kind,
    href: webUrl(href, base),
    domain: '',
    title: title ?? '',
    description: description ?? '',
    image: pictureOf(card),
    ...(host !== null && { host: squeeze(hostWords.join(' ')) }),
    ...(state !== '' && { state }),
  };
}

/** The innermost box with words around the first avatar. */
function hostOf(card: Element): Element | null {
  const picture = one(card, `${SELECTORS.avatarOf},${SELECTORS.profilePicture}`);
  let box = picture;
  while (box !== null && box !== card && squeeze(box.textContent) === '') box = box.parentElement;
  return box === card ? null : box;
}

const isWritten = (block: Element) => block.matches(SELECTORS.written);

function wordsIn(card: Element): Element[] {
  const isShown = (block: Element) =>
    block.closest(SELECTORS.pressable) === null && squeeze(readPlainText(block)) !== '';
  const blocks = all(card, SELECTORS.words).filter(
    (block) => one(block, SELECTORS.words) === null && isShown(block),
  );
  return blocks.length > 0
    ? blocks
    : all(card, 'div,span').filter((part) => hasOwnWords(part) && isShown(part));
}

function pictureOf(card: Element): string | null {
  const pictures = all(card, SELECTORS.image).filter(
    (image) => !image.matches(SELECTORS.profilePicture),
  );
  const [picture] = pictures;
  if (picture?.parentElement) return findImageUrl(picture.parentElement);
  const film = one(card, SELECTORS.poster);
  const poster = film && addressOf(film);
  if (poster) return poster;
  // X draws avatars as backgrounds, too.
  const background = findBackgroundUrl(card);
  return background?.includes('/profile_images/') ? null : background;
}
