import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectPage } from '../../../../src/render/pdf/collect-page.ts';
import type { Content } from '../../../../src/render/pdf/page-content.ts';

const SIZE = { width: 600, height: 800 };
const BOX = new DOMRect(10, 10, 400, 300);
const CHARACTER = 8;

beforeEach(() => {
  addStyle();
  // jsdom lays nothing out: every text is on one line, and every element as large as another.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(BOX);
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([BOX] as never);
  Range.prototype.getClientRects = function (this: Range) {
    const width = CHARACTER * (this.endOffset - this.startOffset);
    return [new DOMRect(10 + CHARACTER * this.startOffset, 20, width, 16)] as never;
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
  document.body.replaceChildren();
});

/** jsdom does not know what size letters have by themselves. */
function addStyle(): void {
  const style = document.createElement('style');
  style.textContent = '* { font-size: 16px }';
  document.body.append(style);
}

function slideWith(markup: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const slide = document.createElement('section');
  slide.className = 'slide';
  slide.append(...body.childNodes);
  document.body.append(slide);
  return slide;
}

const read = (markup: string) => collectPage(slideWith(markup), SIZE);

/** Contents in short: `tag:language "words"`, a picture's text in brackets. */
function short(contents: Content[]): string {
  return contents
    .map((content) => {
      if (content.kind === 'picture') return `[${content.alt}]`;
      if (content.kind === 'group') return `${content.tag}(${short(content.children)})`;
      const lines = content.lines.map((line) => line.map(({ text }) => text).join(''));
      return `${content.tag}${content.lang ? `:${content.lang}` : ''} "${lines.join('/')}"`;
    })
    .join(' ');
}

describe('an article on a slide', () => {
  const block = (markup: string) => `<article class="post block goes-with">${markup}</article>`;
  const item = (text: string, depth = 0) =>
    block(`<div class="text as-item depth-${depth}"><span class="marker">•</span>${text}</div>`);

  it('is one, with lists in lists, quotations, tables and code', () => {
    const { children } = read(
      `<article class="post"><div class="article-head"><div class="article-title">Boats</div></div></article>` +
        block('<div class="text as-heading" role="heading" aria-level="3">Masts</div>') +
        [item('One'), item('In it', 1), item('Two')].join('') +
        block('<blockquote class="text as-quote">Once.</blockquote>') +
        block('<blockquote class="text as-quote">Twice.</blockquote>') +
        block(
          '<table class="text as-table"><tbody><tr><th>Name</th></tr><tr><td>One</td></tr><tr><td></td></tr></tbody></table>',
        ) +
        block('<pre class="text as-code">a = b</pre>'),
    );
    expect(short(children)).toBe(
      'Art(H2 "Boats" H3 "Masts" ' +
        'L(LI(LBody "•One" L(LI(LBody "•In it"))) LI(LBody "•Two")) ' +
        'BlockQuote(P "Once." P "Twice.") Table(TR(TH "Name") TR(TD "One") TR(TD "")) P(Code "a = b"))',
    );
  });
});

describe('what is written on a slide', () => {
  it('is told apart by what it is', () => {
    const { children } = read(`
      <div class="cards"><div class="card"><article class="post" lang="de">
        <header class="author"><div class="avatar initial">N</div>
          <div class="names"><div class="name"><bdi>Noor</bdi></div></div></header>
        <div class="text">Brot</div>
        <div class="media"><img class="photo" alt="Ein Laib"><img class="photo" alt=""></div>
        <div class="poll"><div class="option"><div class="bar"></div>Roggen</div></div>
        <div class="box quote" ><header class="author small"><div class="name">Ada</div></header>
          <div class="text" lang="en">Bread</div></div>
      </article></div></div>
      <footer class="footer"><div class="source">x.com/noor</div></footer>`);
    expect(short(children)).toBe(
      'Art(H1:de "Noor" P:de "Brot" [Ein Laib] L(LI(LBody:de "Roggen")) ' +
        'BlockQuote(H2:de "Ada" P:en "Bread")) P "x.com/noor"',
    );
  });

  it('has its place on the page', () => {
    const { children } = read('<p>to be</p>');
    expect(children).toEqual([
      {
        kind: 'block',
        tag: 'P',
        lang: null,
        lines: [
          [
            { text: 'to', box: { x: 0, y: 10, width: 16, height: 16 }, isRtl: false, link: null },
            { text: ' ', box: { x: 16, y: 10, width: 8, height: 16 }, isRtl: false, link: null },
            { text: 'be', box: { x: 24, y: 10, width: 16, height: 16 }, isRtl: false, link: null },
          ],
        ],
      },
    ]);
  });

  it.each([
    '<b class="blurred">secret</b>',
    '<b style="filter: blur(4px)">secret</b>',
    '<b class="blurred"><i>secret</i></b>',
    '<b style="display: none">secret</b>',
    '<b style="visibility: hidden">secret</b>',
    '<b style="opacity: 0">secret</b>',
    '<b aria-hidden="true">secret</b>',
    '<svg><text>secret</text></svg>',
    '<b class="blurred" data-href="https://example.com/secret">secret</b>',
    '<b class="blurred"><i data-href="https://example.com/secret">secret</i></b>',
    '<b data-href="https://example.com/">seen <i class="blurred">secret</i></b>',
    '<b class="blurred"><img alt="secret"></b>',
    '<img alt="secret" style="visibility: hidden">',
  ])('has nothing that is hidden: %s', (hidden) => {
    expect(JSON.stringify(read(`<p>seen ${hidden}</p><div>${hidden}</div>`))).not.toContain(
      'secret',
    );
  });

  it('leaves the slide as it is', () => {
    const slide = slideWith('<p lang="he">a <span data-href="https://example.com/">b</span></p>');
    const before = slide.outerHTML;
    collectPage(slide, SIZE);
    expect(slide.outerHTML).toBe(before);
  });

  it('is nothing beyond the edge of the page', () => {
    const { children } = collectPage(slideWith('<p>to be</p>'), { width: 20, height: 800 });
    expect(short(children)).toBe('P "to"');
  });
});

describe('where a slide leads', () => {
  it('is where its words do', () => {
    const { children, links } = read(
      '<p>see <span data-href="https://example.com/é">there</span> or <span data-href="http://b.example/">b</span></p>',
    );
    expect(links.map(({ url, text }) => [url, text])).toEqual([
      ['https://example.com/%C3%A9', 'there'],
      ['http://b.example/', 'b'],
    ]);
    expect(links[0]!.boxes).toEqual([{ x: 0, y: 0, width: 400, height: 300 }]);
    const [block] = children;
    const words = block?.kind === 'block' ? block.lines.flat() : [];
    expect(words.filter(({ link }) => link !== null).map(({ text, link }) => [text, link])).toEqual(
      [
        ['there', 0],
        ['b', 1],
      ],
    );
  });

  it('is where a code does, which is a picture', () => {
    const { children, links } = read(
      '<svg aria-hidden="true" data-href="https://x.com/noor/status/1"></svg>',
    );
    expect(children).toEqual([]);
    expect(links).toMatchObject([{ url: 'https://x.com/noor/status/1', text: '' }]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,a', 'no address', ''])(
    'is nowhere but on the web: %s',
    (href) => {
      const { children, links } = read(`<p><span data-href="${href}">a</span></p>`);
      expect(links).toEqual([]);
      expect(short(children)).toBe('P "a"');
    },
  );
});
