import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers/index.ts';
import { sampled } from '../support/depth.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const walk = threadNamed('long-walk');

describe.each(sampled(BROWSERS))('a thread of 40 posts in %s', (name) => {
  const session = useSession(name);

  test('too large for one picture at 3×: said before the work, with the scale that fits', async () => {
    const page = await session.browser.openPage(addressOf(walk));
    const popup = await session.browser.clickToolbarButton(page);
    await popup.waitFor(
      'all posts',
      (posts) => document.querySelectorAll('.page .card').length === posts,
      [walk.posts.length],
      90_000,
    );
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '3×');
    await popup.press('Escape');
    const line = await popup.waitFor(
      'the reason',
      () => document.querySelector('.status .told')?.parentElement?.textContent,
    );
    expect(line).toMatch(/^Too large for one picture at 3×; [12]× fits\.Use [12]×$/);
    expect((await popup.find(EXPORT_BUTTON)).text).toMatch(/^Export/);
    expect(
      await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.primary')?.disabled),
    ).toBe(true);
    // The keys do not get around it.
    await popup.press('Control+s');
    await popup.click({ name: /^Use [12]×$/ });
    await previewOf(popup, walk.posts.length);
    await popup.click(EXPORT_BUTTON);
    const [file, ...others] = await session.browser.waitForDownloads(1, 90_000);
    expect(others).toEqual([]);
    const picture = await Picture.read(file!);
    expect(picture.width * picture.height).toBeLessThanOrEqual(64_000_000);
    const foot = { x: 0, y: picture.height - 200, width: picture.width, height: 200 };
    expect(picture.colours(foot), 'painted to its end').toBeGreaterThan(8);
    await popup.close();
  });
});
