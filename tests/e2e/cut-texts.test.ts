import { describe, expect, test } from 'vitest';
import type { ShownPost } from '../../src/thread/schema.ts';
import { BROWSERS } from '../support/browsers/index.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import type { PageSettings } from '../support/local-x/page/settings.ts';
import { generateThread } from '../support/local-x/threads/generate.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const LONG = `${'The keeper wrote the tide down twice a day, in ink. '.repeat(6)}See https://ledger.example/pages/1931 for the page.\n\nIt ends here, with a #tide.`;
const SHOWN = LONG.replace('https://ledger.example/pages/1931', 'ledger.example/pages/1931');

/** A thread of five of which two texts are behind links to other pages. */
function cutThread(seed: number): ThreadFile {
  const thread = generateThread(5, seed);
  const links = [
    {
      url: 'https://ledger.example/pages/1931',
      label: 'ledger.example/pages/1931',
      tco: 'https://t.co/LedgerPage',
    },
  ];
  const cut = { text: LONG, links, shownLength: 272 };
  const posts = thread.posts.map(({ id, counts }) => ({ id, counts, text: 'Short.' }));
  Object.assign(posts[1]!, cut, { showMore: 'link' });
  Object.assign(posts[3]!, cut, { showMore: 'div' });
  return { ...thread, posts, parts: undefined };
}

const threads = { there: cutThread(1), forged: cutThread(2), hidden: cutThread(3) };

/** Pressing "Show more" of these would lead the reader away, so the page's own store is asked. */
describe.each(BROWSERS)('texts that X cuts in %s', (name) => {
  const session = useSession(name, { localX: { threads: Object.values(threads) } });

  async function read(store: PageSettings['store']) {
    session.localX.settings.store = store;
    const page = await session.browser.openPage(addressOf(threads[store]));
    const clicked = new Date();
    const popup = await session.browser.clickToolbarButton(page);
    const thread = await storedThread(session.browser, threads[store].posts[0]!.id, clicked);
    await popup.close();
    expect(page.url(), 'the reader was not led away').toBe(addressOf(threads[store]));
    const texts = (thread.posts as ShownPost[]).map(({ text }) =>
      text.map((span) => span.text).join(''),
    );
    return { thread, texts };
  }

  test.runIf(runsIn('cut texts: completed', name))(
    'are completed from what the page has loaded',
    async () => {
      const { thread, texts } = await read('there');
      expect(texts).toEqual(['Short.', SHOWN, 'Short.', SHOWN, 'Short.']);
      expect(thread).toMatchObject({ complete: true, reasons: [] });
      const link = (thread.posts[1] as ShownPost).text.find(({ kind }) => kind === 'link');
      expect(link?.href).toBe('https://ledger.example/pages/1931');
    },
  );

  test.each(chosenCases('cut texts: left', name, ['forged', 'hidden'] as const))(
    'are left and named where the page’s store is %s',
    async (store) => {
      const { thread, texts } = await read(store);
      expect(texts.join()).not.toContain('Never written');
      expect(texts[1]!.length).toBeLessThan(280);
      expect(thread.reasons).toEqual([{ code: 'truncated-posts', count: 2 }]);
    },
  );
});
