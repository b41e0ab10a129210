// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { completeFromPage } from '../../../src/background/page-store.ts';
import { readPageStore } from '../../../src/background/read-page-store.ts';
import type { ShownPost, Thread } from '../../../src/thread/schema.ts';
import { type FakeBrowser, theBrowser } from '../../support/fake-browser.ts';
import { sampleThread } from '../../support/sample-thread.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const thread = sampleThread('10', '11');
const [first, second] = thread.posts as [ShownPost, ShownPost];
const shown = first.text.map(({ text }) => text).join('');
const cut: Thread = {
  ...thread,
  complete: false,
  reasons: [{ code: 'truncated-posts', count: 1 }],
  posts: [{ ...first, truncated: true }, second],
};
const whole = `${shown} and the rest`;
const known = { handle: 'a', texts: [whole], links: [], quotedId: null };

describe('asking the page for the rest of cut texts', () => {
  let browser: FakeBrowser;
  const answer = (result: unknown) =>
    browser.scripting.executeScript.mockResolvedValue([{ result }] as never);

  beforeEach(async () => {
    browser = await theBrowser();
    browser.scripting.executeScript.mockReset();
  });
  afterEach(() => void vi.useRealTimers());

  it('completes them, among the page’s own scripts', async () => {
    answer({ '10': known });
    const completed = await completeFromPage(7, cut);
    expect(completed.complete).toBe(true);
    expect((completed.posts[0] as ShownPost).text.map(({ text }) => text).join('')).toBe(whole);
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 7 }, world: 'MAIN', args: [['10']] }),
    );
  });

  it('asks for nothing where nothing is cut', async () => {
    expect(await completeFromPage(7, thread)).toBe(thread);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', null],
    ['another form', { '10': 'words' }],
  ])('keeps the thread where the page answers %s', async (_, result) => {
    answer(result);
    expect(await completeFromPage(7, cut)).toBe(cut);
  });

  it('completes them without a link that leads nowhere on the web', async () => {
    const links = [
      { short: 'https://t.co/a', target: 'javascript:alert(1)', label: 'x' },
      { short: 'https://t.co/b', target: 'https://example.org/lamps', label: 'example.org/lamps' },
    ];
    answer({ '10': { ...known, links } });
    const completed = await completeFromPage(7, cut);
    expect(completed.complete).toBe(true);
  });

  it('is set as the page says, unless what it says makes no sense', async () => {
    const setAs = async (ranges: unknown) => {
      answer({ '10': { ...known, styles: { text: known.texts[0], ranges } } });
      const { posts, complete } = await completeFromPage(7, cut);
      expect(complete).toBe(true);
      return (posts[0] as ShownPost).text.flatMap(({ marks }) => marks ?? []);
    };
    const to = known.texts[0]!.length;
    expect(await setAs([{ from: to - 4, to, kinds: ['Bold', 'Blink'] }])).toEqual(['bold']);
    expect(await setAs([{ from: -1, to: 2, kinds: ['Bold'] }])).toEqual([]);
    expect(await setAs('all')).toEqual([]);
  });

  it('keeps it where the page cannot be asked, or never answers', async () => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access page'));
    expect(await completeFromPage(7, cut)).toBe(cut);
    vi.useFakeTimers();
    browser.scripting.executeScript.mockReturnValue(new Promise(() => {}));
    const waiting = completeFromPage(7, cut);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await waiting).toBe(cut);
  });
});

describe('the page’s store', () => {
  function hangUp(state: object, deep = true): void {
    const root = document.createElement('div');
    root.id = 'react-root';
    const top = document.createElement('div');
    const inner = { props: { store: { getState: () => state } } };
    const children = deep ? { props: { children: inner } } : inner;
    Object.assign(top, { __reactProps$abc: { children } });
    root.append(top);
    document.body.replaceChildren(root);
  }
  const users = { entities: { '5': { screen_name: 'north' } } };
  const post = { user: '5', full_text: 'Cut…', note_tweet: { text: 'Whole.' } };

  afterEach(() => document.body.replaceChildren());

  it.each([true, false])('is found on React’s topmost element (deep: %s)', (deep) => {
    hangUp({ entities: { tweets: { entities: { '10': post } }, users } }, deep);
    expect(readPageStore(['10', '11'])).toEqual({
      '10': {
        handle: 'north',
        texts: ['Whole.', 'Cut…'],
        links: [],
        styles: null,
        quotedId: null,
        photosInText: 0,
      },
    });
  });

  it('tells of quoted posts and of addresses', () => {
    const url = { url: 'https://t.co/a', expanded_url: 'https://b.example/', display_url: 'b' };
    const quoting = { ...post, quoted_status_id_str: '9', entities: { urls: [url, {}] } };
    hangUp({ entities: { tweets: { entities: { '10': quoting, '9': post } }, users } });
    expect(readPageStore(['10'])).toMatchObject({
      '9': { texts: ['Whole.', 'Cut…'] },
      '10': { quotedId: '9', links: [{ short: url.url, target: url.expanded_url, label: 'b' }] },
    });
  });

  it('tells how a long text is set', () => {
    const tags = [{ from_index: 0, to_index: 5, richtext_types: ['Bold', 'Blink'] }];
    const note = { text: 'Whole.', richtext: { richtext_tags: tags } };
    const long = { ...post, note_tweet: { note_tweet_results: { result: note } } };
    hangUp({ entities: { tweets: { entities: { '10': long } }, users } });
    expect(readPageStore(['10'])).toMatchObject({
      '10': { styles: { text: 'Whole.', ranges: [{ from: 0, to: 5, kinds: ['Bold', 'Blink'] }] } },
    });
  });

  it('may be missing or booby-trapped', () => {
    expect(readPageStore(['10'])).toEqual({});
    const trap = {
      get entities(): never {
        throw new Error('boo');
      },
    };
    hangUp(trap);
    expect(readPageStore(['10'])).toEqual({});
  });
});
