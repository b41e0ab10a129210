import { describe, expect, it } from 'vitest';
import {
  completeTexts,
  idsOfCutPosts,
  type KnownPost,
} from '../../../src/thread/complete-texts.ts';
import type { ShownPost, Span, Thread } from '../../../src/thread/schema.ts';
import { sampleThread } from '../../support/sample-thread.ts';

const SHORT = 'https://t.co/aBcDeFgHiJ';
const TARGET = 'https://tides.example/table?year=2026';

function threadWith(post: Partial<ShownPost>): Thread {
  const thread = sampleThread('10');
  const [first] = thread.posts as [ShownPost];
  return {
    ...thread,
    complete: false,
    reasons: [{ code: 'truncated-posts', count: 1 }],
    posts: [{ ...first, truncated: true, ...post }],
  };
}

const words = (text: string): Span => ({ kind: 'text', text });
const known = (texts: string[], more: Partial<KnownPost> = {}): Map<string, KnownPost> =>
  new Map([
    [
      '10',
      {
        handle: 'north',
        texts,
        links: [{ short: SHORT, target: TARGET, label: 'tides.example/table' }],
        quotedId: null,
        ...more,
      },
    ],
  ]);

function complete(shown: Span[], ...texts: string[]): ShownPost {
  return completeTexts(threadWith({ text: shown }), known(texts)).posts[0] as ShownPost;
}

describe('the end of a cut text', () => {
  it('is taken from the version that goes on where the shown one stops', () => {
    const thread = completeTexts(
      threadWith({ text: [words('The tide turns…')] }),
      known(['The tide turns… ', 'The tide turns twice.\n\nThen it rests.', 'Another text']),
    );
    expect((thread.posts[0] as ShownPost).text).toEqual([
      words('The tide turns twice.\n\nThen it rests.'),
    ]);
    expect(thread).toMatchObject({ complete: true, reasons: [] });
  });

  it('keeps the spans that were shown, and makes spans of the rest', () => {
    const shown: Span[] = [
      words('Ask '),
      { kind: 'mention', text: '@gull', href: 'https://x.com/gull' },
      words(' '),
      { kind: 'emoji', text: '🌊' },
      words(' at'),
    ];
    const post = complete(shown, `Ask @gull 🌊 at noon: ${SHORT} #tides $SEA ok`);
    expect(post.truncated).toBe(false);
    expect(post.text).toEqual([
      ...shown.slice(0, 4),
      words(' at noon: '),
      { kind: 'link', text: 'tides.example/table', href: TARGET },
      words(' '),
      { kind: 'hashtag', text: '#tides', href: 'https://x.com/hashtag/tides' },
      words(' '),
      { kind: 'cashtag', text: '$SEA', href: 'https://x.com/search?q=%24SEA' },
      words(' ok'),
    ]);
  });

  it('matches links whatever their wording', () => {
    const shown: Span[] = [
      words('See '),
      { kind: 'link', text: 'tides.example/ta…', href: TARGET },
      words(' for'),
    ];
    const { text } = complete(shown, `See ${SHORT} for more`);
    expect(text).toEqual([...shown.slice(0, 2), words(' for more')]);
  });

  it('is set as X says, also where the shown part ends in the middle of a run', () => {
    const whole = `One two three &amp; four ${SHORT} end`;
    const at = (part: string) => ({
      from: whole.indexOf(part),
      to: whole.indexOf(part) + part.length,
    });
    const ranges = [
      { ...at('two three'), kinds: ['bold' as const] },
      { ...at(SHORT), kinds: ['italic' as const] },
    ];
    const shown: Span[] = [words('One '), { ...words('two th'), marks: ['bold'] }];
    const store = known([whole], { styles: { text: whole, ranges } });
    const [post] = completeTexts(threadWith({ text: shown }), store).posts as [ShownPost];
    expect(post.text).toEqual([
      words('One '),
      { ...words('two three'), marks: ['bold'] },
      words(' &amp; four '),
      { kind: 'link', text: 'tides.example/table', href: TARGET, marks: ['italic'] },
      words(' end'),
    ]);
  });

  it('is found behind the names of those it answers, and as X escapes it', () => {
    const { text } = complete([words('Tea & tide')], '@gull @salt Tea &amp; tide &lt;3 forever');
    expect(text).toEqual([words('Tea & tide <3 forever')]);
  });

  it('is not said to be all where photos of the post belong between its words', () => {
    const photo = { kind: 'photo', alt: '', url: 'https://pbs.twimg.com/media/A' } as const;
    const thread = (media: ShownPost['media']) =>
      threadWith({ text: [words('The tide turns…')], media });
    const more = known(['The tide turns twice.'], { photosInText: 1 });
    const of = (media: ShownPost['media']) => completeTexts(thread(media), more);
    expect(of([photo])).toMatchObject({ complete: false, reasons: [{ code: 'unread-parts' }] });
    expect(of([{ ...photo, at: 4 }])).toMatchObject({ complete: true, reasons: [] });
  });

  it('has no link to the pictures of the post itself', () => {
    const { text } = complete([words('Look')], 'Look at this https://t.co/zzzzzzzzzz');
    expect(text).toEqual([words('Look at this')]);
  });

  it('is not taken for the text of a post of which no word was read', () => {
    expect(complete([], 'Whatever the page says')).toMatchObject({ text: [], truncated: true });
  });

  it.each([
    ['begins otherwise', 'An other text that is much longer'],
    ['is no longer than what is shown', 'The tide'],
    ['is cut itself', 'The tide turns and…'],
  ])('is not taken from a version that %s', (_, text) => {
    const post = complete([words('The tide')], text);
    expect(post).toMatchObject({ text: [words('The tide')], truncated: true });
  });
});

describe('a cut quote', () => {
  const quote: ShownPost['quote'] = {
    kind: 'post',
    id: null,
    url: null,
    createdAt: null,
    author: sampleThread('10').author,
    lang: 'en',
    dir: 'auto',
    text: [words('Quoted wor')],
    media: [],
    poll: null,
    card: null,
    article: null,
    labels: [],
    notices: [],
    truncated: true,
    translated: false,
  };
  const handle = quote.author.handle;
  const outer: KnownPost = { handle, texts: [], links: [], quotedId: '9' };

  const quoteOf = (answer: KnownPost) => {
    const store = new Map([
      ['10', outer],
      ['9', answer],
    ]);
    const [post] = completeTexts(threadWith({ truncated: false, quote }), store).posts;
    return (post as ShownPost).quote;
  };
  const inner = (by: string, ...texts: string[]): KnownPost => ({
    handle: by,
    texts,
    links: [],
    quotedId: null,
  });

  it('is completed by the id that the outer post knows', () => {
    expect(idsOfCutPosts(threadWith({ truncated: false, quote }))).toEqual(['10']);
    expect(quoteOf(inner(handle, 'Quoted words to the end'))).toMatchObject({
      id: '9',
      url: `https://x.com/${handle}/status/9`,
      text: [words('Quoted words to the end')],
      truncated: false,
    });
  });

  it('stays as it is when the id is of somebody else’s post', () => {
    expect(quoteOf(inner('else', 'Quoted words, forged'))).toEqual(quote);
  });
});
