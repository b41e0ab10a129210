import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Popup } from '../support/browsers/index.ts';
import { isDeep } from '../support/depth.ts';
import { chosenBrowsers, countOf } from '../support/fixed-set/index.ts';
import { SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const IDS = threadNamed('harbour-lamps').posts.map(({ id }) => id);

/** A popup goes at the first click beside it, in the middle of whatever it does. */
describe.each(chosenBrowsers('closing'))('a popup that goes at once in %s', (name) => {
  const session = useSession(name);
  const rounds = countOf('closing', name, 3, 60);

  /** Clicks the boxes "Show post n" of posts, and goes in the turn of the last click. */
  const changeAndGo = (popup: Popup, ids: readonly string[]) =>
    popup
      .evaluate(async (wanted) => {
        for (const id of wanted) {
          await new Promise((resolve) => setTimeout(resolve));
          document.querySelector<HTMLElement>(`[data-row="${id}"] input[type=checkbox]`)!.click();
        }
        window.close();
      }, ids)
      .catch(() => undefined);

  test('has kept what was done last', async () => {
    // Beside other tests there is load enough.
    const load = isDeep ? [1, 2, 3].map(() => spawn(process.execPath, ['-e', 'for (;;);'])) : [];
    try {
      const page = await session.browser.openPage(SAMPLE_URL);
      let popup = await session.browser.clickToolbarButton(page);
      await previewOf(popup, IDS.length);
      const hidden = new Set<string>();
      const lost: string[] = [];
      for (let round = 0; round < rounds; round++) {
        const changed = IDS.slice(round % 7, (round % 7) + 1 + (round % 3));
        for (const id of changed) if (!hidden.delete(id)) hidden.add(id);
        await changeAndGo(popup, changed);
        await popup.close().catch(() => undefined);
        popup = await session.browser.clickToolbarButton(page);
        await popup.waitFor('the posts', () => document.querySelector('[data-row]') !== null);
        const shown = await popup.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('[data-row]')]
            .filter((row) => !row.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked)
            .map((row) => row.dataset.row!),
        );
        if (shown.sort().join() !== [...hidden].sort().join()) {
          lost.push(`${round}: ${shown.length} in place of ${hidden.size}`);
          hidden.clear();
          for (const id of shown) hidden.add(id);
        }
      }
      expect(lost).toEqual([]);
      await popup.close();
    } finally {
      for (const one of load) one.kill();
    }
  });
});
