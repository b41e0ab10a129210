import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const thread = threadNamed('every-kind');
const IMAGE_HOSTS = ['pbs.twimg.com', 'abs.twimg.com'];

describe.each(BROWSERS)('what the extension asks the web for in %s', (name) => {
  // What it asked for since the browser was started: one that had other tests before would tell of theirs.
  const session = useSession(name, { isFresh: true, keepsRequests: name === 'chrome' });

  test('pictures of the thread from X’s hosts, without cookies, and nothing else', async () => {
    const page = await session.browser.openPage(addressOf(thread));
    const cookie = { name: 'auth_token', value: 'secret', domain: '.twimg.com', secure: true };
    await page.setCookie(cookie);
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, thread.posts.length);
    await popup.click({ name: /^Carousel Studio/ });
    const studio = await session.browser.waitForTab('view=studio');
    await stripOf(studio);
    await studio.click(EXPORT_BUTTON);
    await session.browser.waitForDownloads(thread.posts.length);

    const asked = (await session.browser.extensionRequests()).map((url) => new URL(url));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ host }) => !IMAGE_HOSTS.includes(host)).map(String)).toEqual([]);

    const arrived = session.localX.requests.filter(({ host, path }) =>
      asked.some((url) => url.host === host && url.pathname + url.search === path),
    );
    // The page shows small pictures; the large ones are asked for by the extension alone.
    const own = arrived.filter(({ path }) => /name=orig|_400x400/.test(path));
    expect(own.length).toBeGreaterThan(10);
    for (const { headers } of own) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });
});
