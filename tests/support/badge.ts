import type { ExtensionBrowser } from './browsers/index.ts';
import { waitUntil } from './browsers/wait-until.ts';

export interface Badge {
  letters: string;
  sentence: string;
}

/** What stands on the toolbar button: over a tab, or over all of them. */
export function badgeOf(browser: ExtensionBrowser, tabId?: number): Promise<Badge> {
  return browser.evaluateInExtension(async (tab) => {
    const where = tab === null ? {} : { tabId: tab };
    const [letters, sentence] = await Promise.all([
      chrome.action.getBadgeText(where),
      chrome.action.getTitle(where),
    ]);
    return { letters, sentence };
  }, tabId ?? null);
}

/** Waits for these letters on the button and gives the sentence under the pointer. */
export async function waitForBadge(
  browser: ExtensionBrowser,
  letters: string,
  tabId?: number,
): Promise<string> {
  const badge = await waitUntil(
    `the badge "${letters}"`,
    async () => {
      const seen = await badgeOf(browser, tabId);
      return seen.letters === letters ? seen : undefined;
    },
    { describe: async () => JSON.stringify(await badgeOf(browser, tabId)) },
  );
  return badge.sentence;
}
