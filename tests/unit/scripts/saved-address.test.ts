import { expect, it } from 'vitest';
import { savedAddress } from '../../../scripts/start/saved-address.ts';

const thread = 'https://x.com/ada/status/2026342404084629158';
const article = 'https://x.com/ada/article/2026342404084629158';
const canonical = `<link data-rh="true" rel="canonical" href="${thread}">`;

it.each([
  [
    'by the browser',
    `<!-- saved from url=(0048)${article} -->\n<html>${canonical}</html>`,
    article,
  ],
  [
    'by SingleFile',
    `<!--\n Page saved with SingleFile \n url: ${article} \n-->${canonical}`,
    article,
  ],
  ['by X', `<html><head>${canonical}</head></html>`, thread],
  ['by X for others', `<meta property="og:url" content="${thread}">`, thread],
  [
    'in the old way',
    `<!-- saved from url=(0030)http://twitter.com/ada/status/20 -->`,
    'https://twitter.com/ada/status/20',
  ],
])('knows where a page was saved, as it is told %s', (_, html, url) => {
  expect(savedAddress(html)).toBe(url);
});

it.each([
  ['nothing', '<html></html>'],
  ['another page of X', '<link rel="canonical" href="https://x.com/home">'],
  ['another site', '<link rel="canonical" href="https://example.com/ada/status/20">'],
])('knows no address from %s', (_, html) => {
  expect(savedAddress(html)).toBeNull();
});
