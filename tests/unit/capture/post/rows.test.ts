// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  BOB,
  cell,
  codes,
  GAP,
  id,
  page,
  photo,
  quoteFrame,
  readListed,
  readOk,
  readSingle,
  type TweetOptions,
  tweet,
} from '../page-builder.ts';

const ICON = '<svg viewBox="0 0 24 24"><path d="M1 1h2"></path></svg>';
/** As X draws labels, by those who have described them (unseen). */
const label = (words: string, icon = ICON) =>
  `<div><div dir="ltr">${icon}<span>${words}</span></div></div>`;
const beside = (words: string) => `<div>${ICON}<div dir="ltr"><span>${words}</span></div></div>`;
const linked = (words: string) => `<div role="link" tabindex="0">${label(words)}</div>`;
const owner = '<a href="/quill" role="link"><span>@quill</span></a>';
const stranger = cell(tweet({ id: id(900), handle: BOB, name: 'Bob' }));
const read = (options: TweetOptions) =>
  readOk(page([cell(tweet({ opened: true, ...options })), GAP, stranger]));

describe('a label that X puts on a post', () => {
  it.each<[string, TweetOptions, string]>([
    ['below a picture', { extra: photo({}) + label('Mit KI erstellt') }, 'Mit KI erstellt'],
    ['without a text', { text: null, extra: photo({}) + label('Made with AI') }, 'Made with AI'],
    ['that can be pressed', { extra: photo({}) + linked('Paid partnership') }, 'Paid partnership'],
    ['right below the text', { afterText: linked('Paid partnership') }, 'Paid partnership'],
    [
      'with its icon beside it',
      { extra: beside('有償のパートナーシップ') },
      '有償のパートナーシップ',
    ],
    ['in a link', { extra: `<a href="/i/help" role="link">${label('Ad')}</a>` }, 'Ad'],
    ['above the text', { beforeText: label('Parody account') }, 'Parody account'],
    [
      'that is long and leads to more',
      { extra: linked('Visibility limited: this post may violate the rules of X about spam.') },
      'Visibility limited: this post may violate the rules of X about spam.',
    ],
  ])('is kept, and nothing is said to be missing: %s', (_, options, text) => {
    for (const post of [readSingle(options), readListed(options)]) {
      expect(post).toMatchObject({ labels: [{ text }], notices: [], truncated: false });
      expect(post.replyingTo).toEqual([]);
    }
    expect(read(options).reasons).toEqual([]);
  });

  it('stands in the header, beside the handle', () => {
    const badge = '<svg data-testid="icon-verified"></svg>';
    const post = tweet({ opened: true, badge }).replace(
      `<span>@${ADA}</span></div>`,
      `$&${label('Fan account')}`,
    );
    const html = page([cell(post), GAP, stranger]);
    const { posts } = readOk(html);
    expect(posts).toMatchObject([{ author: { name: 'Ada' }, labels: [{ text: 'Fan account' }] }]);
  });

  it('is none of the badges and names in the header', () => {
    const badge = '<svg data-testid="icon-verified"></svg><svg data-testid="icon-lock"></svg>';
    expect(readSingle({ badge }).labels).toEqual([]);
    expect(readSingle({ badge: ICON }).labels).toEqual([]);
  });

  it.each<[string, TweetOptions]>([
    ['in one line', { beforeText: label(`Automated by ${owner}`) }],
    [
      'with its icon beside it',
      { beforeText: `<div>${ICON}<div dir="ltr"><span>Automated by </span>${owner}</div></div>` },
    ],
    ['and no text', { text: null, beforeText: label(`Automated by ${owner}`), extra: photo({}) }],
  ])('that says whose machine posts is not read as an answer: %s', (_, options) => {
    const post = readSingle(options);
    expect(post.labels).toEqual([{ kind: 'automated', text: 'Automated by @quill' }]);
    expect(post.replyingTo).toEqual([]);
    expect(read(options).reasons).toEqual([]);
  });

  it('tells whose film it is', () => {
    const film =
      '<div data-testid="tweetPhoto"><video poster="https://pbs.twimg.com/amplify_video_thumb/1/img/a.jpg"></video></div>';
    const from = `<div aria-label="Attributed to Cleo"><div dir="ltr">From <a href="/i/status/77" role="link"><span>Cleo</span><svg data-testid="icon-verified"></svg></a></div></div>`;
    const extra = `<div aria-labelledby="m">${film}${from}</div>`;
    expect(readSingle({ extra }).labels).toEqual([{ kind: 'from', text: 'From Cleo' }]);
    expect(read({ extra }).reasons).toEqual([]);
  });

  it('may be on the quoted post', () => {
    const quote = quoteFrame({ extra: photo({ handle: BOB }) + label('Made with AI') });
    const post = readSingle({ extra: quote });
    expect(post).toMatchObject({ labels: [], quote: { labels: [{ text: 'Made with AI' }] } });
    expect(read({ extra: quote }).reasons).toEqual([]);
  });
});

describe('what X says in place of media', () => {
  it.each([
    ['after a text', {}, 'Due to local laws, this post cannot be shown here.'],
    ['in Japanese', {}, '現地の法律により表示できません。'],
    [
      'without a full stop',
      {},
      'Dieses Medium ist in deinem Land aufgrund einer rechtlichen Anordnung nicht verfügbar',
    ],
    ['where nothing else is', { text: null }, 'This media is not available.'],
  ])('is kept as words, and said to be withheld: %s', (_, options, words) => {
    const extra = `<div>${beside(words)}</div>`;
    const post = readSingle({ ...options, extra });
    expect(post).toMatchObject({ notices: [{ text: words }], labels: [] });
    expect(read({ ...options, extra }).reasons).toContainEqual({
      code: 'withheld-media',
      count: 1,
    });
  });

  it('stands in the box of the media, too', () => {
    const words = 'This media has been disabled in response to a report by its owner.';
    const box = `<div data-testid="tweetPhoto"><div><div dir="ltr"><span>${words} </span><a href="https://help.example">Learn more</a></div></div></div>`;
    const extra = photo({}) + box;
    expect(readSingle({ extra })).toMatchObject({ media: [{}], notices: [{ text: words }] });
    expect(read({ extra }).reasons).toEqual([{ code: 'withheld-media', count: 1 }]);
  });

  it('stands in the place of one of several, without an icon (unseen)', () => {
    const words = 'この画像は表示できません。';
    const place = `<div><div dir="ltr"><span>${words}</span></div></div>`;
    const extra = `<div aria-labelledby="m"><div><div>${photo({})}</div><div>${place}</div></div></div>`;
    expect(readSingle({ extra })).toMatchObject({ media: [{}], notices: [{ text: words }] });
    expect(read({ extra }).reasons).toEqual([{ code: 'withheld-media', count: 1 }]);
  });

  it('may concern the quoted post', () => {
    const extra = quoteFrame({ extra: beside('Withheld in your country.') });
    expect(readSingle({ extra }).quote).toMatchObject({
      notices: [{ text: 'Withheld in your country.' }],
    });
    expect(codes(read({ extra }))).toEqual(['withheld-media']);
  });
});

describe('other words of X’s', () => {
  it('in a quote say that something of it is not shown', () => {
    const extra = quoteFrame({ extra: '<div dir="ltr"><span>Show this poll</span></div>' });
    expect(codes(read({ extra }))).toEqual(['hidden-in-quotes']);
    const pressed = quoteFrame({
      extra: '<div role="link" tabindex="0"><div dir="ltr"><span>Ver encuesta</span></div></div>',
    });
    expect(codes(read({ extra: pressed }))).toContain('hidden-in-quotes');
    const led = quoteFrame({
      extra: `<a href="/${BOB}/status/${id(50)}" role="link"><span>Show this poll</span></a>`,
    });
    expect(codes(read({ extra: led }))).toEqual(['hidden-in-quotes']);
  });

  it('are no reason for doubt where they belong to something that is read', () => {
    const translate = '<button><span>Translate post</span></button>';
    const replying = '<div dir="ltr"><span>Replying to </span><span>@cleo</span></div>';
    for (const options of [
      { afterText: translate },
      { extra: quoteFrame({ extra: photo({ handle: BOB }) }) },
      { beforeText: replying },
    ]) {
      expect(read(options)).toMatchObject({ complete: true, reasons: [] });
      expect(readSingle(options)).toMatchObject({ labels: [], notices: [] });
    }
  });
});
