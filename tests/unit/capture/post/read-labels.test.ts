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

// Forms in which nobody has seen labels on X yet, but in which they may come (all unseen).

const ICON = '<svg viewBox="0 0 24 24"><path d="M1 1h2"></path></svg>';
const AI_ICON = '<svg viewBox="0 0 24 24"><path d="M14 2c0 3.35.74 5.53 2 6.8"></path></svg>';
const row = (words: string, icon = ICON, dir = 'ltr') =>
  `<div><div dir="${dir}">${icon}<span>${words}</span></div></div>`;
const owner = '<a href="/quill" role="link"><span>@quill</span></a>';
const stranger = cell(tweet({ id: id(900), handle: BOB, name: 'Bob' }));
const reasons = (options: TweetOptions) =>
  codes(readOk(page([cell(tweet({ opened: true, ...options })), GAP, stranger])));
const film =
  '<div data-testid="tweetPhoto"><video poster="https://pbs.twimg.com/amplify_video_thumb/1/img/a.jpg"></video></div>';
const below = (phrase: string) =>
  `<div aria-labelledby="m">${film}<div><div dir="ltr">${phrase}</div></div></div>`;

describe('a label', () => {
  it.each<[string, string, string, string]>([
    ['in Hindi', row('एआई से बनाया गया'), 'ai', 'एआई से बनाया गया'],
    ['from right to left', row('بالذكاء', AI_ICON, 'rtl'), 'ai', 'بالذكاء'],
    ['on a button', `<button type="button">${row('AIで作成', AI_ICON)}</button>`, 'ai', 'AIで作成'],
    [
      'beside a button',
      `<div><div dir="ltr">${AI_ICON}<span>Made with AI</span></div><button aria-label="Info">${ICON}</button></div>`,
      'ai',
      'Made with AI',
    ],
    ['without an icon', row('Creado con IA', ''), 'ai', 'Creado con IA'],
    ['of two spans', row('<span>Feito </span><span>com IA</span>', ''), 'ai', 'Feito com IA'],
    [
      'in Japanese, behind a name',
      row(`${owner}との有償パートナーシップ`),
      'paid',
      '@quillとの有償パートナーシップ',
    ],
    [
      'that names somebody without a link',
      row('Automated by <span>@quill</span>'),
      'automated',
      'Automated by @quill',
    ],
    ['of a government', row('सरकार से संबद्ध मीडिया'), 'state', 'सरकार से संबद्ध मीडिया'],
  ])('is read whatever its form: %s', (_, markup, kind, text) => {
    const options = { extra: photo({}) + markup };
    for (const post of [readSingle(options), readListed(options)]) {
      expect(post.labels).toEqual([{ kind, text }]);
    }
    expect(reasons(options)).toEqual([]);
  });

  it('may lie over a picture', () => {
    const extra = photo({}).replace('</div></div></a>', `${row('Made with AI')}</div></div></a>`);
    expect(readSingle({ extra })).toMatchObject({ labels: [{ kind: 'ai' }], media: [{}] });
  });

  it('that says whose machine posts is no answer, even without an icon', () => {
    const beforeText = `<div dir="ltr"><span>Automatisiert von </span>${owner}</div>`;
    expect(readSingle({ beforeText })).toMatchObject({
      labels: [{ kind: 'automated', text: 'Automatisiert von @quill' }],
      replyingTo: [],
    });
  });

  it.each([
    ['by its words', '<div dir="ltr"><span>Parodie-Account</span></div>'],
    [
      'by where it leads',
      '<a href="https://help.x.com/rules/parody-account-policy"><div dir="ltr"><span>Parodie-Account</span></div></a>',
    ],
  ])('in the header may have no icon, and is told %s', (_, label) => {
    const post = tweet({ opened: true }).replace(`<span>@${ADA}</span></div></a>`, `$&${label}`);
    expect(readOk(page([cell(post), GAP, stranger])).posts).toMatchObject([
      { labels: [{ kind: 'parody', text: 'Parodie-Account' }] },
    ]);
  });

  it('is no name that somebody chose', () => {
    expect(readSingle({ name: 'Parody account' }).labels).toEqual([]);
    const badge = '<svg viewBox="0 0 22 22"></svg>';
    const name = 'Ada <img alt="🪁" src="https://abs-0.twimg.com/emoji/v2/svg/1fa81.svg">';
    expect(readSingle({ name, badge }).labels).toEqual([]);
  });

  it.each([
    ['above the author', '<div><a href="/i/communities/5"><div dir="ltr">Rowers</div></a></div>'],
    ['at its whole address', '<div><a href="https://x.com/i/communities/5">Rowers</a></div>'],
  ])('can be a community: %s', (_, link) => {
    const post = tweet({ opened: true }).replace('data-testid="tweet"><div><div>', `$&${link}`);
    const [only] = readOk(page([cell(post), GAP, stranger])).posts;
    expect(only).toMatchObject({ labels: [{ kind: 'community', text: 'Rowers' }], card: null });
  });
});

describe('whose film it is', () => {
  it.each([
    ['by a named post', 'Von <a href="/cleo/status/77"><span>Cleo</span></a>', 'Von Cleo'],
    [
      'by a film of a post',
      'De <a href="/cleo/status/77/video/1"><span>Cleo</span></a>',
      'De Cleo',
    ],
    [
      'at its whole address',
      'Da <a href="https://x.com/cleo/status/77"><span>Cleo</span></a>',
      'Da Cleo',
    ],
    [
      'with the name first',
      '<a href="/cleo/status/77"><span>クレオ</span></a>さんから',
      'クレオさんから',
    ],
    ['in a link as a whole', '<a href="/cleo/status/77"><span>From Cleo</span></a>', 'From Cleo'],
    [
      'with a badge',
      'Von <a href="/cleo/status/77"><div><div dir="ltr"><span>Cleo</span></div><svg data-testid="icon-verified"></svg></div></a>',
      'Von Cleo',
    ],
    ['by a person', 'From <a href="/cleo"><span>Cleo</span></a>', 'From Cleo'],
  ])('is a label: %s', (_, phrase, text) => {
    const extra = below(phrase);
    expect(readSingle({ extra }).labels).toEqual([{ kind: 'from', text }]);
    expect(reasons({ extra })).toEqual([]);
  });

  it('is one in quotes, where nothing leads elsewhere', () => {
    const unlinked = `<div aria-label="Attributed to Cleo"><div dir="ltr">From <span>Cleo</span></div></div>`;
    const extra = quoteFrame({ extra: film + unlinked });
    expect(readSingle({ extra }).quote).toMatchObject({
      labels: [{ kind: 'from', text: 'From Cleo' }],
    });
    expect(reasons({ extra })).toEqual([]);
  });
});

it('flags a box of several lines of which one alone looks like a label', () => {
  const extra = `<div role="link" tabindex="0">${row('Readers added context')}<div dir="auto"><span>It was Tuesday.</span></div></div>`;
  expect(reasons({ extra })).toEqual(['unread-parts']);
});
