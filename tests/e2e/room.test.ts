import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type ExtensionView, type Popup } from '../support/browsers/index.ts';
import { USUAL_WINDOW } from '../support/browsers/launch-context.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { picturesIn, previewOf, slideFacts, stripOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const POSTS = 11;
const EDITOR = `src/editor/editor.html?thread=${threadNamed('harbour-lamps').posts[0]!.id}`;
/** A window that is 400 CSS px wide once its page is zoomed to 200 %. */
const NARROW = { width: 800, height: 1300 };

/** Names of the controls that cannot be brought into view whole and uncovered. */
function controlsOutOfReach(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, [tabindex]')];
  return controls
    .filter((control) => {
      if (!control.checkVisibility() || control.closest('.scroller') === control) return false;
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isFree = control.contains(above) || control.closest('label')?.contains(above) === true;
      return !isInside || !isFree;
    })
    .map((control) => `${control.ariaLabel ?? ''} ${control.className} ${control.textContent}`);
}

async function expectRoom(view: ExtensionView, width: number): Promise<void> {
  const sizes = await view.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { innerWidth, innerHeight, scrollWidth, scrollHeight };
  });
  expect(sizes.innerWidth).toBeLessThanOrEqual(width);
  expect(sizes.scrollWidth).toBeLessThanOrEqual(sizes.innerWidth);
  expect(sizes.scrollHeight).toBeLessThanOrEqual(sizes.innerHeight);
  expect(await view.evaluate(controlsOutOfReach)).toEqual([]);
}

describe.each(BROWSERS)('the room of the editor in %s', (name) => {
  const session = useSession(name);

  let popup: Popup;

  // Tabs show what is stored.
  beforeAll(async () => {
    const page = await session.browser.openPage(SAMPLE_URL);
    popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, POSTS);
  });

  test('a popup of 800×600 holds it', async () => {
    expect(await popup.evaluate(() => innerHeight)).toBeLessThanOrEqual(600);
    await expectRoom(popup, 800);
  });

  test.runIf(runsIn('room: right to left', name))(
    'right to left, the picture stays as it is in the file',
    async () => {
      const tab = await session.browser.openExtensionPage(EDITOR);
      await picturesIn(tab, '.page .slide', POSTS);
      const before = await slideFacts(tab);
      await tab.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(await slideFacts(tab)).toEqual(before);
      const [page, slide] = await tab.evaluate(() =>
        ['.page', '.page .slide'].map(
          (part) => document.querySelector(part)!.getBoundingClientRect().left,
        ),
      );
      expect(slide).toBeCloseTo(page!, 1);
      await tab.close();
    },
  );

  /** Gives the window of the browser this size in CSS px; it is one that other tests have, too. */
  const resize = (size: Record<'width' | 'height', number>) =>
    session.browser.evaluateInExtension(async (wanted) => {
      const { id } = await chrome.windows.getCurrent();
      await chrome.windows.update(id!, wanted);
    }, size);
  afterAll(() => resize(USUAL_WINDOW));

  const views = [
    ['the editor', EDITOR],
    ['the studio', `${EDITOR}&view=studio`],
  ] as const;
  test.each(chosenCases('room: 400 px', name, views))(
    '400 px are enough for %s',
    async (view, address) => {
      await resize(NARROW);
      const tab = await session.browser.openExtensionPage(address);
      await (view === 'the studio' ? stripOf(tab) : picturesIn(tab, '.page .slide', POSTS));
      await tab.evaluate(() => chrome.tabs.setZoom(2));
      await tab.waitFor('400 px', () => innerWidth <= 400);
      await expectRoom(tab, 400);
      await tab.close();
    },
  );
});
