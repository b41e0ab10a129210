import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { htmlFile } from '../../../../src/render/files/html-file.ts';
import type { ImageEmbedder } from '../../../../src/render/images/embed-images.ts';
import type { LaidOut } from '../../../../src/render/layout/with-slides.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import { makePost, makeThread } from '../../thread/make-thread.ts';

const DATA = 'data:image/jpeg;base64,AAAA';

beforeEach(() => {
  vi.stubGlobal('fetch', async () => ({ blob: async () => new Blob(['font']) }));
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

/** A slide with a link, a picture whose text names the author, and a link that is none. */
function slide(): HTMLElement {
  const element = document.createElement('section');
  element.className = 'slide';
  const post = element.appendChild(document.createElement('article'));
  post.dataset.post = '77';
  for (const [words, href] of [
    ['the shown label', 'https://example.org/whole/target'],
    ['a trap', 'javascript:alert(1)'],
  ] as const) {
    const word = post.appendChild(document.createElement('span'));
    word.className = 'link';
    word.dataset.href = href;
    word.textContent = words;
  }
  const image = post.appendChild(new Image());
  image.dataset.asset = 'https://pbs.twimg.com/media/a';
  image.src = 'blob:https://extension/1';
  image.alt = 'Ada at the harbour';
  return element;
}

async function page(mode: 'shown' | 'replaced'): Promise<Document> {
  const thread = makeThread([makePost()]);
  const laidOut = {
    slides: [{}],
    layOut: slide,
    scale: 2,
    families: ['inter'],
    images: { dataUrl: async () => DATA } as unknown as ImageEmbedder,
    veil: veilOf(thread, { ...DEFAULT_DESIGN.identity, mode }),
  } as unknown as LaidOut;
  const file = await htmlFile(laidOut, {
    title: 'Ada <b>',
    lang: 'en',
    signal: new AbortController().signal,
  });
  expect(file.type).toBe('text/html');
  return new DOMParser().parseFromString(await file.text(), 'text/html');
}

it('holds all it shows, and asks nobody for anything', async () => {
  const { documentElement, head, body } = await page('shown');
  expect(documentElement.lang).toBe('en');
  expect(head.querySelector('title')?.textContent).toBe('Ada <b>');
  expect(head.querySelector('[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(head.querySelector('style')?.textContent).toMatch(/@font-face[^}]*url\(data:/);
  expect([...body.querySelectorAll('img')].map((image) => image.src)).toEqual([DATA]);
  expect(body.querySelector('[data-post], [data-asset], [data-href], script')).toBe(null);
});

it('has links that lead somewhere, to the web alone', async () => {
  const { body } = await page('shown');
  const links = [...body.querySelectorAll('a')].map((link) => [link.textContent, link.href]);
  expect(links).toEqual([['the shown label', 'https://example.org/whole/target']]);
  expect(body.textContent).toContain('a trap');
});

it('has no links where somebody is hidden', async () => {
  const { body } = await page('replaced');
  expect(body.querySelector('a')).toBe(null);
});
