import { all, allIn, isBefore, isWithin, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { profileHandle, statusLink } from '../page/web-url.ts';
import { readPlainText } from './read-text.ts';
import type { Row } from './rows.ts';

/** What a label stands on. */
export interface Labelled {
  region: Region;
  /** Handle of who posted it. */
  author: string;
  hasMedia: boolean;
  base: string;
}

/**
 * Whether a row says whose photo or film stands above it: "From Ada". It leads to the post that had it
 * first, also by its author's name, or to that author; in quotes it leads nowhere, and the label of the
 * box around it names the same.
 */
export function isAttribution({ box, words, place }: Row, on: Labelled): boolean {
  const { region, author, base } = on;
  const isBelow = allIn(region, SELECTORS.moving).some((film) => isBefore(film, box));
  if (!on.hasMedia || place === 'in header' || place === 'before text') return false;
  const links = [...all(box, SELECTORS.link), box.closest('a')].filter((link) => link !== null);
  const linked = squeeze(links.map((link) => readPlainText(link)).join(' '));
  for (const link of links) {
    const href = link.getAttribute('href');
    const target = statusLink(href, base);
    const [rest] = target?.rest ?? [];
    const isOwn = target?.handle?.toLowerCase() === author.toLowerCase();
    const isOfPost =
      target !== null && (rest === undefined || rest === 'photo' || rest === 'video');
    if (isOfPost && (linked !== words || !isOwn)) return true;
    if (isBelow && linked !== words && profileHandle(href, base) !== null) return true;
  }
  return links.length === 0 && isWithin(region, box, SELECTORS.labelled) && isNamedAbove(box);
}

function isNamedAbove(box: Element): boolean {
  const label = box.closest(SELECTORS.labelled)?.getAttribute('aria-label') ?? '';
  const pieces = all(box, '*').filter((part) => part.childElementCount === 0);
  const name = squeeze(pieces.findLast((part) => squeeze(part.textContent) !== '')?.textContent);
  return name !== '' && name !== squeeze(box.textContent) && label.includes(name);
}
