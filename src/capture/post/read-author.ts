import type { Author } from '../../thread/schema.ts';
import { all, has, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { mediaUrl, profileHandle } from '../page/web-url.ts';
import { readPlainText } from './read-text.ts';

const NO_HANDLE = /^(?:i|home|search|explore|hashtag|settings)$/i;

/**
 * Who wrote what is in this region. The position of the links says nothing (badges and labels
 * change their number), so each datum is looked up by what it is; quoted authors have no links.
 */
export function readAuthor(
  region: Region,
  linkedHandle: string | null,
  base: string,
): Author | null {
  const userName = oneIn(region, SELECTORS.userName);
  const avatarBox = oneIn(region, SELECTORS.avatarBox) ?? oneIn(region, SELECTORS.avatarOf);
  const handle = linkedHandle ?? findHandle(region, userName, base);
  if (handle === null) return null;
  return {
    name: (userName && readName(userName)) || handle,
    handle,
    avatar: avatarBox && bestAvatar(findImageUrl(avatarBox)),
    avatarShape: avatarBox && has(avatarBox, SELECTORS.squareAvatar) ? 'square' : 'round',
    verified: userName ? readVerified(userName) : 'none',
    affiliate: userName && readAffiliate(userName),
    protected: userName !== null && has(userName, SELECTORS.lock),
  };
}

function findHandle(region: Region, userName: Element | null, base: string): string | null {
  for (const link of userName ? all(userName, SELECTORS.link) : []) {
    const handle = profileHandle(link.getAttribute('href'), base);
    if (handle !== null && !NO_HANDLE.test(handle)) return handle;
  }
  const container = oneIn(region, SELECTORS.avatarOf)?.getAttribute('data-testid') ?? '';
  const fromAvatar = /^UserAvatar-Container-(\w{1,50})$/.exec(container)?.[1];
  // X calls whoever it does not name "unknown".
  if (fromAvatar !== undefined && fromAvatar !== 'unknown') return fromAvatar;
  for (const part of userName ? all(userName, `${SELECTORS.words},span`) : []) {
    const written = /^@(\w{1,50})$/.exec(squeeze(part.textContent))?.[1];
    if (written !== undefined) return written;
  }
  return null;
}

/** The first text of the box: the name always comes before the handle and the badges. */
function readName(userName: Element): string {
  for (const part of all(userName, `${SELECTORS.words},${SELECTORS.link}`)) {
    const name = squeeze(readPlainText(part));
    if (name !== '') return name;
  }
  return '';
}

/** Blue has one fill by class, gold is a gradient, grey a colour of its own. */
export function readVerified(userName: Element): Author['verified'] {
  const badge = all(userName, SELECTORS.verified)[0];
  if (badge === undefined) return 'none';
  const parts = all(badge, '*');
  if (parts.some((part) => /^lineargradient$/i.test(part.localName))) return 'gold';
  const isGrey = parts.some((part) => /^#829aab$/i.test(part.getAttribute('fill') ?? ''));
  return isGrey ? 'grey' : 'blue';
}

function readAffiliate(userName: Element): string | null {
  const badge = all(userName, SELECTORS.profilePicture)[0];
  return mediaUrl(badge?.getAttribute('src'));
}

/** The picture itself, or the copy of it that X paints as background before it has loaded. */
export function findImageUrl(box: Element): string | null {
  for (const image of all(box, SELECTORS.image)) {
    const url = mediaUrl(image.getAttribute('src'));
    if (url !== null) return url;
  }
  return findBackgroundUrl(box);
}

export function findBackgroundUrl(box: Element): string | null {
  for (const element of all(box, SELECTORS.backgroundImage)) {
    const style = element.getAttribute('style') ?? '';
    const url = /background-image:\s*url\(\s*["']?([^"')\s]+)/i.exec(style)?.[1];
    const absolute = mediaUrl(url);
    if (absolute !== null) return absolute;
  }
  return null;
}

/** X serves every avatar in fixed sizes; the page asks for the smallest. */
export function bestAvatar(url: string | null): string | null {
  if (url === null || !/^https:\/\/(?:pbs|abs)\.twimg\.com\//.test(url)) return url;
  return url.replace(
    /_(?:normal|mini|bigger|x96|200x200|reasonably_small|400x400)(\.\w+)(?:\?.*)?$/,
    '_400x400$1',
  );
}
