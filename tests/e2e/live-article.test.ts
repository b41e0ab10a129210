import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ShownPost, Thread } from '../../src/thread/schema.ts';
import { anyArticle, sayingOf } from '../support/any-article.ts';
import { BROWSERS } from '../support/browsers/index.ts';
import { seed } from '../support/depth.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { parseThread, threadNamed } from '../support/local-x/threads/load.ts';
import type { Article, ArticleBlock, Post, ThreadFile } from '../support/local-x/threads/schema.ts';
import { saidIn } from '../support/said-in-blocks.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const lamps = threadNamed('forty-lamps');
let threads = 0;
const FURTHER = 12;
const PICTURES = 10;
const words = 'A lamp was lit on every quay of the old harbour, and someone wrote it down.';

/** A thread of its own for an article, of which nothing is known. */
function threadWith(article: Article, more: Partial<Post> = {}): ThreadFile {
  const number = String(threads++).padStart(3, '0');
  const anew = parseThread(
    'anew',
    JSON.stringify(lamps).replaceAll(/"id":"206\d{3}(\d{13})"/g, `"id":"209${number}$1"`),
  );
  const [first, ...others] = anew.posts;
  const last = others.at(-1)!;
  // Some screens of posts to scroll on to.
  const further = Array.from({ length: FURTHER }, (_, at) => ({
    ...{ id: String(BigInt(last.id) + BigInt(1000 * (at + 1))), text: `And ${at + 2}. ${words}` },
  }));
  const posts = [{ ...first!, article, ...more }, ...others, ...further];
  return { ...anew, people: { ...anew.people, bob: anew.people.maren_holt! }, posts };
}

/** Pictures far from one another: only some are near the screen at once. */
const pictured: Article = {
  title: 'Ten lamps',
  blocks: Array.from({ length: PICTURES }, (_, at): ArticleBlock[] => [
    { kind: 'heading', level: 2, runs: [{ text: `Lamp ${at + 1}` }] },
    { kind: 'paragraph', runs: [{ text: Array(6).fill(words).join(' ') }] },
    {
      kind: 'figure',
      media: [
        {
          kind: 'photo',
          key: `Any${at}x0`,
          format: 'jpg',
          width: 900,
          height: 600,
          scene: 'harbour',
        },
      ],
    },
  ]).flat(),
};

const slow = threadWith(pictured);
const scrolled = threadWith(pictured);
const passed = threadWith(pictured);
const lost = threadWith(pictured);
const unseen = threadWith(pictured);
const paid = threadWith({ ...pictured, isPaid: true });
const quoting = threadWith(pictured, {
  text: 'Read this.',
  article: undefined,
  quote: {
    ...{ id: '2090999019857850000', by: 'bob', text: '' },
    ofArticle: { title: 'On lamps', teaser: 'They were kept for years.' },
  },
});

/** Articles of any blocks, up to 200 of them, each in a thread of its own. */
const GENERATED = fc
  .sample(anyArticle({ most: 200 }), { seed, numRuns: 10 })
  .map((article) => threadWith(article));
/** How wide a window is on a phone, px. */
const NARROW = { width: 400, height: 700 };

const told = [lost, unseen, paid, quoting];

describe.each(BROWSERS)('an article on the live page in %s', (name) => {
  const known = [slow, scrolled, passed, ...told, ...GENERATED];
  const session = useSession(name, { localX: { threads: known } });

  test.runIf(runsIn('article: slow pictures', name))(
    'has every picture, though each takes its time and all words leave the page further on',
    async () => {
      session.localX.settings.imageDelay = 900;
      const { thread } = await captured(slow);
      expectWhole(thread, slow);
    },
  );

  test.runIf(runsIn('article: scrolled past', name))(
    'is read whole where its reader scrolls on to the replies in the middle of it',
    async () => {
      session.localX.settings.imageDelay = 400;
      const { thread } = await captured(scrolled, { during: scrollOnOnce });
      expectWhole(thread, scrolled);
    },
  );

  test.runIf(runsIn('article: scrolled past', name))(
    'is read whole where its words had left the page before',
    async () => {
      const { thread } = await captured(passed, { before: scrollPast });
      expectWhole(thread, passed);
    },
  );

  test.each(
    chosenCases('article: told', name, [
      [
        'its pictures did not come before its words left the page for good',
        lost,
        { during: scrollOnOnce },
        /\d pictures did not load: scroll to them/,
      ],
      [
        'its words had left the page for good',
        unseen,
        { before: scrollPast },
        /the words of an article were not on the page: scroll to its title/,
      ],
      ['the rest is for subscribers', paid, {}, /for its author’s subscribers: subscribe on X/],
      [
        'it is quoted',
        quoting,
        {},
        /the words of an article, only on that post’s own page: open it there/,
      ],
    ] as const),
  )('says what to do where %s', async (_, file, options, sentence) => {
    Object.assign(session.localX.settings, {
      imageDelay: 400,
      articlesReturn: file !== lost && file !== unseen,
    });
    const { thread, notice } = await captured(file, options);
    expect(thread.complete).toBe(false);
    expect(notice).toMatch(sentence);
  });

  const generated = chosenCases('article: generated', name, GENERATED, ({ posts }) => posts[0]!.id);

  test.each(generated)('any article is read: none lost, doubled or out of order', async (file) => {
    const { thread } = await captured(file);
    expectWhole(thread, file);
  });

  test.each(
    chosenCases('article: narrow', name, GENERATED.slice(0, 3), ({ posts }) => posts[0]!.id),
  )('any article is read in a narrow window', async (file) => {
    const { thread } = await captured(file, { before: makeNarrow });
    expectWhole(thread, file);
  });

  interface Options {
    before?: (page: Page) => Promise<void>;
    during?: (page: Page) => Promise<void>;
  }

  async function captured(file: ThreadFile, { before, during }: Options = {}) {
    const { browser } = session;
    const page = await browser.openPage(addressOf(file));
    await page.waitForSelector('[data-testid="twitterArticleReadView"],[role="link"].quote');
    await before?.(page);
    const clicked = new Date();
    const popup = await browser.clickToolbarButton(page);
    await during?.(page);
    const thread = await storedThread(browser, file.posts[0]!.id, clicked);
    const notice = thread.complete
      ? ''
      : await popup.waitFor(
          'what is missing',
          () => document.querySelector('.notices')?.textContent,
        );
    await popup.close();
    await page.close();
    return { thread, notice };
  }
});

/** Every block of the file once, in order, with all of its pictures, and the posts under it. */
function expectWhole({ posts, reasons }: Thread, file: ThreadFile): void {
  const { blocks } = file.posts[0]!.article!;
  const wanted = blocks.map(sayingOf).filter((said) => said !== 'empty');
  expect((posts[0] as ShownPost).blocks.map(saidIn)).toEqual(wanted);
  expect(posts).toHaveLength(file.posts.length);
  expect(reasons).toEqual([]);
}

/** Once the reading has gone some way down, as an impatient reader does. */
async function scrollOnOnce(page: Page): Promise<void> {
  await page.waitForFunction(() => scrollY > innerHeight * 1.5, { polling: 'raf' });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

/** Right under the article, which is still there without its words. */
async function scrollPast(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const view = document.querySelector('[data-testid="twitterArticleReadView"]');
    if (view) scrollTo(0, scrollY + view.getBoundingClientRect().bottom + 20);
    return view && !view.querySelector('[data-testid="longformRichTextComponent"]');
  });
}

async function makeNarrow(page: Page): Promise<void> {
  await page.setViewport(NARROW);
  await page.reload();
  await page.waitForSelector('.longform-unstyled-narrow,[class*="-narrow"]');
}
