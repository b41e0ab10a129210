import { describe, expect, test } from 'vitest';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { type Focused, focused, REGIONS, tabTo } from '../support/focus.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

/** A short one: what is tried is the same with any. */
const thread = threadNamed('tide-notes');
const POSTS = thread.posts.length;

/** Each stop is in the same part of the editor as the one before, below or beside it, or in a later part. */
function expectOrder(stops: Focused[]): void {
  for (const [index, stop] of stops.slice(1).entries()) {
    const last = stops[index]!;
    const [region, before] = [stop, last].map((one) => REGIONS.indexOf(one.region));
    expect(region, `"${stop.name}" after "${last.name}"`).toBeGreaterThanOrEqual(before!);
    if (region !== before || stop.region === 'stage') continue;
    expect(stop.top + stop.box.height, `"${stop.name}" under "${last.name}"`).toBeGreaterThan(
      last.top,
    );
  }
}

/** Chrome takes the key that opens the editor only on a screen. */
describe.each(chosenBrowsers('keyboard'))('the keyboard alone in %s', (name) => {
  const session = useSession(name, { headless: name === 'firefox' });

  test('leads from the page to the file', async () => {
    const page = await session.browser.openPage(addressOf(thread));
    const popup = await session.browser.pressOpenEditor(page);
    await previewOf(popup, POSTS);

    const toPadding = await tabTo(popup, /^Padding$/);
    for (let step = 0; step < 4; step++) await popup.press('ArrowLeft');
    const changed = await popup.find({ name: 'Padding', role: 'slider' });
    expect(changed.value).toBe('36');

    const toOptions = await tabTo(popup, /^Export options$/);
    expectOrder([...toPadding, ...toOptions]);
    const names = [...toPadding, ...toOptions].map((stop) => stop.name);
    for (const control of [
      'Close',
      'Angle',
      'Font size',
      'Preview',
      'Zoom in',
      'Carousel Studio',
    ]) {
      expect(
        names.some((one) => one.startsWith(control)),
        control,
      ).toBe(true);
    }

    await popup.press('Enter');
    // Its scripts are loaded now: who tabs before they see it would go past it.
    await popup.waitFor('the options', () => !!document.querySelector('.popover select'));
    await tabTo(popup, /^Scale$/);
    await popup.press('ArrowUp');
    await popup.waitFor('1×', () =>
      [...document.querySelectorAll('.primary')].some((one) => one.textContent?.includes('1×')),
    );
    await popup.press('Escape');
    expect((await focused(popup)).name, 'where the options were opened').toBe('Export options');
    const [slide] = await previewOf(popup, POSTS);
    await popup.press('Shift+Tab');
    expect((await focused(popup)).name).toMatch(/^Export PNG · 1×/);
    await popup.press('Enter');
    const [file] = await session.browser.waitForDownloads(1);
    await expectSlide(file!, slide!, 1);
    await popup.close();
  });
});
