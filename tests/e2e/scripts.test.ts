import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers/index.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenCases } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const THREADS = ['single', 'scripts', 'every-kind'];

/*
 * In this order Chrome left out every word of the second thread: its Greek and Vietnamese fonts
 * were not ready when the picture counted as loaded.
 */
describe.each(BROWSERS)('threads that need other fonts than the one before in %s', (name) => {
  const session = useSession(name);

  test.each(chosenCases('scripts', name, THREADS))(
    '%s: every word is in the file',
    async (which) => {
      const thread = threadNamed(which);
      const page = await session.browser.openPage(addressOf(thread));
      const popup = await session.browser.clickToolbarButton(page);
      const [slide] = await previewOf(popup, thread.posts.length);
      await popup.click(EXPORT_BUTTON);
      const [file] = await session.browser.waitForDownloads(1);
      expect(slide!.texts.length).toBeGreaterThan(0);
      await expectSlide(file!, slide!, 2);
      await popup.close();
    },
  );
});
