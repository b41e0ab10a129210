import type { ExtensionBrowser, Popup } from '../../tests/support/browsers/index.ts';
import { Problem } from '../lib/problem.mjs';

const MINUTE = 60_000;
const EXPORT_BUTTON = { name: /^Export(?! options)/, role: 'button' };

/**
 * Exports the thread at an address as a user does: toolbar button, format, Export in the popup.
 *
 * @returns the paths of the files
 */
export async function exportThread(
  browser: ExtensionBrowser,
  url: string,
  format?: string,
): Promise<string[]> {
  const page = await browser.openPage(url);
  const popup = await browser.clickToolbarButton(page);
  await popup.find(EXPORT_BUTTON);
  if (format) {
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Format', role: 'combobox' }, format);
  }
  // The button is enabled once the thread is read and laid out.
  await popup.click(EXPORT_BUTTON, 2 * MINUTE);
  const outcome = await waitForOutcome(popup);
  const files = await browser.waitForDownloads(1, MINUTE / 2).catch(() => []);
  if (files.length === 0) throw new Problem(`Nothing was exported; the popup says: ${outcome}`);
  return files;
}

/** The popup's last words: its status line when no progress is shown any more. */
function waitForOutcome(popup: Popup): Promise<string> {
  return popup.waitFor(
    'the end of the export',
    () => {
      const status = document.querySelector('.status-line');
      return status?.querySelector('progress') ? '' : status?.textContent?.trim();
    },
    [],
    5 * MINUTE,
  );
}
