import type { KeyInput, Page } from 'puppeteer-core';
import { ExtensionView } from '../extension-view.ts';

/** A page of the extension in Chrome, driven through its own DevTools session. */
export function chromeView(label: string, page: Page): ExtensionView {
  return new ExtensionView(label, {
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y, count) =>
      page.mouse.click(x, y, { count }).catch((error) => {
        // A popup that its own button closes may be gone before it has answered.
        if (!page.isClosed()) throw error;
      }),
    async drag([start, ...places]) {
      await page.mouse.move(start!.x, start!.y);
      await page.mouse.down();
      for (const { x, y } of places) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const held = keys.slice(0, -1) as KeyInput[];
      const last = keys[keys.length - 1] as KeyInput;
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    screenshot: async () => Buffer.from(await page.screenshot({ optimizeForSpeed: true })),
    isOpen: async () => !page.isClosed(),
    close: () => page.close(),
  });
}
