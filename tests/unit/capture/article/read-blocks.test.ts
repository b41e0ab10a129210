// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, blocksOf, paragraph, photo, postOf, run, threadOf } from './article-page.ts';

const item = (text: string, ordered: boolean, depth = 0, reset = false) => ({
  ...{ kind: 'item' as const, ordered, depth, reset, runs: [run(text)] },
});
const said = (text: string) => [{ kind: 'text', text }];

describe('the blocks of an article', () => {
  it('has headings of each level', () => {
    const levels = [1, 2, 3].map((level) => ({
      ...{ kind: 'heading' as const, level, runs: [run(`Level ${level}`)] },
    }));
    expect(blocksOf(...levels)).toEqual(
      [1, 2, 3].map((level) => ({ kind: 'heading', level, text: said(`Level ${level}`) })),
    );
  });

  it('knows a heading by its class alone', () => {
    const page = articlePage({ blocks: [paragraph('Masts')] });
    page.querySelector('.longform-unstyled')!.className = 'longform-header-two-narrow';
    expect(postOf(page).blocks).toMatchObject([{ kind: 'heading', level: 2 }]);
  });

  it('has words as they were set, with their links and mentions', () => {
    const runs = [
      ...[run('A '), run('bold', 'bold'), run(' '), run('slanted', 'italic')],
      ...[run(' and '), run('both', 'bold', 'italic'), run(' or '), run('gone', 'strike')],
      ...[run(' in '), run('code()', 'code'), run(', see ')],
      { text: 'the chart', href: 'https://example.com/chart' },
      run(' by '),
      { text: '@bob', href: 'https://x.com/@bob' },
    ];
    expect(blocksOf(paragraph(...runs))).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'text', text: 'A ' },
          { kind: 'text', text: 'bold', marks: ['bold'] },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'slanted', marks: ['italic'] },
          { kind: 'text', text: ' and ' },
          { kind: 'text', text: 'both', marks: ['bold', 'italic'] },
          { kind: 'text', text: ' or ' },
          { kind: 'text', text: 'gone', marks: ['strike'] },
          { kind: 'text', text: ' in ' },
          { kind: 'text', text: 'code()', marks: ['code'] },
          { kind: 'text', text: ', see ' },
          { kind: 'link', text: 'the chart', href: 'https://example.com/chart' },
          { kind: 'text', text: ' by ' },
          { kind: 'mention', text: '@bob', href: 'https://x.com/bob' },
        ],
      },
    ]);
  });

  it('joins a letter that two runs share', () => {
    const text = blocksOf(paragraph('A boat \ud83d', run('\udea2 sails', 'bold')));
    expect(text).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'text', text: 'A boat \u{1f6a2}' },
          { kind: 'text', text: ' sails', marks: ['bold'] },
        ],
      },
    ]);
  });

  it('has nothing for empty paragraphs', () => {
    expect(
      blocksOf(paragraph('One'), { kind: 'empty' }, { kind: 'empty' }, paragraph('Two')),
    ).toEqual([
      { kind: 'paragraph', text: said('One') },
      { kind: 'paragraph', text: said('Two') },
    ]);
  });

  it('has quotations, a paragraph each', () => {
    const quotes = ['Once.', 'Twice.'].map((text) => ({
      kind: 'quote' as const,
      runs: [run(text)],
    }));
    expect(blocksOf(...quotes)).toEqual([
      { kind: 'quote', text: said('Once.') },
      { kind: 'quote', text: said('Twice.') },
    ]);
  });

  it('numbers lists as the page does', () => {
    const items = blocksOf(
      item('One', true, 0, true),
      item('Two', true),
      item('Inner', true, 1, true),
      item('Inner too', true, 1),
      item('Dot', false, 2, true),
      item('Three', true),
      item('Inner again', true, 1, true),
      paragraph('Between'),
      item('Anew', true, 0, true),
    );
    expect(items.map((one) => ('number' in one ? [one.number, one.depth] : null))).toEqual([
      ...[
        [1, 0],
        [2, 0],
        [1, 1],
        [2, 1],
        [null, 2],
        [3, 0],
        [1, 1],
      ],
      ...[null, [1, 0]],
    ]);
  });

  it('numbers lists without the classes of the editor', () => {
    const page = articlePage({
      blocks: [
        item('One', true, 0, true),
        item('Two', true),
        paragraph('Between'),
        item('A', true),
      ],
    });
    for (const li of page.querySelectorAll('li')) li.className = '';
    const numbers = postOf(page).blocks.map((one) => (one.kind === 'item' ? one.number : null));
    expect(numbers).toEqual([1, 2, null, 1]);
  });

  it('has code with its language, and all of its spaces', () => {
    const code = '  if (a) {\n\n    b();\n  }';
    expect(blocksOf({ kind: 'code', language: 'typescript', code })).toEqual([
      { kind: 'code', language: 'typescript', code },
    ]);
  });

  it('has tables, cell by cell', () => {
    const rows = [
      [[run('Name')], [run('Size')]],
      [[run('One', 'bold')], [run('12')]],
    ];
    expect(blocksOf({ kind: 'table', header: true, rows })).toEqual([
      {
        ...{ kind: 'table', hasHeader: true },
        rows: [
          [said('Name'), said('Size')],
          [[{ kind: 'text', text: 'One', marks: ['bold'] }], said('12')],
        ],
      },
    ]);
  });

  it('has dividers and formulas', () => {
    expect(blocksOf({ kind: 'divider' }, { kind: 'formula', source: 'e^{i\\pi}+1=0' })).toEqual([
      { kind: 'divider' },
      { kind: 'formula', source: 'e^{i\\pi}+1=0' },
    ]);
  });

  it('has pictures with their captions, which stand once', () => {
    const figure = {
      kind: 'figure' as const,
      media: [photo('AAAAA', 'A quay')],
      caption: [run('At six.')],
    };
    const post = postOf(articlePage({ blocks: [paragraph('One'), figure, paragraph('Two')] }));
    expect(post.blocks[1]).toMatchObject({
      kind: 'figure',
      media: [
        {
          ...{ kind: 'photo', alt: 'A quay', aspect: expect.closeTo(1.5, 2) },
          url: 'https://pbs.twimg.com/media/AAAAA?format=jpg&name=orig',
        },
      ],
      caption: said('At six.'),
    });
    expect(post.blocks).toHaveLength(3);
    expect(post.media).toEqual([]);
  });

  it('has galleries in their order', () => {
    const keys = ['AAAAA', 'BBBBB', 'CCCCC', 'DDDDD'];
    for (let count = 2; count <= 4; count++) {
      const media = keys.slice(0, count).map((key) => photo(key));
      const [figure] = postOf(articlePage({ blocks: [{ kind: 'figure', media }] })).blocks;
      const urls = figure?.kind === 'figure' ? figure.media.map(({ url }) => url) : [];
      expect(urls.map((url) => url?.slice(28, 33))).toEqual(keys.slice(0, count));
    }
  });

  it('has films with their poster and length, and no words of their controls', () => {
    const film = { ...photo('VVVVV'), kind: 'video' as const, duration: '0:15' };
    const gif = { ...photo('GGGGG'), kind: 'gif' as const };
    const post = postOf(
      articlePage({
        blocks: [
          { kind: 'figure', media: [film] },
          { kind: 'figure', media: [gif] },
        ],
      }),
    );
    expect(post.blocks).toMatchObject([
      { media: [{ kind: 'video', duration: '0:15', url: expect.stringContaining('VVVVV') }] },
      { media: [{ kind: 'gif', url: expect.stringContaining('GGGGG') }] },
    ]);
    expect(post.text).toEqual([]);
  });

  it('keeps the place of a picture that has not come, and says so', () => {
    const blocks = [{ kind: 'figure' as const, media: [photo('AAAAA')] }];
    const thread = threadOf(articlePage({ blocks }, { isLoaded: false }));
    expect(thread.posts[0]).toMatchObject({ blocks: [{ kind: 'figure', media: [{ url: null }] }] });
    expect(thread.reasons).toContainEqual({ code: 'missing-media', count: 1 });
  });

  it('has posts of others, with what is theirs', () => {
    const post = {
      id: '2026342404084629001',
      by: 'bob',
      text: 'A lamp is lit.',
      media: [photo('LLLLL')],
    };
    const read = postOf(
      articlePage({ blocks: [paragraph('One'), { kind: 'post', post }, paragraph('Two')] }),
    );
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'post', 'paragraph']);
    expect(read.blocks[1]).toMatchObject({
      post: {
        ...{ kind: 'post', id: post.id, author: { handle: 'bob', name: 'Bob' } },
        text: said('A lamp is lit.'),
        media: [{ url: expect.stringContaining('LLLLL') }],
      },
    });
    expect(read.quote).toBeNull();
  });

  it('has words from right to left', () => {
    expect(blocksOf({ kind: 'paragraph', rtl: true, runs: [run('מפרש')] })).toEqual([
      { kind: 'paragraph', dir: 'rtl', text: said('מפרש') },
    ]);
  });

  it('says that there is something that nobody can read, and reads on', () => {
    const thread = threadOf(
      articlePage({ blocks: [paragraph('One'), { kind: 'unknown' }, paragraph('Two')] }),
    );
    expect(thread.posts[0]).toMatchObject({
      blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
    });
    expect(thread.reasons).toContainEqual({ code: 'article-parts' });
  });

  it('is whole where everything of it is read', () => {
    const thread = threadOf(
      articlePage({
        cover: photo('COVER'),
        blocks: [
          paragraph('One'),
          { kind: 'divider' },
          { kind: 'figure', media: [photo('AAAAA')], caption: [run('Six.')] },
          { kind: 'code', language: 'c', code: 'a' },
          { kind: 'table', header: true, rows: [[[run('a')]]] },
        ],
      }),
    );
    expect(thread.reasons).toEqual([]);
    expect(thread.posts[0]).toMatchObject({
      truncated: false,
      article: { title: 'On boats', image: expect.stringContaining('COVER') },
    });
  });

  it('says of an article that X has taken out of the page, and of one for subscribers, that it is cut', () => {
    const gone = articlePage({ blocks: [paragraph('One')] });
    gone.querySelector('[data-testid="twitterArticleRichTextView"]')!.remove();
    expect(postOf(gone).truncated).toBe(true);
    expect(postOf(articlePage({ isPaid: true, blocks: [paragraph('One')] })).truncated).toBe(true);
  });
});
