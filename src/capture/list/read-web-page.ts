import type { Author, Counts, Media, Quote, ShownPost } from '../../thread/schema.ts';
import { all, allIn, has, isBefore, one, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS, webActionNamed } from '../page/selectors.ts';
import { mediaUrl, profileHandle, statusLink } from '../page/web-url.ts';
import { bestAvatar, findImageUrl } from '../post/read-author.ts';
import { readNumber } from '../post/read-counts.ts';
import { addressOf, bestPhoto, withoutRepeats } from '../post/read-media.ts';
import { readDirection, readLanguage, readPlainText, readSpans } from '../post/read-text.ts';
import { isoTime, timeOfId } from '../post/read-time.ts';
import type { PostCell } from './harvest.ts';
import { hasUnreadWebParts } from './unread-web-parts.ts';

/**
 * The opened post of the page that visitors get since October 2026. It has no test ids, no times
 * and no lines between posts; the answers below the opened post may be anybody's, and the rest of
 * a thread is not there.
 */
export function readWebPost(document: Document, statusId: string, base: string): PostCell | null {
  const entries = all(document, SELECTORS.webEntry).filter(
    (entry) => !entry.parentElement?.closest(SELECTORS.webEntry),
  );
  const opened =
    entries.find((entry) => idOf(entry, base) === statusId) ??
    entries.find(
      (entry) => !entry.hasAttribute('data-href') && entry.getAttribute('tabindex') === '-1',
    );
  if (opened === undefined) return null;
  const region: Region = { root: opened, without: all(opened, SELECTORS.webEntry) };
  const body = readBody(region, idOf(opened, base) ?? statusId, base);
  if (body === null) return null;
  const post: ShownPost = {
    kind: 'post',
    ...body,
    quote: readQuote(region, base),
    note: null,
    blocks: [],
    counts: readCounts(region),
    replyingTo: [],
    edited: oneIn(region, SELECTORS.editHistoryLink) !== null,
  };
  return {
    kind: 'post',
    post,
    above: null,
    below: null,
    isOpened: true,
    unfolds: false,
    unread: hasUnreadWebParts(region, post) ? ['unread-parts'] : [],
  };
}

type WebBody = Pick<
  ShownPost,
  | 'id'
  | 'url'
  | 'createdAt'
  | 'author'
  | 'lang'
  | 'dir'
  | 'text'
  | 'media'
  | 'poll'
  | 'card'
  | 'article'
  | 'labels'
  | 'notices'
  | 'truncated'
  | 'translated'
>;

function readBody(region: Region, id: string, base: string): WebBody | null {
  const author = readAuthor(region, base);
  if (author === null) return null;
  const box = oneIn(region, `div${SELECTORS.written}`);
  return {
    id,
    url: `https://x.com/${author.handle}/status/${id}`,
    createdAt: isoTime(oneIn(region, SELECTORS.time)) ?? timeOfId(id),
    author,
    lang: readLanguage(box),
    dir: readDirection(box),
    text: box ? readSpans(box, region, base) : [],
    media: readMedia(region),
    poll: null,
    card: null,
    article: null,
    labels: [],
    notices: [],
    translated: false,
    truncated: box !== null && has(box, 'button'),
  };
}

function readQuote(region: Region, base: string): Quote | null {
  const [frame] = region.without;
  if (frame === undefined) return null;
  const inner: Region = { root: frame, without: all(frame, SELECTORS.webEntry) };
  const link = statusLink(frame.getAttribute('data-href'), base);
  const body = readBody(inner, link?.id ?? '0', base);
  if (body === null) return { kind: 'unavailable', reason: squeeze(readPlainText(frame)) };
  const isKnown = link !== null;
  return {
    ...body,
    kind: 'post',
    id: isKnown ? body.id : null,
    url: isKnown ? body.url : null,
    createdAt: isKnown ? body.createdAt : null,
  };
}

function idOf(entry: Element, base: string): string | null {
  const own = statusLink(entry.getAttribute('data-href'), base);
  if (own !== null) return own.id;
  const region: Region = { root: entry, without: all(entry, SELECTORS.webEntry) };
  const author = findHandle(region, base);
  for (const link of allIn(region, SELECTORS.statusLink)) {
    const found = statusLink(link.getAttribute('href'), base);
    if (found !== null && (author === null || found.handle === author)) return found.id;
  }
  return null;
}

function findHandle(region: Region, base: string): string | null {
  for (const link of allIn(region, SELECTORS.link)) {
    const handle = profileHandle(link.getAttribute('href'), base);
    if (handle !== null) return handle;
  }
  return null;
}

function readAuthor(region: Region, base: string): Author | null {
  const handle = findHandle(region, base);
  if (handle === null) return null;
  const links = allIn(region, SELECTORS.link).filter(
    (link) => profileHandle(link.getAttribute('href'), base) === handle,
  );
  const names = links.map((link) => squeeze(readPlainText(link)));
  const badge = allIn(region, SELECTORS.webVerified)[0]?.getAttribute('data-icon');
  const picture = links.find((link) => has(link, 'img'));
  const organisation = allIn(region, `${SELECTORS.labelledLink} > img`)
    .filter((image) => !links.some((link) => link.contains(image)))
    .find(
      (image) => picture !== undefined && isBefore(picture, image) && isInHeader(image, region),
    );
  return {
    name: names.find((name) => name !== '' && name !== `@${handle}`) ?? handle,
    handle,
    avatar: picture ? bestAvatar(findImageUrl(picture)) : null,
    avatarShape: 'round',
    verified: badge == null ? 'none' : verifiedKind(badge),
    affiliate: mediaUrl(organisation?.getAttribute('src')),
    protected: false,
  };
}

function isInHeader(image: Element, region: Region): boolean {
  const text = oneIn(region, `div${SELECTORS.written}`);
  return image.closest(SELECTORS.photoLink) === null && (text === null || isBefore(image, text));
}

function verifiedKind(icon: string): Author['verified'] {
  if (/business|gold/.test(icon)) return 'gold';
  return /government|grey|gray/.test(icon) ? 'grey' : 'blue';
}

function readMedia(region: Region): Media[] {
  const media: Media[] = [];
  for (const element of allIn(region, `${SELECTORS.photoLink} img,video`)) {
    if (element.localName === 'video') {
      const file = mediaUrl(element.getAttribute('src'));
      const poster = mediaUrl(element.getAttribute('poster'));
      const isGif = /\/tweet_video(?:_thumb)?\//.test(`${file} ${poster}`);
      media.push({
        kind: isGif ? 'gif' : 'video',
        alt: '',
        url: poster,
        ...(isGif && file ? { file } : {}),
      });
    } else {
      const url = addressOf(element);
      media.push({
        kind: 'photo',
        alt: element.getAttribute('alt') ?? '',
        url: url && bestPhoto(url),
      });
    }
  }
  return withoutRepeats(media);
}

function readCounts(region: Region): Counts {
  const counts: Counts = {};
  const actions = [
    ['replies', 'reply'],
    ['reposts', 'retweet'],
    ['likes', 'like'],
    ['bookmarks', 'bookmark'],
  ] as const;
  for (const [key, action] of actions) {
    const box = allIn(region, webActionNamed(action))[0];
    const label = box && one(box, SELECTORS.labelled)?.getAttribute('aria-label');
    const value = readNumber(label ?? '');
    if (value !== null) counts[key] = value;
  }
  return counts;
}
