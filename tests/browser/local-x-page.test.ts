import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/browsers/index.ts';
import { atRest, cellsInPage, fromTop, waitForPost, walkDown } from '../support/cells-in-page.ts';
import { chosenBrowsers, chosenCases } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE_URL } from '../support/local-x/index.ts';
import { LABELS } from '../support/local-x/page/labels.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { useSession } from '../support/session.ts';

const walk = threadNamed('long-walk');
const sample = threadNamed('harbour-lamps');
const long = threadNamed('long-post');
const idOf = (thread: typeof walk, n: number) => thread.posts.at(n)!.id;

/** The looks, languages, policy, buttons and addresses of the local X are as X has them. */
describe.each(chosenBrowsers('local X: page'))('the page of the local X in %s', (name) => {
  const session = useSession(name);
  const open = (url: string) => session.browser.openPage(url);

  const themes = [
    ['light', 'rgb(255, 255, 255)'],
    ['dim', 'rgb(21, 32, 43)'],
    ['dark', 'rgb(0, 0, 0)'],
  ] as const;
  test.each(chosenCases('local X: theme', name, themes))(
    'has the theme %s',
    async (theme, paper) => {
      session.localX.settings.theme = theme;
      const page = await open(SAMPLE_URL);
      const seen = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(seen).toBe(paper);
    },
  );

  const languages = [
    ['en', 'ltr'],
    ['de', 'ltr'],
    ['ja', 'ltr'],
    ['ar', 'rtl'],
  ] as const;
  test.each(chosenCases('local X: language', name, languages))(
    'speaks %s, written %s',
    async (language, direction) => {
      session.localX.settings.language = language;
      const page = await open(SAMPLE_URL);
      await waitForPost(page, idOf(sample, 0));
      const seen = await readLabels(page);
      expect(seen.language).toBe(language);
      expect(seen.heading).toBe(LABELS[language].conversation);
      expect(seen.like).toContain(LABELS[language].like.replace(/\{n\}/, '').trim().split(' ')[0]);
      expect(seen.isAvatarLeft).toBe(direction === 'ltr');
    },
  );

  test('lets no inline script run and nothing be fetched from elsewhere', async () => {
    const page = await open(SAMPLE_URL);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      const areRefused = new Promise<void>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          if (directives.push(event.effectiveDirective) === 2) resolve();
        }),
      );
      const script = document.createElement('script');
      script.textContent = 'document.title = "it ran"';
      document.head.append(script);
      const isFetched = await fetch('https://elsewhere.example/').then(
        () => true,
        () => false,
      );
      await areRefused;
      return { title: document.title, isFetched, directives };
    });
    expect(refused.title).toBe('X');
    expect(refused.isFetched).toBe(false);
    expect(refused.directives.sort()).toEqual(['connect-src', 'script-src-elem']);
    const hosts = [...session.browser.requests.allowed, ...session.browser.requests.refused];
    expect(hosts.filter((host) => host.startsWith('elsewhere'))).toEqual([]);
  });

  test('unfolds a cut text in place', async () => {
    const page = await open(addressOf(long, 1));
    await waitForPost(page, idOf(long, 0));
    await page.evaluate(() => scrollTo(0, 0));
    await atRest(page);
    const button = 'button[data-testid="tweet-text-show-more-link"]';
    const cut = await page.$eval(`article:has(${button}) [data-testid="tweetText"]`, textOf);
    expect(long.posts[0]!.text.startsWith(cut.slice(0, 100))).toBe(true);
    expect(cut.length).toBeLessThan(300);
    await page.click(button);
    await waitUntil('the whole text', async () => {
      const texts = await page.$$eval('[data-testid="tweetText"]', (all) =>
        all.map((text) => text.textContent),
      );
      return texts.some((text) => text.startsWith(cut) && text.length > 3000);
    });
    expect(await page.$(button)).toBeNull();
    expect(page.url()).toBe(addressOf(long, 1));
  });

  test('brings the rest of a thread for "Show replies"', async () => {
    const page = await open(addressOf(walk));
    await waitForPost(page, idOf(walk, 1));
    await walkDown(page, (seen) => seen.some(({ kind }) => kind === 'show-replies'));
    const cells = fromTop(await cellsInPage(page));
    const last = cells[cells.findIndex(({ kind }) => kind === 'show-replies') - 1]!.id;
    expect(last).toBe(idOf(walk, walk.collapsedAfter!));
    await page.click('button.show-replies');
    await waitForPost(page, idOf(walk, walk.collapsedAfter! + 1));
    expect((await atRest(page)).some(({ kind }) => kind === 'show-replies')).toBe(false);
  });

  test('puts two answers that are under way where each belongs', async () => {
    const page = await open(addressOf(walk));
    await waitForPost(page, idOf(walk, 1));
    await holdAnswers(page);
    // At the end, more is asked for; the button is still in the page.
    await page.evaluate(async () => {
      const is = (selector: string) => document.querySelector(selector) !== null;
      while (!is('button.show-replies') || !is('[role="progressbar"]')) {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
      document.querySelector<HTMLElement>('button.show-replies')!.click();
    });
    await page.evaluate('letIn("replies")');
    await waitUntil('the advertisement', async () =>
      (await cellsInPage(page)).some(({ kind }) => kind === 'ad'),
    );
    await page.evaluate('letIn("after")');
    await waitForPost(page, idOf(walk, walk.collapsedAfter! + 1));
  });

  test('goes to a post by a click on its time, without loading the page anew', async () => {
    const page = await open(SAMPLE_URL);
    const { id } = await waitForPost(page, idOf(sample, 1));
    await atRest(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
    await page.click(`article a[href$="/status/${id}"]:has(time)`);
    await waitUntil('the post', async () => {
      const opened = (await cellsInPage(page)).find(({ isOpened }) => isOpened);
      return opened?.id === id;
    });
    expect(await page.evaluate(() => location.pathname)).toBe(
      new URL(addressOf(sample, 1)).pathname,
    );
    expect(await page.$('html[data-before]')).not.toBeNull();
  });
});

/** Answers for more posts wait until `letIn` is called with the kind of what was asked. */
function holdAnswers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const letIn: Record<string, () => void> = {};
    const gates: Record<string, Promise<void>> = {};
    for (const kind of ['replies', 'after']) {
      gates[kind] = new Promise((resolve) => {
        letIn[kind] = resolve;
      });
    }
    const ask = window.fetch;
    window.fetch = async (address) => {
      const answer = await ask(address);
      await gates[/cursor=(replies|after)/.exec(String(address))?.[1] ?? ''];
      return answer;
    };
    Object.assign(window, { letIn: (kind: string) => letIn[kind]!() });
  });
}

function textOf(element: Element): string {
  return element.textContent;
}

function readLabels(page: Page) {
  return page.evaluate(() => {
    const left = (selector: string) =>
      document.querySelector(`article ${selector}`)!.getBoundingClientRect().left;
    return {
      language: document.documentElement.lang,
      heading: document.querySelector('h1')?.textContent,
      like: document.querySelector('[data-testid="like"]')?.getAttribute('aria-label'),
      isAvatarLeft: left('[data-testid="Tweet-User-Avatar"]') < left('[data-testid="User-Name"]'),
    };
  });
}
