// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  cell,
  GAP,
  page,
  plain,
  quoteFrame,
  readOk,
  readSingle,
  text,
  tweet,
} from '../page-builder.ts';

describe('what translators add', () => {
  it.each([
    ['an element of their own', '<deepl-translation>Bonjour.</deepl-translation>'],
    ['a class of one', '<div class="trancy-container"><div>Bonjour.</div></div>'],
    ['a class of another', '<div class="fluent-read-bilingual"><div>Bonjour.</div></div>'],
    ['what is not to be translated again', '<span translate="no">Bonjour.</span>'],
    ['an id', '<div id="simple-translate"><div>Bonjour.</div></div>'],
  ])('is left out: %s', (_, added) => {
    const post = readSingle({ text: text('Hello.') + added });
    expect([plain(post), post.translated]).toEqual(['Hello.', false]);
  });

  it('is left out over characters, too', () => {
    expect(plain(readSingle({ text: '<ruby>港<rt>みなと</rt></ruby>へ' }))).toBe('港へ');
  });

  it('is told by the box of the text as well', () => {
    const html = page([cell(tweet({ opened: true, text: text('Bonjour.') })), GAP]);
    const changed = html.replace('data-testid="tweetText"', '$& _msttexthash="12"');
    expect(readOk(changed).posts).toMatchObject([{ translated: true }]);
  });
});

describe('the bar of a translation by X', () => {
  const words = '<svg viewBox="0 0 33 32"></svg><span>Aus dem Englischen</span>';
  const bar = (control: string) => `<div dir="ltr">${words}${control}</div>`;
  const own = '<div dir="auto" lang="en" data-testid="tweetText">';
  const read = (change: (html: string) => string) =>
    readOk(change(page([cell(tweet({ opened: true })), GAP]))).posts[0];

  it.each<[string, (html: string) => string]>([
    [
      'with a button of another kind',
      (html) => html.replace(own, `${bar('<div role="button" tabindex="0">Original</div>')}$&`),
    ],
    ['without a button', (html) => html.replace(own, `${bar('')}$&`)],
    [
      'around which the text has a box',
      (html) =>
        html.replace(
          /<div dir="auto".*?<\/div>/,
          `${bar('<button>Original</button>')}<div>$&</div>`,
        ),
    ],
    [
      'below the text',
      (html) => html.replace(/<div dir="auto".*?<\/div>/, `$&${bar('<button>Original</button>')}`),
    ],
  ])('is known by its shape: %s', (_, change) => {
    expect(read(change)).toMatchObject({ translated: true, labels: [], notices: [] });
  });

  it('is none where X offers to translate', () => {
    const afterText = `<button>${words}</button>`;
    expect(readSingle({ afterText }).translated).toBe(false);
  });

  it('is no label that a button explains', () => {
    const label = '<svg></svg><span>Made with AI</span><button>i</button>';
    expect(readSingle({ beforeText: `<div dir="ltr">${label}</div>` }).translated).toBe(false);
  });

  it('in a quote says nothing of the post around it', () => {
    const extra = quoteFrame({}).replace(
      '<div dir="auto"',
      `${bar('<button>Original</button>')}$&`,
    );
    expect(readSingle({ extra })).toMatchObject({ translated: false, quote: { translated: true } });
  });
});
