import { text } from '../browser/i18n.ts';
import { browser } from '../browser/webext.ts';

const COLOURS = { busy: '#4F46E5', done: '#15803D', error: '#B91C1C' } as const;

/**
 * Up to four letters on the toolbar button, and a sentence when the pointer rests on it.
 *
 * @param tabId the tab they belong to; without one they show on every tab
 */
export async function showBadge(
  tone: keyof typeof COLOURS,
  letters: string,
  sentence: string,
  tabId?: number,
): Promise<void> {
  await setBadge(letters, sentence, COLOURS[tone], tabId);
}

export async function clearBadge(tabId?: number): Promise<void> {
  await setBadge('', text('actionTitle'), COLOURS.busy, tabId);
}

/** A tab that has been closed in the meantime has no badge to set. */
async function setBadge(letters: string, title: string, color: string, tabId?: number) {
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color, ...where }),
    browser.action.setBadgeText({ text: letters, ...where }),
    browser.action.setTitle({ title, ...where }),
  ]).catch(() => undefined);
}
