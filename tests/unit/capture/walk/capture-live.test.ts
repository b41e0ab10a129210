// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaptureResult } from '../../../../src/messaging/capture-result.ts';
import {
  BOB,
  cell,
  GAP,
  id,
  ids,
  page,
  photo,
  SHOW_REPLIES,
  text,
  tombstone,
  tweet,
} from '../page-builder.ts';
import { read, useFakePage } from './fake-page.ts';

const opened = cell(tweet({ opened: true }));
const post = (n: number, above: boolean, below: boolean, more = {}) =>
  cell(tweet({ id: id(n), above, below, ...more }));
const stranger = cell(tweet({ id: id(900), handle: BOB }));

function open(cells: string[]): HTMLElement {
  const { body } = new DOMParser().parseFromString(page(cells), 'text/html');
  document.body.replaceChildren(...body.childNodes);
  return document.querySelector('[data-testid="cellInnerDiv"]')?.parentElement as HTMLElement;
}

function append(list: HTMLElement, cells: string[]): void {
  const { body } = new DOMParser().parseFromString(cells.join(''), 'text/html');
  list.append(...body.childNodes);
}

async function threadOf(reading: Promise<CaptureResult>) {
  const result = await reading;
  if (!result.ok) throw new Error(result.problem);
  return result.thread;
}

useFakePage();
beforeEach(() => {
  // jsdom has no layout and nothing to scroll.
  Element.prototype.scrollTo = vi.fn();
});

describe('reading the open page', () => {
  it('reads what is there at once, before any limit is waited for', async () => {
    open([opened, GAP, post(2, false, true), post(3, true, false), GAP, stranger]);
    const started = performance.now();
    const progress: number[] = [];
    const thread = await threadOf(read(1, undefined, (posts) => progress.push(posts)));
    expect(ids(thread)).toEqual([id(1), id(2), id(3)]);
    expect(thread.complete).toBe(true);
    expect(progress.at(-1)).toBe(3);
    expect(performance.now() - started).toBeLessThan(5500);
  });

  it('waits for the replies, which bring the ancestors', async () => {
    const list = open([opened]);
    setTimeout(() => append(list, [GAP, post(2, false, false), GAP, stranger]), 100);
    expect(ids(await threadOf(read()))).toEqual([id(1), id(2)]);
  });

  it('unfolds texts and replies in place, and follows no links', async () => {
    const more = (tag: string) =>
      `<${tag} role="link" data-testid="tweet-text-show-more-link">Show more</${tag}>`;
    const list = open([
      opened,
      GAP,
      post(2, false, true, { afterText: more('button') }),
      post(3, true, true, { afterText: more('div') }),
      SHOW_REPLIES,
    ]);
    const pressed: string[] = [];
    list.addEventListener('click', (event) => {
      const control = event.target as HTMLElement;
      pressed.push(control.localName);
      if (control.matches('[data-testid="tweet-text-show-more-link"]')) {
        const box = control.parentElement?.querySelector('[data-testid="tweetText"]');
        if (box) box.textContent = 'All of it.';
        control.remove();
      } else {
        control.closest('[data-testid="cellInnerDiv"]')?.remove();
        append(list, [post(4, true, false), GAP, stranger]);
      }
    });
    const thread = await threadOf(read());
    expect(ids(thread)).toEqual([id(1), id(2), id(3), id(4)]);
    expect(thread.posts[1]).toMatchObject({ truncated: false, text: [{ text: 'All of it.' }] });
    expect(thread.reasons).toEqual([{ code: 'truncated-posts', count: 1 }]);
    expect(pressed).toEqual(['button', 'button']);
  });

  it('presses no menu that a page calls "Show more" or "Show replies"', async () => {
    const menu =
      '<button aria-haspopup="menu" data-testid="tweet-text-show-more-link">More</button>';
    const inMenu = `<div aria-haspopup="dialog">${menu.replace(' aria-haspopup="menu"', '')}</div>`;
    const list = open([
      opened,
      GAP,
      post(2, false, true, { afterText: menu }),
      post(3, true, true, { afterText: inMenu }),
      SHOW_REPLIES.replace('<button', '$& aria-haspopup="menu"'),
    ]);
    const pressed = vi.fn();
    list.addEventListener('click', pressed);
    const thread = await threadOf(read());
    expect(pressed).not.toHaveBeenCalled();
    expect(ids(thread)).toEqual([id(1), id(2), id(3)]);
    expect(thread.reasons).toContainEqual({ code: 'truncated-posts', count: 2 });
  });

  it('unfolds what the author answers beside the thread, too', async () => {
    const button = '<button data-testid="tweet-text-show-more-link">Show more</button>';
    const beside = [GAP, post(10, false, false, { afterText: button })];
    const list = open([opened, GAP, post(2, false, false), GAP, stranger, ...beside]);
    list.addEventListener('click', ({ target }) => {
      const control = target as HTMLElement;
      const box = control.parentElement?.querySelector('[data-testid="tweetText"]');
      if (box) box.textContent = 'All of it.';
      control.remove();
    });
    const thread = await threadOf(read());
    expect(ids(thread)).toEqual([id(1), id(2)]);
    expect(thread.more).toMatchObject([{ id: id(10), text: [{ text: 'All of it.' }] }]);
    expect(thread.complete).toBe(true);
  });

  it('waits for pictures', async () => {
    const list = open([
      opened,
      GAP,
      post(2, false, false, { extra: photo({ id: id(2), key: null }) }),
      stranger,
    ]);
    setTimeout(() => {
      const image = document.createElement('img');
      image.src = 'https://pbs.twimg.com/media/LATE?format=jpg&name=small';
      list.querySelector('[data-testid="tweetPhoto"]')?.append(image);
    }, 150);
    const thread = await threadOf(read());
    expect(thread.posts[1]).toMatchObject({
      media: [{ url: 'https://pbs.twimg.com/media/LATE?format=jpg&name=orig' }],
    });
  });

  it('gives what it has when it is cancelled', async () => {
    open([opened, GAP, post(2, false, true)]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const thread = await threadOf(read(1, stop.signal));
    expect(ids(thread)).toEqual([id(1), id(2)]);
    expect(thread.reasons.map(({ code }) => code)).toEqual(['end-not-seen', 'cancelled']);
  });

  it('says that it was cancelled when it has nothing', async () => {
    expect(await read(1, AbortSignal.abort())).toMatchObject({ ok: false, problem: 'cancelled' });
  });

  it('pauses while the tab is hidden', async () => {
    const list = open([opened]);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    append(list, [GAP, post(2, false, false), GAP, stranger]);
    const isShown = () => {
      hidden.mockReturnValue(false);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const started = performance.now();
    setTimeout(isShown, 600_000);
    expect(ids(await threadOf(read()))).toEqual([id(1), id(2)]);
    expect(performance.now() - started).toBeGreaterThan(600_000);
  });

  it('says soon that a post does not exist', async () => {
    document.body.innerHTML =
      '<main><div data-testid="error-detail"><a href="/search">?</a></div></main>';
    expect(await read()).toMatchObject({ ok: false, problem: 'post-missing' });
  });

  it('says soon that X wants a log-in', async () => {
    document.body.innerHTML = '<main><a href="/login" data-testid="login">Log in</a></main>';
    const started = performance.now();
    expect(await read()).toMatchObject({ ok: false, problem: 'log-in' });
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('says that X hides every post, whatever it recommends instead', async () => {
    const heading = cell('<h2 role="heading"><span>More</span></h2>');
    open([cell(tombstone('It is gone.', false)), GAP, heading, stranger]);
    expect(await read()).toMatchObject({ ok: false, problem: 'nothing-readable' });
  });

  it('does not walk a visitor’s page, which has no more', async () => {
    open([opened]);
    document.querySelector('header')?.replaceChildren();
    const login = document.createElement('a');
    login.href = '/login';
    document.querySelector('header')?.append(login);
    const thread = await threadOf(read());
    expect(thread.reasons).toEqual([{ code: 'log-in-to-see-rest' }]);
  });

  it('keeps words as words', async () => {
    open([
      cell(tweet({ opened: true, text: text('&lt;img src=x onerror=alert(1)&gt;') })),
      GAP,
      stranger,
    ]);
    const thread = await threadOf(read());
    expect(thread.posts[0]).toMatchObject({ text: [{ text: '<img src=x onerror=alert(1)>' }] });
  });
});
