import type { Author, ShownPost } from '../../thread/schema.ts';
import { all, allIn, has, one, oneIn, type Region } from '../page/dom.ts';
import { authorDataNamed, SELECTORS } from '../page/selectors.ts';
import { mediaUrl, profileHandle, statusLink } from '../page/web-url.ts';
import type { OpenArticle } from '../post/post-parts.ts';
import { bestAvatar, findImageUrl, readVerified } from '../post/read-author.ts';
import { readCounts } from '../post/read-counts.ts';
import { isoTime, timeOfId } from '../post/read-time.ts';
import { readView } from './open-article.ts';

/** The article on a page of its own, /USER/article/ID, where no post stands around it. */
export function findReadingView(document: Document): Element | null {
  const around = `${SELECTORS.post},${SELECTORS.cell},${SELECTORS.primaryColumn}`;
  return all(document, SELECTORS.article).find((view) => view.closest(around) === null) ?? null;
}

/**
 * The post of an article that is read on a page of its own. That page has everything but the thread under it:
 * the author in microdata, and the address of the post in the link to its figures.
 */
export function readOwnPage(
  view: Element,
  target: { statusId: string; handle: string | null },
  base: string,
): { post: ShownPost; opened: OpenArticle } | null {
  const embedded = [...all(view, SELECTORS.embeddedPost), ...all(view, SELECTORS.post)];
  const bodies = all(view, SELECTORS.articleBody);
  const head: Region = { root: view, without: [...embedded, ...bodies] };
  const link = statusLink(oneIn(head, SELECTORS.analyticsLink)?.getAttribute('href'), base);
  const author = readAuthor(head, link?.handle ?? target.handle, base);
  if (author === null) return null;
  const id = link?.id ?? target.statusId;
  const opened = readView(view, base);
  const post: ShownPost = {
    ...{ kind: 'post', id, url: `https://x.com/${author.handle}/status/${id}`, author },
    createdAt: isoTime(oneIn(head, SELECTORS.time)) ?? timeOfId(id),
    ...{
      lang: null,
      dir: 'auto',
      text: opened.text,
      blocks: opened.blocks,
      article: opened.article,
    },
    ...{ media: [], poll: null, card: null, quote: null, note: null, labels: [], notices: [] },
    counts: readCounts({ root: view, without: embedded }),
    ...{ replyingTo: [], edited: false, truncated: opened.isCut, translated: false },
  };
  return { post, opened };
}

function readAuthor(head: Region, linked: string | null, base: string): Author | null {
  const data = (name: string) => oneIn(head, authorDataNamed(name))?.getAttribute('content') ?? '';
  const named = data('additionalName');
  const handle = /^\w{1,50}$/.test(named) ? named : linked;
  if (handle === null) return null;
  const avatar = oneIn(head, SELECTORS.avatarOf);
  const picture = avatar && findImageUrl(avatar);
  const own = allIn(head, SELECTORS.link).filter(
    (link) =>
      profileHandle(link.getAttribute('href'), base)?.toLowerCase() === handle.toLowerCase(),
  );
  const badge = own.find((link) => has(link, SELECTORS.verified));
  return {
    name: data('name').trim() || handle,
    handle,
    avatar: bestAvatar(picture ?? mediaUrl(data('image'))),
    avatarShape: avatar && one(avatar, SELECTORS.squareAvatar) ? 'square' : 'round',
    verified: badge ? readVerified(badge) : 'none',
    affiliate: null,
    protected: own.some((link) => has(link, SELECTORS.lock)),
  };
}
