import type { Article } from '../../thread/schema.ts';
import { allIn, has, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { findImageUrl } from './read-author.ts';
import { bestPhoto } from './read-media.ts';
import { readPlainText } from './read-text.ts';

/**
 * An article as a card in a list, or inside a quote, where not even a test id marks it: there, two
 * texts of their own follow an icon with a label.
 */
export function readArticleCard(region: Region): Article | null {
  const cover = oneIn(region, SELECTORS.articleCover);
  const [title, teaser] = articleTexts(region, cover);
  if (title === undefined || (cover === null && teaser === undefined)) return null;
  const image = cover && findImageUrl(cover);
  return { title, teaser: teaser ?? '', image: image && bestPhoto(image) };
}

function articleTexts(region: Region, cover: Element | null): string[] {
  const label = allIn(region, SELECTORS.icon).find((icon) => has(icon, 'svg'));
  if (cover === null && label === undefined) return [];
  const start = cover ?? label;
  return allIn(region, `div${SELECTORS.written}`)
    .filter(
      (part) =>
        start !== undefined &&
        start.compareDocumentPosition(part) & 4 &&
        !part.matches(SELECTORS.text) &&
        part.closest(`${SELECTORS.text},${SELECTORS.userName},${SELECTORS.card}`) === null,
    )
    .map((part) => squeeze(readPlainText(part)))
    .filter(Boolean);
}
