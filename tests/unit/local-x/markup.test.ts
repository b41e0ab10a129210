import { describe, expect, test } from 'vitest';
import type { CellData, PostCellData } from '../../support/local-x/conversation.ts';
import { outline } from '../../support/local-x/outline.ts';
import { cellContent } from '../../support/local-x/page/cells.ts';
import type { PageContext } from '../../support/local-x/page/context.ts';
import { LABELS, type Language } from '../../support/local-x/page/labels.ts';
import { fillPhoto } from '../../support/local-x/page/media.ts';
import type { Person, Post } from '../../support/local-x/threads/schema.ts';

/*
 * The local X stands in for the real one, so its markup must be what was seen there. The outlines
 * are those of saved pages of X from 2025 and 2026, looked at by hand: test ids, roles, what is a
 * link to where, and what is inside of what. What no saved page shows is marked `unseen`.
 */

const ID = '2026342404084629158';
const person: Person = { name: 'Ada', avatar: 'AdaAvatar', shape: 'round', verified: 'none' };
const people = { ada: person, bob: { ...person, name: 'Bob', verified: 'blue' as const } };

function cell(post: Partial<Post>, place: Partial<PostCellData> = {}, language: Language = 'en') {
  const data: CellData = {
    kind: 'post',
    key: ID,
    post: { id: ID, text: 'Words.', lang: 'en', ...post },
    by: 'ada',
    opened: false,
    above: false,
    below: false,
    ends: false,
    isCut: false,
    ...place,
  };
  return show(data, language);
}

function show(data: CellData, language: Language = 'en'): HTMLElement {
  const context: PageContext = { people, labels: LABELS[language], language };
  const content = cellContent(data, context);
  for (const box of content.querySelectorAll<HTMLElement>('[data-late]')) fillPhoto(box);
  return content;
}

const lines = (text: string) =>
  text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .map((line) => line.slice(6));

const AVATAR = `
      div#Tweet-User-Avatar
        div#UserAvatar-Container
          a@link[-1] → profile`;

const ACTIONS = `
      div@group
        button#reply
          span#app-text-transition-container
        button#retweet
          span#app-text-transition-container
        button#like
          span#app-text-transition-container
        a@link → post/analytics
          span#app-text-transition-container
        button#bookmark
          span#app-text-transition-container
        button`;

/** Views have no place among them: they stand beside the time. */
const OPENED_ACTIONS = ACTIONS.replace(/\n *a@link → post\/analytics\n.*/, '');

const LIST_HEADER = `${AVATAR}
      div#User-Name
        a@link → profile
        a@link[-1] → profile
        a@link → post
          time
      button#caret`;

/** Outline of a post in the list with something between its text and its actions. */
const listPost = (inside: string) =>
  lines(`
      article#tweet[0]${indent(LIST_HEADER)}${indent(inside)}${indent(ACTIONS)}`);

function indent(text: string): string {
  return text.replace(/\n {6}/g, '\n        ');
}

describe('cells of the local X are as those seen at X', () => {
  test('a post in the list', () => {
    expect(outline(cell({}))).toEqual(listPost('\n      div#tweetText'));
  });

  test('the opened post: its time under the text, no views among the actions', () => {
    expect(outline(cell({}, { opened: true }))).toEqual(
      lines(`
      article#tweet[-1]${indent(AVATAR)}
        div#User-Name
          a@link → profile
          a@link[-1] → profile
        button#caret
        div#tweetText
        a@link → post
          time
        span#app-text-transition-container${indent(OPENED_ACTIONS)}
      div#inline_reply_offscreen
      div@separator`),
    );
  });

  test('a photo, a tag, a mention and a short link', () => {
    const url = 'https://northlight.example/a/long/way/to/go';
    const post = cell({
      text: `See #lamps of @bob for $ABC at ${url}`,
      links: [{ url, label: 'northlight.example/a/…', tco: 'https://t.co/abcdefghij' }],
      media: [
        { kind: 'photo', key: 'PhotoKey', format: 'jpg', width: 800, height: 400, scene: 'lamp' },
      ],
    });
    expect(outline(post)).toEqual(
      listPost(`
      div#tweetText
        a@link → hashtag
        a@link → profile
        a@link → cashtag
        a@link → t.co
      a@link → post/photo/n
        div#tweetPhoto`),
    );
    const link = post.querySelector('a[href^="https://t.co"]')!;
    expect([...link.childNodes].map((node) => node.textContent)).toEqual([
      'https://',
      'northlight.example/a/',
      'long/way/to/go',
      '…',
    ]);
    // Mentions alone stand in a block.
    expect(post.querySelector('[data-testid=tweetText] > div > span > a')?.textContent).toBe(
      '@bob',
    );
  });

  test('a video is a box in a tracking box that is no advertisement', () => {
    const media = {
      key: 'VideoKey',
      format: 'jpg',
      width: 800,
      height: 400,
      scene: 'lamp',
    } as const;
    expect(outline(cell({ media: [{ ...media, kind: 'video' }] }))).toEqual(
      listPost(`
      div#tweetText
      div#tweetPhoto
        div#placementTracking
          div#videoPlayer
            div#videoComponent
              video[-1]`),
    );
  });

  test('a quote: a box with an author but no link, neither to it nor to its author', () => {
    const quote = { id: '2026342404084629159', by: 'bob', text: 'Quoted.', lang: 'en' };
    expect(outline(cell({ quote }))).toEqual(
      listPost(`
      div#tweetText
      div@link[0]
        div#Tweet-User-Avatar
          div#UserAvatar-Container
        div#User-Name
          svg#icon-verified@img
          time
        div#tweetText`),
    );
  });

  test('an unavailable quote: an article in the article', () => {
    expect(outline(cell({ quoteGone: 'unavailable' }))).toEqual(
      listPost('\n      div#tweetText\n      article[-1]'),
    );
  });

  test('a box in place of a post: an article without test id', () => {
    const gone = cell({ gone: 'deleted' });
    expect(outline(gone)).toEqual(['article[-1]', '  a@link → elsewhere']);
    expect(gone.querySelector('article div[dir=auto] > span')).not.toBeNull();
  });

  test('an advertisement: a post without time in a tracking box, with pixels', () => {
    const ad = show({ kind: 'ad', key: 'ad', post: { id: ID, text: 'Buy.' }, by: 'bob' });
    expect(outline(ad).slice(0, 2)).toEqual(['div#placementTracking', '  article#tweet[0]']);
    expect(ad.querySelector('time')).toBeNull();
    expect(ad.querySelectorAll('[data-testid$="-impression-pixel"]')).toHaveLength(4);
  });

  test('photos that are scrolled sideways (unseen): only the nearest slides are there', () => {
    const media = ['A', 'B', 'C', 'D'].map((letter) => ({
      ...({ kind: 'photo', key: `Photo${letter}`, format: 'jpg', scene: 'lamp' } as const),
      ...{ width: 800, height: 400 },
    }));
    const post = cell({ media, carousel: true });
    expect(outline(post)).toEqual(
      listPost(`
      div#tweetText
      div#ScrollSnap-List
        a@link → post/photo/n
          div#tweetPhoto
        a@link → post/photo/n
          div#tweetPhoto`),
    );
    expect(post.querySelectorAll('[data-testid="ScrollSnap-List"] > *')).toHaveLength(4);
  });

  test('labels and notices (unseen): an icon and words, without any sign', () => {
    const post = cell({
      labels: [{ text: 'Made with AI', place: 'below' }],
      notice: 'This media cannot be shown here.',
    });
    expect(outline(post)).toEqual(listPost('\n      div#tweetText'));
    const icons = [...post.querySelectorAll('svg[aria-hidden] ~ *')];
    expect(icons.map((words) => words.textContent)).toEqual(
      expect.arrayContaining(['Made with AI', 'This media cannot be shown here.']),
    );
  });

  test('a menu and a link to more (unseen) in cells of their own', () => {
    const menu = show({ kind: 'menu', key: 'k' });
    expect(menu.querySelector('button[aria-haspopup="menu"]')?.textContent).toBe('Relevant');
    expect(outline(show({ kind: 'see-more', key: 'k' }))).toEqual(['a@link → elsewhere']);
  });

  test('"Show replies", headings, gaps, spinners and the end of the list', () => {
    expect(outline(show({ kind: 'show-replies', key: 'k', cursor: ID }))).toEqual([
      'button',
      'div@separator',
    ]);
    expect(outline(show({ kind: 'heading', key: 'k' }))).toEqual(['h2@heading']);
    expect(show({ kind: 'gap', key: 'k' }).outerHTML).toBe('<div></div>');
    expect(outline(show({ kind: 'spinner', key: 'k' }))).toEqual(['div@progressbar']);
    expect(show({ kind: 'page-end', key: 'k' }).outerHTML).toBe('<div><div></div></div>');
  });

  test('link cards', () => {
    const tco = 'https://t.co/abcdefghij';
    const words = { domain: 'a.example', title: 'Title', description: 'More', tco, image: null };
    expect(outline(cell({ card: { ...words, kind: 'large' } }))).toEqual(
      listPost(`
      div#tweetText
      div#card.wrapper
        div#card.layoutLarge.media
          a@link → t.co
      a@link[-1] → t.co`),
    );
    expect(outline(cell({ card: { ...words, kind: 'small' } }))).toEqual(
      listPost(`
      div#tweetText
      div#card.wrapper
        a@link → t.co
          div#card.layoutSmall.media
          div#card.layoutSmall.detail`),
    );
  });

  test('a closed poll, and an open one (unseen)', () => {
    const options = [
      { label: 'Yes', percent: 60, chosen: true },
      { label: 'No', percent: 40 },
    ];
    expect(outline(cell({ poll: { open: false, options, votes: 5 } }))).toEqual(
      listPost(`
      div#tweetText
      div#card.wrapper
        div#cardPoll
          ul@list
            li@listitem
            li@listitem`),
    );
    const open = outline(cell({ poll: { open: true, options, votes: 5 } })).join('\n');
    expect(open).toContain('div@radio[0]');
  });

  test('an edited post links to its history, a cut one has a button to unfold it', () => {
    const post = cell({ edited: true }, { isCut: true });
    expect(post.querySelector('a:has(time)')?.getAttribute('href')).toMatch(/\/history$/);
    expect(post.querySelector('button[data-testid="tweet-text-show-more-link"]')).not.toBeNull();
  });

  test('the invitation to rate notes has an arrow; a shown note (unseen) has none', () => {
    const hasArrow = (note: 'shown' | 'proposed') =>
      cell({ note }).querySelector('[data-testid="icon-arrow-right"]') !== null;
    expect([hasArrow('proposed'), hasArrow('shown')]).toEqual([true, false]);
  });
});

describe('thread lines stand where X has them', () => {
  test.each([
    [false, false],
    [false, true],
    [true, true],
    [true, false],
  ])('above %s, below %s', (above, below) => {
    const post = cell({}, { above, below });
    const avatar = post.querySelector('[data-testid="Tweet-User-Avatar"]')!;
    expect(avatar.nextElementSibling !== null).toBe(below);
    const row = avatar.parentElement!.parentElement!;
    const gutter = row.previousElementSibling!.firstElementChild!.firstElementChild!;
    expect(gutter.childElementCount).toBe(above ? 1 : 0);
  });
});

test('labels change with the language and nothing else does', () => {
  const post: Partial<Post> = {
    counts: { replies: 1, reposts: 2, likes: 3, bookmarks: 4, views: 5 },
  };
  for (const language of Object.keys(LABELS) as Language[]) {
    expect(outline(cell(post, {}, language))).toEqual(outline(cell(post)));
  }
  const labelOf = (language: Language) =>
    cell(post, {}, language).querySelector('[data-testid=like]')?.getAttribute('aria-label');
  expect(labelOf('ja')).not.toBe(labelOf('en'));
});
