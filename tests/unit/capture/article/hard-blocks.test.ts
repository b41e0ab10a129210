// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ArticleBlock, QuotedPost } from '../../../support/local-x/threads/schema.ts';
import {
  articlePage,
  bare,
  blocksOf,
  paragraph,
  photo,
  postOf,
  run,
  threadOf,
} from './article-page.ts';

const said = (text: string) => [{ kind: 'text', text }];
const item = (text: string, ordered: boolean, depth: number, reset = false): ArticleBlock => ({
  ...{ kind: 'item', ordered, depth, reset, runs: [run(text)] },
});

/** What is read of blocks whose markup is changed, and why the thread may be less than whole. */
function changed(blocks: ArticleBlock[], change: (page: Document) => void) {
  const page = articlePage({ blocks });
  change(page);
  const { posts, reasons } = threadOf(page);
  const [post] = posts;
  return {
    blocks: post!.kind === 'post' ? post!.blocks.map(bare) : [],
    reasons: reasons.map(({ code }) => code),
  };
}

/** Blocks of a markup of their own between two paragraphs. */
function between(html: string) {
  const { blocks, reasons } = changed([paragraph('One'), paragraph('Two')], (page) => {
    const [first] = page.querySelectorAll('[data-block]');
    const box = page.createElement('div');
    box.innerHTML = html;
    first!.after(...box.childNodes);
  });
  expect([blocks[0], blocks.at(-1)]).toMatchObject([{ text: said('One') }, { text: said('Two') }]);
  return { blocks: blocks.slice(1, -1), reasons };
}

describe('blocks that are easily lost', () => {
  it('are items five deep, and numbers go on behind deeper ones', () => {
    const marks = blocksOf(
      ...[0, 1, 2, 3, 4].map((depth) => item('Down', true, depth, true)),
      item('Still deep', false, 4),
      ...[3, 2, 1, 0].map((depth) => item('Up', true, depth)),
    ).map((one) => ('depth' in one ? [one.depth, one.number] : one));
    expect(marks).toEqual([
      ...[
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
      ],
      [4, null],
      ...[
        [3, 2],
        [2, 2],
        [1, 2],
        [0, 2],
      ],
    ]);
  });

  it.each([
    ['the list says so', (list: Element) => list.setAttribute('start', '3')],
    ['the item says so', (list: Element) => list.firstElementChild!.setAttribute('value', '3')],
  ])('is a list that begins at 3, where %s', (_, change) => {
    const { blocks } = changed([item('c', true, 0, true), item('d', true, 0)], (page) =>
      change(page.querySelector('ol')!),
    );
    expect(blocks).toMatchObject([{ number: 3 }, { number: 4 }]);
  });

  it('are cells that are empty, or span columns and rows', () => {
    const { blocks, reasons } = between(
      '<section data-block="true"><table>' +
        '<tr><th>Lamp</th><th colspan="2">Nights</th><th></th></tr>' +
        '<tr><td rowspan="2">East</td><td>1</td><td></td><td>x</td></tr>' +
        '<tr><td colspan="2">2</td><td>y</td></tr></table></section>',
    );
    expect(reasons).toEqual([]);
    const words = (blocks[0] as { rows: { text: string }[][][] }).rows.map((row) =>
      row.map((cell) => cell.map(({ text }) => text).join('')),
    );
    expect(words).toEqual([
      ['Lamp', 'Nights', '', ''],
      ['East', '1', '', 'x'],
      ['', '2', '', 'y'],
    ]);
  });

  it('has no head in a table whose rows are named', () => {
    const { blocks } = between(
      '<section data-block="true"><table><tr><th>East</th><td>1</td></tr><tr><th>West</th><td>2</td></tr></table></section>',
    );
    expect(blocks).toMatchObject([{ kind: 'table', hasHeader: false }]);
  });

  it('is code with tabs and long lines, letter by letter', () => {
    const code = `\tif (lit) {\n\t\t${'x'.repeat(200)}\n\n\t}`;
    expect(blocksOf({ kind: 'code', language: 'c', code })).toEqual([
      { kind: 'code', language: 'c', code },
    ]);
  });

  it.each([2, 3, 4])(
    'are %i pictures in one gallery, with their texts and one caption',
    (count) => {
      const media = Array.from({ length: count }, (_, at) => photo(`PIC${at}`, `Lamp ${at}`));
      expect(
        blocksOf({ kind: 'figure', media, caption: [run('At '), run('six', 'bold')] }),
      ).toEqual([
        {
          kind: 'figure',
          media: media.map(({ key, alt }) => ({
            ...{ kind: 'photo', alt, aspect: expect.closeTo(1.5) },
            url: `https://pbs.twimg.com/media/${key}?format=jpg&name=orig`,
          })),
          caption: [
            { kind: 'text', text: 'At ' },
            { kind: 'text', text: 'six', marks: ['bold'] },
          ],
        },
      ]);
    },
  );

  const embedded = (more: Partial<QuotedPost>): ArticleBlock => ({
    kind: 'post',
    post: { id: '2026342404084629001', by: 'bob', text: 'A lamp is lit.', ...more },
  });
  const told = (block: ArticleBlock) => {
    const thread = threadOf(articlePage({ blocks: [paragraph('One'), block, paragraph('Two')] }));
    const [post] = thread.posts;
    const blocks = post!.kind === 'post' ? post!.blocks : [];
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'post', 'paragraph']);
    return { block: blocks[1]!, reasons: thread.reasons.map(({ code }) => code) };
  };

  it('is a post that was taken down: its notice stands in its place', () => {
    const { block } = told(embedded({ isGone: true }));
    expect(block).toMatchObject({
      post: { kind: 'unavailable', reason: expect.stringMatching(/\w/) },
    });
  });

  it('is a post with pictures', () => {
    const { block, reasons } = told(embedded({ media: [photo('AAAAA', 'Quay'), photo('BBBBB')] }));
    expect(block).toMatchObject({
      post: { media: [{ alt: 'Quay', url: expect.stringContaining('AAAAA') }, { kind: 'photo' }] },
    });
    expect(reasons).toEqual([]);
  });

  it('is a post that quotes another one, which is said', () => {
    const { block, reasons } = told(embedded({ quoting: { by: 'ada', text: 'Not mine.' } }));
    expect(block).toMatchObject({ post: { text: said('A lamp is lit.') } });
    expect(reasons).toEqual(['hidden-in-quotes']);
  });

  it('is an article among the words, of which its card is read, which is said', () => {
    const { block, reasons } = told(
      embedded({ text: '', ofArticle: { title: 'On quays', teaser: 'Long ago.' } }),
    );
    expect(block).toMatchObject({ post: { article: { title: 'On quays', teaser: 'Long ago.' } } });
    expect(reasons).toEqual(['hidden-in-quotes']);
  });

  it('is a link with some of its words in bold, one with no words, and a mention in bold', () => {
    const page = articlePage({
      blocks: [
        paragraph(
          { text: 'the ', href: 'https://example.com/' },
          { text: '', href: 'https://example.com/nothing' },
          { text: '@bob', href: 'https://x.com/@bob', as: ['bold'] },
        ),
      ],
    });
    const bold = page.createElement('span');
    bold.setAttribute('style', 'font-weight: bold;');
    bold.innerHTML = '<span data-text="true">chart</span>';
    page.querySelector('[data-block] a')!.append(bold);
    expect(postOf(page).blocks).toMatchObject([
      {
        text: [
          { kind: 'link', text: 'the ', href: 'https://example.com/' },
          { kind: 'link', text: 'chart', href: 'https://example.com/', marks: ['bold'] },
          { kind: 'mention', text: '@bob', href: 'https://x.com/bob', marks: ['bold'] },
        ],
      },
    ]);
  });

  it('are headings of every level', () => {
    const { blocks } = between(
      [1, 2, 3, 4, 5, 6]
        .map((level) => `<h${level} data-block="true"><span>Level ${level}</span></h${level}>`)
        .join(''),
    );
    expect(blocks).toMatchObject([1, 2, 3, 4, 5, 6].map((level) => ({ kind: 'heading', level })));
  });

  it('are dividers at both ends', () => {
    expect(blocksOf({ kind: 'divider' }, paragraph('One'), { kind: 'divider' })).toEqual([
      { kind: 'divider' },
      { kind: 'paragraph', text: said('One') },
      { kind: 'divider' },
    ]);
  });

  it('is a formula among words: its source, as code', () => {
    const formula = { kind: 'formula' as const, source: 'E = mc^2' };
    const { blocks, reasons } = changed([paragraph('So ', 'F', ' it is.'), formula], (page) => {
      const [, place] = page.querySelectorAll('[data-text]');
      place!.replaceWith(page.querySelector('.katex')!);
      page.querySelector('section')!.remove();
    });
    expect(blocks).toMatchObject([
      {
        text: [
          { kind: 'text', text: 'So ' },
          { kind: 'text', text: 'E = mc^2', marks: ['code'] },
          { kind: 'text', text: ' it is.' },
        ],
      },
    ]);
    expect(reasons).toEqual([]);
  });

  it('is a formula without its source, which is said', () => {
    const { reasons } = changed([{ kind: 'formula', source: 'E = mc^2' }], (page) =>
      page.querySelector('annotation')!.remove(),
    );
    expect(reasons).toEqual(['article-parts']);
  });

  it.each([
    ['a canvas', '<section data-block="true"><canvas></canvas></section>'],
    ['a page in the page', '<section data-block="true"><iframe src="/x"></iframe></section>'],
    [
      'a page in a paragraph',
      '<div class="longform-unstyled" data-block="true"><iframe></iframe></div>',
    ],
    [
      'a page beside words',
      '<div class="longform-unstyled" data-block="true">Words<iframe></iframe></div>',
    ],
    [
      'a picture that is neither photo nor letter',
      '<div class="longform-unstyled" data-block="true">Words<img src="https://pbs.twimg.com/card_img/1/a?format=jpg&name=small"></div>',
    ],
    ['a poll', '<section data-block="true"><div role="radiogroup">Yes No</div></section>'],
    ['a box that is no block', '<div><iframe></iframe></div>'],
    ['words that are no block', '<p>Words</p>'],
    ['a recording', '<section data-block="true"><audio controls></audio></section>'],
    ['a drawing', '<section data-block="true"><svg><path d="M0 0"></path></svg></section>'],
  ])('says that there is something that nobody reads: %s', (_, html) => {
    const { reasons } = between(html);
    expect(reasons.filter((code) => /parts/.test(code))).not.toEqual([]);
  });
});
