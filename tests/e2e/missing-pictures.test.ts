import { describe, expect, test } from 'vitest';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { SAMPLE_URL } from '../support/local-x/index.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const POSTS = 11;

describe.each(chosenBrowsers('missing pictures'))('pictures that are missing in %s', (name) => {
  const session = useSession(name);

  test('are told with their number and why, asked about before an export, and fetched again', async () => {
    const { browser, localX } = session;
    localX.images = 'missing';
    localX.forgetRequests();
    const page = await browser.openPage(SAMPLE_URL);
    const popup = await browser.clickToolbarButton(page);
    await popup.waitFor('the notice', () => document.querySelector('.notice-text'));
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await popup.press('Escape');
    await popup.click(EXPORT_BUTTON);
    const question = await popup.waitFor('the question', () => {
      const sentence = document.querySelector('.told')?.textContent;
      return sentence?.endsWith('Export without them?') ? sentence : null;
    });
    const missing = Number(/^(\d+) images are missing\./.exec(question)?.[1]);
    expect(missing).toBeGreaterThan(1);
    const notice = `${missing} images are missing: X no longer has them; try again later`;
    expect(await popup.text()).toContain(notice);

    // Those of the page itself have its address as their referrer.
    const asked = localX.requests.filter(({ headers }) => !headers.referer);
    const pictures = asked.filter(({ host }) => host.endsWith('twimg.com'));
    const names = pictures.map(({ path }) => path.replace(/name=\w+/, ''));
    const tries = names.map((path) => names.filter((other) => other === path).length);
    expect(Math.max(...tries)).toBeLessThanOrEqual(3);

    // All of them come, and the export that waits goes on.
    localX.images = 'there';
    await popup.click({ name: 'Try again' });
    await popup.waitFor('all of them', () => !document.querySelector('.page .no-picture, .notice'));
    const [slide] = await previewOf(popup, POSTS);
    const [file] = await browser.waitForDownloads(1);
    await expectSlide(file!, slide!, 1);
    expect(slide!.photos.length).toBeGreaterThan(0);
    expect(await popup.text()).not.toMatch(/are missing/);
    await popup.close();
  });
});
