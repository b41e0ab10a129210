import type { Page } from 'puppeteer-core';
import { waitUntil } from './browsers/index.ts';

/** A cell of the list of posts as it stands in the page now. */
export interface CellInPage {
  kind: 'post' | 'ad' | 'heading' | 'spinner' | 'show-replies' | 'other';
  /** Of a post. */
  id: string | null;
  handle: string | null;
  isOpened: boolean;
  /** CSS px from the top of the screen. */
  top: number;
  bottom: number;
}

/** The cells that are in the page, in the order of the document. */
export function cellsInPage(page: Page): Promise<CellInPage[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].map((cell) => {
      const address = cell.querySelector('article a:has(time)')?.getAttribute('href') ?? '';
      const [, handle = null, id = null] = /^\/(\w+)\/status\/(\d+)/.exec(address) ?? [];
      const has = (selector: string) => cell.querySelector(selector) !== null;
      const kind: CellInPage['kind'] = has('[data-testid="placementTracking"] > article')
        ? 'ad'
        : has('article')
          ? 'post'
          : has('h2')
            ? 'heading'
            : has('[role="progressbar"]')
              ? 'spinner'
              : has('button')
                ? 'show-replies'
                : 'other';
      const { top, bottom } = cell.getBoundingClientRect();
      return { kind, id, handle, isOpened: has('article[tabindex="-1"]'), top, bottom };
    }),
  );
}

/** Cells in the order of the screen. */
export function fromTop(cells: CellInPage[]): CellInPage[] {
  return [...cells].sort((a, b) => a.top - b.top);
}

export function idsOf(cells: CellInPage[]): string[] {
  return cells.flatMap(({ id }) => id ?? []);
}

/** Waits until a post is in the page. */
export function waitForPost(page: Page, id: string): Promise<CellInPage> {
  return waitUntil(`post ${id}`, async () =>
    (await cellsInPage(page)).find((cell) => cell.id === id),
  );
}

/** Writes on every box which post it holds. */
export function markBoxes(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const cell of document.querySelectorAll<HTMLElement>('[data-testid="cellInnerDiv"]')) {
      cell.dataset.held = cell.textContent;
    }
  });
}

/** How many boxes hold something else than when they were marked. */
export function boxesUsedAgain(page: Page): Promise<number> {
  return page.evaluate(() => {
    const marked = [...document.querySelectorAll<HTMLElement>('[data-held]')];
    return marked.filter((cell) => cell.dataset.held !== cell.textContent).length;
  });
}

/** Waits until the list is as it was for some frames and loads nothing. */
export async function atRest(page: Page): Promise<CellInPage[]> {
  await page.evaluate(async () => {
    const look = () =>
      [...document.querySelectorAll('[data-testid="cellInnerDiv"]')]
        .map((cell) => `${cell.getBoundingClientRect().top} ${cell.textContent}`)
        .join() + (document.querySelector('[role="progressbar"]') ? performance.now() : '');
    let before = '';
    for (let same = 0; same < 4; ) {
      await new Promise(requestAnimationFrame);
      const now = look();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
  return cellsInPage(page);
}

/** Scrolls by most of a screen at a time, and shows each view; ends at the end of the page. */
export async function walkDown(
  page: Page,
  look: (cells: CellInPage[]) => boolean | undefined | Promise<boolean | undefined>,
): Promise<void> {
  for (;;) {
    if (await look(await atRest(page))) return;
    const isMoved = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.7, behavior: 'instant' });
      return scrollY !== before;
    });
    if (!isMoved) return;
  }
}
