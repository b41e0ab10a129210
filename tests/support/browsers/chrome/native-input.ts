import type { Page } from 'puppeteer-core';
import { waitUntil } from '../wait-until.ts';
import type { Display } from '../xvfb.ts';

export const CHROME_WINDOWS = 'chromium|chrome';

/** Shortcuts, menus and the clipboard are outside of what Chrome does without a screen. */
export function requireDisplay(display: Display | undefined, what: string): Display {
  if (!display) throw new Error(`${what} need Chrome on an Xvfb: launch it with headless: false.`);
  return display;
}

interface MenuPoint {
  x: number;
  y: number;
  /** How many items follow the extension's in the menu of this place. */
  itemsBelow: number;
}

/**
 * Right-clicks an element with the real mouse and chooses the extension's item by keyboard.
 *
 * The menu's texts cannot be read from outside, so the item is found by its place: Chrome puts
 * extensions above "Inspect", and above "View page source" where nothing special was clicked.
 * (First letters do not do: the "e" of "Copy link addr_e_ss" wins.) Whether it was the right one
 * shows in what the extension does.
 */
export async function chooseExtensionMenuItem(
  display: Display,
  page: Page,
  where: string,
): Promise<void> {
  await display.focus(CHROME_WINDOWS);
  const point = await page.evaluate(findMenuPoint, where);
  if (!point) throw new Error(`No ${where} to right-click on ${page.url()}`);

  // The menu is a window of its own, without a class.
  const before = new Set(await display.visibleWindows());
  const openMenus = async () => (await display.visibleWindows()).filter((id) => !before.has(id));
  await display.clickAt(point.x, point.y, 'right');
  await waitUntil('the context menu', async () => (await openMenus()).length > 0);

  for (let up = 0; up <= point.itemsBelow; up++) await display.pressKeys('Up');
  await display.pressKeys('Return');
  await waitUntil('the menu to close', async () => (await openMenus()).length === 0);
}

/** Runs in the page. */
function findMenuPoint(selector: string): MenuPoint | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const special = document.elementFromPoint(x, y)?.closest('a[href], img, video');
  const selected = getSelection()?.isCollapsed === false;
  return {
    x: screenX + (outerWidth - innerWidth) / 2 + x,
    y: screenY + (outerHeight - innerHeight) + y,
    itemsBelow: special || selected ? 1 : 2,
  };
}
