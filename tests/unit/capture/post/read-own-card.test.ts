// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  BOB,
  cell,
  GAP,
  id,
  page,
  quoteFrame,
  readOk,
  readSingle,
  tweet,
} from '../page-builder.ts';

const avatar = (name: string) =>
  `<div data-testid="UserAvatar-Container-${name}"><img alt="" src="https://pbs.twimg.com/profile_images/9/q_normal.jpg"></div>`;
/** A box of X's own as described by those who have seen it: no test ids inside, no link (unseen). */
const space = (name = 'unknown') =>
  '<div aria-labelledby="s"><div><div data-testid="card.wrapper"><div role="link" tabindex="0">' +
  `<div>${avatar(name)}<div dir="ltr"><span>Quill Radio</span></div></div>` +
  '<div dir="auto"><span>Harbours at night</span></div><div dir="ltr"><span>Ended</span></div>' +
  '<div dir="ltr"><span>1.2K tuned in</span></div><button><div dir="ltr"><span>Play recording</span></div></button></div></div></div></div>';
const grok =
  '<div aria-labelledby="g"><div><a href="/i/grok/share/AbC" role="link"><div dir="auto"><span>What is a harbour?</span></div><div dir="auto"><span>A harbour is a place for ships.</span></div></a></div></div>';
const list = `<div aria-labelledby="l"><div role="link" tabindex="0"><a href="/i/lists/77"><div dir="auto"><span>Boat builders</span></div><div dir="ltr"><span>12 members</span></div><div>${avatar('quill')}<div dir="ltr"><span>Quill</span></div><div dir="ltr"><span>@quill</span></div></div></a></div></div>`;
const boxed = (path: string) =>
  `<div data-testid="card.wrapper"><a href="${path}"><img alt="" src="https://pbs.twimg.com/media/EVENT?format=jpg&amp;name=small"><div dir="ltr"><span>Regatta</span></div><div dir="ltr"><span>Tomorrow</span></div></a></div>`;

const stranger = cell(tweet({ id: id(900), handle: BOB, name: 'Bob' }));
const reasons = (extra: string) =>
  readOk(page([cell(tweet({ opened: true, extra })), GAP, stranger])).reasons;

describe('a card of X’s own', () => {
  it.each(['unknown', 'quill_radio'])('can be a Space, which quotes nobody: %s', (name) => {
    const post = readSingle({ extra: space(name) });
    expect(post).toMatchObject({
      quote: null,
      card: {
        kind: 'other',
        title: 'Harbours at night',
        host: 'Quill Radio',
        state: 'Ended · 1.2K tuned in',
        href: null,
        image: null,
      },
    });
    expect(reasons(space(name))).toEqual([]);
  });

  it.each([
    ['in a box of its own', space().replace(' data-testid="card.wrapper"', '')],
    [
      'with the parts of a link’s card',
      space('quill').replace(
        '<div dir="auto">',
        '<div data-testid="card.layoutLarge.detail" dir="auto">',
      ),
    ],
    [
      'with a name as that of a post’s author',
      space('quill').replace(
        '<div dir="ltr"><span>Quill Radio',
        '<div data-testid="User-Name" dir="ltr"><span>Quill Radio',
      ),
    ],
    [
      'behind a short link',
      space('quill').replace('<button>', '<a href="https://t.co/a"></a><button>'),
    ],
  ])('is told from a quote and a link: %s', (_, extra) => {
    expect(readSingle({ extra })).toMatchObject({
      quote: null,
      card: { title: 'Harbours at night', host: 'Quill Radio', state: 'Ended · 1.2K tuned in' },
    });
    expect(reasons(extra)).toEqual([]);
  });

  it('can be an answer of Grok’s', () => {
    expect(readSingle({ extra: grok }).card).toEqual({
      kind: 'grok',
      href: 'https://x.com/i/grok/share/AbC',
      domain: '',
      title: 'What is a harbour?',
      description: 'A harbour is a place for ships.',
      image: null,
    });
    expect(reasons(grok)).toEqual([]);
  });

  it.each([
    ['in no box of its own', grok.replace(' aria-labelledby="g"', '')],
    ['in the box of cards', grok.replace('aria-labelledby="g"', 'data-testid="card.wrapper"')],
    ['at its whole address', grok.replace('"/i/grok', '"https://x.com/i/grok')],
    [
      'with Grok’s sign and a button',
      grok.replace(
        '<div dir="auto"><span>What',
        '<div><svg viewBox="0 0 33 32"></svg></div><button><div dir="ltr"><span>Ask</span></div></button><div dir="auto"><span>What',
      ),
    ],
  ])('is an answer of Grok’s %s (unseen)', (_, extra) => {
    expect(readSingle({ extra }).card).toMatchObject({
      kind: 'grok',
      title: 'What is a harbour?',
      description: 'A harbour is a place for ships.',
    });
    expect(reasons(extra)).toEqual([]);
  });

  it('counts the others of a row of products (unseen)', () => {
    const product = (n: number) =>
      `<div data-testid="card.wrapper"><a href="/i/product/${n}"><div dir="auto"><span>Rope ${n}</span></div><div dir="ltr"><span>12 shells</span></div></a></div>`;
    const extra = [1, 2, 3].map(product).join('');
    expect(readSingle({ extra }).card).toMatchObject({
      kind: 'product',
      href: 'https://x.com/i/product/1',
      title: 'Rope 1',
      state: '12 shells · +2',
    });
  });

  it('can be a list, which is no quote of whose it is', () => {
    expect(readSingle({ extra: list })).toMatchObject({
      quote: null,
      card: {
        kind: 'list',
        title: 'Boat builders',
        description: '12 members',
        host: 'Quill @quill',
      },
    });
    expect(reasons(list)).toEqual([]);
  });

  it.each([
    ['/i/events/12', 'event'],
    ['https://x.com/i/broadcasts/1a', 'broadcast'],
    ['/i/spaces/1a', 'space'],
    ['/quill/jobs/3', 'job'],
    ['/i/product/4', 'product'],
    ['/i/communities/5', 'community'],
  ])('is told by where it leads: %s', (path, kind) => {
    expect(readSingle({ extra: boxed(path) }).card).toMatchObject({
      kind,
      title: 'Regatta',
      image: 'https://pbs.twimg.com/media/EVENT?format=jpg&name=small',
    });
    expect(reasons(boxed(path))).toEqual([]);
  });

  it('can stand in a quoted post', () => {
    const extra = quoteFrame({ extra: space() });
    expect(readSingle({ extra })).toMatchObject({
      card: null,
      quote: { author: { handle: BOB }, card: { title: 'Harbours at night' } },
    });
    expect(reasons(extra)).toEqual([]);
  });

  it('is no link in a text', () => {
    const text = '<a href="/i/spaces/1a"><span dir="ltr">x.com/i/spaces/1a</span></a>';
    expect(readSingle({ text }).card).toBeNull();
  });
});

describe('a card of X’s own in another form', () => {
  const words = (text: string, dir: string) => `<div dir="${dir}"><span>${text}</span></div>`;
  it.each<[string, string, object]>([
    [
      'an answer under the name of who gave it',
      grok.replace('<div dir="auto"><span>What', `<div><svg></svg>${words('Grok', 'ltr')}</div>$&`),
      { kind: 'grok', title: 'What is a harbour?', description: 'A harbour is a place for ships.' },
    ],
    [
      'words without a direction',
      grok.replaceAll(' dir="auto"', ''),
      { title: 'What is a harbour?' },
    ],
    [
      'a film for a picture',
      '<div data-testid="card.wrapper"><a href="/i/broadcasts/1a"><video poster="https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/B.jpg"></video><div dir="auto">Regatta</div></a></div>',
      {
        kind: 'broadcast',
        title: 'Regatta',
        image: 'https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/B.jpg',
      },
    ],
    [
      'whose it is in one box with all its words',
      `<div data-testid="card.wrapper"><a href="/i/broadcasts/1a"></a><div>${avatar('quill')}${words('Regatta live', 'auto')}${words('Quill', 'ltr')}</div></div>`,
      { kind: 'broadcast', title: 'Regatta live', host: 'Quill' },
    ],
    [
      'a list by the name of its owner',
      `<div aria-labelledby="l"><a href="/quill/lists/boats">${words('Boats', 'auto')}</a></div>`,
      { kind: 'list', title: 'Boats' },
    ],
    [
      'an app with its stars',
      `<div data-testid="card.wrapper"><a href="https://t.co/a"><div data-testid="card.layoutSmall.detail">${words('Rope Counter', 'auto')}${words('★★★★☆', 'ltr')}</div></a></div>`,
      { kind: 'small', title: 'Rope Counter', description: '★★★★☆', domain: '' },
    ],
  ])('is read: %s (unseen)', (_, extra, card) => {
    expect(readSingle({ extra })).toMatchObject({ card, labels: [] });
    expect(reasons(extra)).toEqual([]);
  });
});
