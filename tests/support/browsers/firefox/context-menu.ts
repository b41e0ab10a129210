import type { Page } from 'puppeteer-core';
import { waitUntil } from '../wait-until.ts';
import type { BrowserWindow } from './browser-window.ts';

/** Right-clicks an element and activates an item of the real menu that opens. */
export async function chooseMenuItem(
  window: BrowserWindow,
  page: Page,
  label: string,
  where: string,
): Promise<void> {
  await page.locator(where).click({ button: 'right' });
  await waitUntil('the context menu', () =>
    window.run(() => {
      const menu = document.getElementById('contentAreaContextMenu') as Gecko.MenuPopup | null;
      return menu?.state === 'open';
    }),
  );
  const visible = await window.run((wanted) => {
    const menu = document.getElementById('contentAreaContextMenu') as Gecko.MenuPopup | null;
    const items = [...(menu?.querySelectorAll<Gecko.Menu>('menuitem') ?? [])].filter(
      (one) => !one.hidden && one.label,
    );
    const item = items.find((one) => one.label === wanted);
    if (!menu || !item) {
      menu?.hidePopup();
      return items.map((one) => one.label);
    }
    menu.activateItem(item);
    return undefined;
  }, label);
  if (visible) throw new Error(`No "${label}" in the menu; it has: ${visible.join(', ')}`);
}
