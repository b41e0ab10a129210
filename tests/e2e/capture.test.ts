import { describe, expect, test } from 'vitest';
import type { ShownPost } from '../../src/thread/schema.ts';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import type { PageSettings } from '../support/local-x/page/settings.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { Post, ThreadFile } from '../support/local-x/threads/schema.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const lamps = threadNamed('harbour-lamps');
const walk = threadNamed('long-walk');
const branches = threadNamed('branches');
const long = threadNamed('long-post');
const pier = threadNamed('pier-week');

/** As the post stands on the page: links by their labels. */
function shownText({ text, links = [] }: Post): string {
  return links.reduce((words, { url, label }) => words.replace(url, label), text);
}

/** A few words by which a post is known. */
const first = ({ text }: Post): string => text.slice(0, 20);

async function chooseScale(popup: Popup, scale: string): Promise<void> {
  await popup.click({ name: 'Export options' });
  await popup.choose({ name: 'Scale', role: 'combobox' }, scale);
  await popup.press('Escape');
}

const plain = ({ text }: ShownPost) => text.map((span) => span.text).join('');

describe.each(BROWSERS)('reading a thread in %s', (name) => {
  const session = useSession(name);

  async function capture(file: ThreadFile, place: number, settings: Partial<PageSettings> = {}) {
    Object.assign(session.localX.settings, settings);
    const page = await session.browser.openPage(addressOf(file, place));
    await page.waitForSelector('article');
    const clicked = new Date();
    const popup = await session.browser.clickToolbarButton(page);
    const thread = await storedThread(session.browser, file.posts[0]!.id, clicked);
    await popup.close();
    return { page, thread };
  }

  test.each(
    chosenCases('capture: opened', name, [
      ['its first post', 0, {}],
      ['its fifth post', 4, { theme: 'dim', language: 'ja' }],
      ['its last post', 10, { theme: 'dark', language: 'ar' }],
    ] as const),
  )('opened at %s, the whole of it is there, word by word', async (_, place, settings) => {
    const { thread } = await capture(lamps, place, settings);
    expect(thread.complete).toBe(true);
    expect(thread.reasons).toEqual([]);
    expect(thread.posts.map(({ id }) => id)).toEqual(lamps.posts.map(({ id }) => id));
    for (const [index, post] of (thread.posts as ShownPost[]).entries()) {
      const written = lamps.posts[index]!;
      expect(plain(post)).toBe(shownText(written));
      expect(post.media.map(({ alt }) => alt)).toEqual((written.media ?? []).map(({ alt }) => alt));
      expect(post.counts).toEqual(written.counts);
    }
    const { author } = thread;
    expect(author).toMatchObject({
      name: 'North Light Lab',
      verified: 'gold',
      avatarShape: 'square',
    });
  });

  test.runIf(runsIn('capture: moved lines', name))(
    'lines that have moved in the markup are measured, and said to be in doubt',
    async () => {
      const { thread } = await capture(lamps, 4, { movedLines: true });
      expect(thread.posts.map(({ id }) => id)).toEqual(lamps.posts.map(({ id }) => id));
      expect(thread.reasons).toEqual([{ code: 'uncertain-order' }]);
    },
  );

  test.each(
    chosenCases('capture: long', name, [
      ['its beginning', 0],
      ['the middle', 20],
      ['its end', 39],
    ] as const),
  )('40 posts with folded texts and replies, opened at %s', async (_, place) => {
    const { page, thread } = await capture(walk, place);
    expect(thread.posts.map(({ id }) => id)).toEqual(walk.posts.map(({ id }) => id));
    expect(thread.reasons).toEqual([]);
    for (const [index, post] of (thread.posts as ShownPost[]).entries()) {
      expect(plain(post)).toBe(shownText(walk.posts[index]!));
    }
    // The reader is where he was: at the opened post.
    const top = await page.evaluate(
      (id) => document.querySelector(`article[tabindex="-1"] a[href*="${id}"]`) !== null,
      walk.posts[place]!.id,
    );
    expect(top, 'the opened post is in the page').toBe(true);
  });

  test.runIf(runsIn('capture: behind a menu', name))(
    'behind a menu and more of the author, with every slide, labels and a notice',
    async () => {
      const { thread } = await capture(pier, 0, { language: 'de' });
      expect(thread.posts.map(({ id }) => id)).toEqual(pier.posts.map(({ id }) => id));
      expect(thread.more).toEqual([]);
      expect(thread.reasons).toEqual([{ code: 'withheld-media', count: 1 }]);
      const posts = thread.posts as ShownPost[];
      const alts = pier.posts[1]!.media!.map(({ alt }) => alt);
      expect(posts[1]!.media.map(({ alt, url }) => url && alt)).toEqual(alts);
      const labels = pier.posts.map((post) => (post.labels ?? []).map(({ text }) => text));
      expect(posts.map((post) => post.labels.map(({ text }) => text))).toEqual(labels);
      expect(posts[3]!.notices).toEqual([{ text: pier.posts[3]!.notice }]);
    },
  );

  test.runIf(runsIn('capture: labels', name))(
    'for a report, the posts on the page are labelled',
    async () => {
      const page = await session.browser.openPage(addressOf(branches, 0));
      const read = async (labels: boolean) => {
        const opened = await session.browser.clickToolbarButton(page);
        await previewOf(opened, branches.posts.length);
        // What it is made of is a tree that is closed to the page; the page has but its host.
        await page.waitForFunction(
          (wanted) => (document.documentElement.lastElementChild?.localName === 'div') === wanted,
          {},
          labels,
        );
        return opened;
      };
      const choose = async (shown: Popup) => {
        await shown.click({ name: 'Keyboard shortcuts' });
        await shown.click({ name: /^Label posts/, role: 'checkbox' });
        await shown.close();
      };
      await choose(await read(false));
      const popup = await read(true);

      const [opened, , , stranger] = await page.evaluate(() =>
        [...document.querySelectorAll('[data-testid="cellInnerDiv"]:has(article)')].map((cell) => {
          const { right, top } = cell.getBoundingClientRect();
          return { x: right - 110, y: top + 2, width: 100, height: 12 };
        }),
      );
      const shot = Picture.decode(Buffer.from(await page.screenshot()));
      expect(shot.shareUnlike([0x0b, 0x6b, 0x3a], opened!), 'taken').toBeLessThan(0.5);
      expect(shot.shareUnlike([0x4b, 0x4b, 0x57], stranger!), 'skipped').toBeLessThan(0.5);
      await choose(popup);
      // Close, in the box in the corner.
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      await page.mouse.click(width - 64, 40);
      await page.waitForFunction(
        () => document.documentElement.lastElementChild?.localName !== 'div',
      );
      await (await read(false)).close();
    },
  );

  test.runIf(runsIn('capture: branches', name))(
    'what the author answers beside the thread is offered, and exported once it is added',
    async () => {
      const page = await session.browser.openPage(addressOf(branches, 0));
      let popup = await session.browser.clickToolbarButton(page);
      const own = branches.posts.length;
      await previewOf(popup, own);
      const [alone] = await previewOf(popup, own);
      await popup.waitFor('the offer', () =>
        document.body.textContent?.includes('2 more posts by the author in replies'),
      );
      await popup.click({ name: 'Add' });
      const [whole] = await previewOf(popup, own + 2);
      expect(whole!.words).toContain('The rabbits have moved in.');
      expect(whole!.words).not.toContain('Bring a cup');
      expect(whole!.height).toBeGreaterThan(alone!.height + 300);

      // What was added is kept when the popup is closed and the page read again.
      await popup.close();
      popup = await session.browser.clickToolbarButton(page);
      const [again] = await previewOf(popup, own + 2);
      await chooseScale(popup, '1×');
      await popup.click(EXPORT_BUTTON);
      const [file] = await session.browser.waitForDownloads(1);
      const picture = await expectSlide(file!, again!, 1);
      expect(picture.height).toBe(whole!.height);

      await popup.click({ name: 'Remove' });
      expect((await previewOf(popup, own))[0]).toEqual(alone);
      await popup.click({ name: 'Undo' });
      await previewOf(popup, own + 2);
      await popup.close();
    },
  );

  test.runIf(runsIn('capture: answered', name))(
    'what the opened post replies to can be added, and taken out again',
    async () => {
      const [reply] = long.replies![0]!.posts;
      const page = await session.browser.openPage(`https://x.com/${reply!.by}/status/${reply!.id}`);
      const popup = await session.browser.clickToolbarButton(page);
      const [alone] = await previewOf(popup, 1);
      await popup.click({ name: 'Add the post this replies to' });
      const [both] = await previewOf(popup, 2);
      expect(both!.words.indexOf(first(reply!))).toBeGreaterThan(
        both!.words.indexOf(first(long.posts[0]!)),
      );
      // Whose each of them is stands on it.
      expect(both!.words).toContain(`@${long.author}`);
      expect(both!.words).toContain(`@${reply!.by}`);
      await chooseScale(popup, '1×');
      await popup.click(EXPORT_BUTTON);
      const [file] = await session.browser.waitForDownloads(1);
      await expectSlide(file!, both!, 1);

      await popup.click({ name: 'Remove the post this replies to' });
      expect((await previewOf(popup, 1))[0]).toEqual(alone);
      await popup.click({ name: 'Undo' });
      await previewOf(popup, 2);
      await popup.close();
    },
  );
});
