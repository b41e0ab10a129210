import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rows } from '../../../../src/render/engine/engine.ts';
import { slideMarkup, svgAddress } from '../../../../src/render/engine/slide-markup.ts';
import type { ImageEmbedder } from '../../../../src/render/images/embed-images.ts';

const URL = 'https://pbs.twimg.com/media/a?format=jpg&name=small';
const DATA = 'data:image/jpeg;base64,AAAA';
const dataUrl = vi.fn(
  async (_url: string, _width: number, _height: number) => DATA as string | null,
);

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('fetch', async () => ({ blob: async () => new Blob(['font']) }));
  // jsdom lays nothing out: every element is this large.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(150);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function slide(text: string, ...urls: string[]): HTMLElement {
  const element = document.createElement('section');
  element.className = 'slide';
  element.append(text);
  for (const url of urls) {
    const image = new Image();
    image.src = 'blob:https://extension/1';
    image.dataset.asset = url;
    image.alt = text;
    element.append(image);
  }
  return element;
}

const embedder = { dataUrl } as unknown as ImageEmbedder;
const markup = async (element: HTMLElement, scale = 2, rows?: Rows) =>
  (
    await slideMarkup({
      ...{ element, scale, rows, families: ['inter'], images: embedder },
      size: { width: 320, height: 240 },
    })
  ).svg;

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('a slide as a picture in SVG', () => {
  it('is as large as the file and laid out in CSS px', async () => {
    const root = parse(await markup(slide('Hello'), 3)).documentElement;
    const sizes = (element: Element) =>
      ['width', 'height'].map((name) => element.getAttribute(name));
    // With the row of letters that tells whether the fonts are there, 24 CSS px high.
    expect(sizes(root)).toEqual(['960', String((240 + 24) * 3)]);
    expect(root.getAttribute('viewBox')).toBe('0 0 320 264');
    expect(sizes(root.querySelector('foreignObject')!)).toEqual(['320', '264']);
    expect(root.querySelector('.slide')?.textContent).toBe('Hello');
  });

  it('holds the stylesheet and the fonts that its words need', async () => {
    const styleOf = async (text: string) =>
      parse(await markup(slide(text))).querySelector('style')!.textContent;
    expect(await styleOf('Hello')).toContain('.slide .card {');
    expect((await styleOf('Hello')).match(/@font-face/g)).toHaveLength(1);
    expect((await styleOf('Hello Привет')).match(/@font-face/g)).toHaveLength(2);
  });

  it('holds its pictures, made for the size that they are painted at', async () => {
    const element = slide('Hello', URL);
    const image = parse(await markup(element, 3)).querySelector('img')!;
    expect(image.getAttribute('src')).toBe(DATA);
    expect(image.hasAttribute('data-asset')).toBe(false);
    expect(dataUrl).toHaveBeenCalledWith(URL, 900, 450, null);
    expect(element.querySelector('img')?.dataset.asset).toBe(URL);
  });

  it('holds of its pictures those that are seen in its rows', async () => {
    const element = slide('Hello', `${URL}1`, `${URL}2`, `${URL}3`);
    element.getBoundingClientRect = () => new DOMRect(0, 5, 320, 3000);
    for (const [place, image] of element.querySelectorAll('img').entries()) {
      image.getBoundingClientRect = () => new DOMRect(0, 5 + place * 1000, 300, 150);
    }
    // From 500 to 1,001 CSS px of the slide: the first ends at 150, the third begins at 2,000.
    const svg = parse(await markup(element, 2, { top: 1000, height: 1002 }));
    const held = [...svg.querySelectorAll('img')].map((image) => image.hasAttribute('src'));
    expect(held).toEqual([false, true, false]);
    expect(dataUrl.mock.calls.map(([url]) => url)).toEqual([`${URL}2`]);
    // What is blurred reaches beyond its box.
    const beside = parse(await markup(element, 2, { top: 400, height: 100 }));
    expect(beside.querySelector('img')!.hasAttribute('src')).toBe(true);
  });

  it('asks nothing of the world outside, not even where a picture is missing', async () => {
    dataUrl.mockResolvedValueOnce(null);
    const svg = await markup(slide('Привет Hello', URL, `${URL}2`));
    const addresses = [...svg.matchAll(/url\(\s*["']?([^)]{0,9})|\ssrc="([^"]{0,9})/g)];
    expect(addresses.length).toBeGreaterThan(2);
    for (const [, inStyle, inMarkup] of addresses) expect(inStyle ?? inMarkup).toMatch(/^data:/);
    expect(svg).not.toMatch(/@import|xlink:href|blob:/);
  });

  it('keeps nothing that XML forbids', async () => {
    const svg = await markup(
      slide('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\ud800h\udc00i\t\n'),
    );
    expect(parse(svg).querySelector('.slide')?.textContent).toBe('abcdefg\ufffdh\ufffdi\t\n');
  });

  it('can be read whatever the words are', async () => {
    // Half surrogates and all.
    const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit }), async (text) => {
        const document = parse(await markup(slide(text, URL)));
        expect(document.querySelector('parsererror')).toBeNull();
        expect(document.querySelectorAll('img')).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the address of a picture in SVG', () => {
  const START = 'data:image/svg+xml;charset=utf-8,';

  it('gives back every character', () => {
    const any = fc.string({ unit: fc.oneof(fc.constantFrom(...'%#\r\n\t"<> &😀'), fc.string()) });
    fc.assert(
      fc.property(any, (text) => {
        const address = svgAddress(text.toWellFormed());
        expect(address.startsWith(START)).toBe(true);
        expect(decodeURIComponent(address.slice(START.length))).toBe(text.toWellFormed());
      }),
    );
  });

  it('has nothing that a parser of addresses drops or ends at', () => {
    const { href, hash } = new window.URL(svgAddress('<a style="color:#fff">\r\n\t100%25 é</a>'));
    expect(hash).toBe('');
    expect(decodeURIComponent(href.slice(START.length))).toBe(
      '<a style="color:#fff">\r\n\t100%25 é</a>',
    );
  });
});
