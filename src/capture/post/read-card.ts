import type { Card } from '../../thread/schema.ts';
import { all, has, one, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { webUrl } from '../page/web-url.ts';
import { findImageUrl } from './read-author.ts';
import { findOwnCard, readOwnCard } from './read-own-card.ts';
import { readPlainText } from './read-text.ts';

const DOMAIN = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/u;

/** The preview of a link, or a card of X's own. Polls use the same box and are read elsewhere. */
export function readCard(region: Region, base: string): Card | null {
  const own = findOwnCard(region);
  if (own !== null) return readOwnCard(own, region, base);
  const card = oneIn(region, SELECTORS.card);
  if (card === null || has(card, SELECTORS.poll)) return null;
  const link = all(card, SELECTORS.link).find(
    (candidate) => webUrl(candidate.getAttribute('href'), base) !== null,
  );
  return {
    kind: has(card, SELECTORS.cardLarge) ? 'large' : 'small',
    href: webUrl(link?.getAttribute('href'), base),
    image: findImageUrl(card),
    ...readWords(card),
  };
}

/** Whether the card tells what it leads to, and all of its words were read. */
export function isWholeCard(region: Region, card: Card): boolean {
  if (card.kind !== 'large' && card.kind !== 'small') return card.title !== '';
  const detail = oneIn(region, SELECTORS.cardDetail);
  const letters = (text: string) => text.replace(/\s/g, '');
  const isRead =
    detail === null || letters(readPlainText(detail)) === letters(texts(detail).join(''));
  return card.href !== null && card.title !== '' && isRead;
}

function readWords(card: Element): Pick<Card, 'domain' | 'title' | 'description'> {
  const detail = one(card, SELECTORS.cardDetail);
  const words = texts(detail ?? card);
  const [first = ''] = words;
  if (words.length > 1 && DOMAIN.exec(first)?.[0] === first) {
    const [domain = '', title = '', description = ''] = words;
    return { domain, title, description };
  }
  // An app has a name and its stars.
  if (detail !== null) {
    const [title = '', ...others] = words;
    return { domain: '', title, description: others.join(' · ') };
  }
  // A large card holds only the title; the domain stands in a link of its own under the card,
  // inside a translated phrase ("From forbes.com"), and before the title in the link's label.
  const label = all(card, SELECTORS.labelledLink)[0]?.getAttribute('aria-label') ?? '';
  const before = squeeze(label.split(first)[0]);
  const under = squeeze(card.nextElementSibling?.textContent);
  const domain = DOMAIN.exec(before)?.[0] ?? DOMAIN.exec(under)?.[0] ?? '';
  return { domain, title: first, description: '' };
}

function texts(element: Element): string[] {
  return all(element, SELECTORS.words)
    .filter((part) => one(part, SELECTORS.words) === null)
    .map((part) => squeeze(readPlainText(part)))
    .filter(Boolean);
}
