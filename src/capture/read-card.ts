import type { Card } from '../thread/schema.ts';
import { all, has, one, oneIn, type Region, squeeze } from './dom.ts';
import { findImageUrl } from './read-author.ts';
import { readPlainText } from './read-text.ts';
import { SELECTORS } from './selectors.ts';
import { webUrl } from './web-url.ts';

const DOMAIN = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/u;

/** The preview of a link. Polls use the same box and are read elsewhere. */
export function readCard(region: Region, base: string): Card | null {
  const card = oneIn(region, SELECTORS.card);
  if (card === null || has(card, SELECTORS.poll)) return null;
  const link = all(card, 'a[href]').find(
    (candidate) => webUrl(candidate.getAttribute('href'), base) !== null,
  );
  return {
    kind: has(card, SELECTORS.cardLarge) ? 'large' : 'small',
    href: webUrl(link?.getAttribute('href'), base),
    image: findImageUrl(card),
    ...readWords(card),
  };
}

function readWords(card: Element): Pick<Card, 'domain' | 'title' | 'description'> {
  const detail = one(card, SELECTORS.cardDetail);
  if (detail !== null) {
    const [domain = '', title = '', description = ''] = texts(detail);
    return { domain, title, description };
  }
  // A large card holds only the title; the domain stands in a link of its own under the card,
  // inside a translated phrase ("From forbes.com"), and before the title in the link's label.
  const [title = ''] = texts(card);
  const label = all(card, 'a[aria-label]')[0]?.getAttribute('aria-label') ?? '';
  const before = squeeze(label.split(title)[0]);
  const under = squeeze(card.nextElementSibling?.textContent);
  const domain = DOMAIN.exec(before)?.[0] ?? DOMAIN.exec(under)?.[0] ?? '';
  return { domain, title, description: '' };
}

function texts(element: Element): string[] {
  return all(element, '[dir]')
    .filter((part) => one(part, '[dir]') === null)
    .map((part) => squeeze(readPlainText(part)))
    .filter(Boolean);
}
