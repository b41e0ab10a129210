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
  readOk,
  type TweetOptions,
  text,
  tweet,
} from '../page-builder.ts';

const stranger = cell(tweet({ id: id(900), handle: BOB, name: 'Bob' }));
const read = (options: TweetOptions, change = (html: string) => html, url?: string) =>
  readOk(change(page([cell(tweet({ opened: true, ...options })), GAP, stranger])), url);

const renamed = (name: string) => (html: string) => html.replaceAll(name, `renamed-${name}`);
/** As if X had renamed everything that marks the text which begins like this. */
const withoutSigns = (words: string) => (html: string) =>
  html.replace(
    /<div dir="auto" lang="en" data-testid="tweetText">(<span >[\w ]+)/g,
    (box, inner) => (inner.includes(words) ? `<div>${inner}` : box),
  );
const row = (label: string) => `<li role="listitem"><span>${label}</span><span>50%</span></li>`;
const poll = `<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul role="list">${row('Tea')}${row('Milk')}</ul><span>2 votes</span></div></div>`;
const card =
  '<div data-testid="card.wrapper"><a href="https://t.co/c"><div data-testid="card.layoutSmall.detail"><div dir="auto">boats.example</div><div dir="auto">Boats</div><div dir="auto">They float.</div></div></a></div>';
const note =
  '<div data-testid="birdwatch-pivot" role="link" tabindex="0"><div dir="ltr"><span>Context</span></div><div dir="ltr"><span>It was Tuesday.</span></div></div>';
const video =
  '<div data-testid="tweetPhoto"><div data-testid="videoPlayer"><video poster="https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg"></video></div></div>';
const gone =
  '<div aria-labelledby="q"><div dir="ltr"><span>Quote</span></div><article tabindex="-1"><div dir="auto"><span>This post is unavailable.</span></div></article></div>';
const four = [1, 3, 2, 4].map((n) => photo({ n })).join('');
const article = (block: string) =>
  `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title"><span>On boats</span></div><div data-testid="longformRichTextComponent"><div data-block="true"><span>First.</span></div><div ${block}><span>Second.</span></div></div></div>`;

describe('a part of a post that cannot be read', () => {
  it.each<[string, TweetOptions, ((html: string) => string)?]>([
    ['a poll', { extra: poll }, renamed('cardPoll')],
    ['a choice of a poll', { extra: poll.replace('role="listitem"', '') }],
    ['a card', { extra: card }, renamed('card.wrapper')],
    ['the words of a card', { extra: card.replace('<div dir="auto">They', '<div>They') }],
    ['a note', { extra: note }, renamed('birdwatch-pivot')],
    ['the order of four photos', { extra: four }, renamed('/photo/')],
    ['an unavailable quote', { extra: gone.replaceAll('article', 'x-box') }],
    ['the text beside a picture', { extra: photo({}) }, withoutSigns('A plain')],
    ['the text of a quote', { extra: quoteFrame({}) }, withoutSigns('Quoted')],
    ['a block of an article', { text: null, extra: article('') }],
    ['an author named twice', { beforeText: `<div data-testid="User-Name">@${ADA}</div>` }],
  ])('is not silently left out: %s', (_, options, change) => {
    const thread = read(options, change);
    expect(thread.posts).toHaveLength(1);
    expect(codes(thread)).toEqual(['unread-parts']);
  });

  it('is a picture that never came, and those are counted', () => {
    const lost = read({ extra: video + photo({ key: null }) }, renamed('poster='));
    expect(lost.reasons).toEqual([{ code: 'missing-media', count: 2 }]);
    const quoted = read({ extra: quoteFrame({ extra: photo({ key: null }) }) });
    expect(quoted.reasons).toEqual([{ code: 'missing-media', count: 1 }]);
  });

  it('is a picture behind a cover (unseen), though the text may be completed later', () => {
    const extra =
      '<div><a href="/settings/content_you_see">Settings</a><button>View</button></div>';
    expect(codes(read({ extra }))).toEqual(['truncated-posts', 'unread-parts']);
    expect(codes(read({ extra: quoteFrame({ extra }) }))).toEqual(['unread-parts']);
  });

  it('is none where everything was read', () => {
    const extras = [poll, card, note, video, four, gone, quoteFrame({}), photo({})];
    for (const extra of extras) {
      expect(read({ extra })).toMatchObject({ complete: true, reasons: [] });
    }
    const block = article('data-block="true"');
    expect(read({ text: null, extra: block })).toMatchObject({ complete: true });
    const beforeText = '<div>Replying to <a href="/bob">@bob</a></div>';
    const wordless = read({ text: null, beforeText, extra: photo({}) });
    expect(wordless).toMatchObject({ complete: true });
  });

  it('is the picture that the address names, where no viewer shows it', () => {
    const url = `https://x.com/${ADA}/status/${id(1)}/photo/1`;
    expect(codes(read({}, undefined, url))).toEqual(['unread-parts']);
    expect(codes(read({ extra: photo({}) }, undefined, url))).toEqual([]);
  });

  it('does not lend the words of a quote to the post, whatever its frame', () => {
    const unmarked = (html: string) =>
      html.replace(
        '<div role="link" tabindex="0"><div><div data-testid',
        '<div><div><div data-testid',
      );
    const extra = quoteFrame({ extra: photo({ handle: BOB, id: id(50), key: 'INNER' }) });
    const thread = read({ text: null, extra }, unmarked);
    expect(thread.posts[0]).toMatchObject({
      text: [],
      media: [],
      quote: { author: { handle: BOB }, text: [{ text: 'Quoted words.' }], media: [{}] },
    });
  });
});

describe('a text without the signs that X puts on it', () => {
  const more = (form: string) => `<${form} data-testid="x">Show more</${form.split(' ')[0]}>`;
  const english = (html: string) => html.replace('<html>', '<html lang="en">');

  it.each(['div role="link"', 'a href="/ada/status/1"', 'button'])(
    'is cut where a control stands right after it: %s',
    (form) => {
      expect(codes(read({ afterText: more(form) }, english))).toEqual(['truncated-posts']);
    },
  );

  it('is not cut where the button may offer a translation', () => {
    expect(codes(read({ afterText: more('button'), lang: 'pt' }, english))).toEqual([]);
  });

  it('keeps its emoji and hides what X hides', () => {
    const words =
      text('A kite ') +
      '<x-box alt="🪁" src="https://abs-0.twimg.com/emoji/v2/svg/1fa81.svg"></x-box>' +
      '<x-box><span aria-hidden="true">https://</span>kites.example<span aria-hidden="true">/way</span><span aria-hidden="true">…</span></x-box>';
    const [post] = read({ text: words }).posts;
    expect(post).toMatchObject({
      text: [{ text: 'A kite ' }, { kind: 'emoji', text: '🪁' }, { text: 'kites.example…' }],
    });
  });

  it('may be all of a note, if its words stand outside of its blocks', () => {
    const extra = note.replace('<div dir="ltr"><span>It', '<div><span>It');
    const [post] = read({ extra }).posts;
    expect(post?.kind === 'post' && post.note?.text).toEqual([
      { kind: 'text', text: 'ContextIt was Tuesday.' },
    ]);
  });

  it('of an invitation to rate notes is no note', () => {
    const extra =
      '<div data-testid="birdwatch-pivot" role="link" tabindex="0"><div dir="ltr">Rate notes</div></div>';
    expect(read({ extra }).posts[0]).toMatchObject({ note: null });
  });
});
