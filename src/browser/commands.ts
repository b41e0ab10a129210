import { browser, IS_CHROME } from './webext.ts';

/** A command of the manifest and the keys that the browser has given it. */
export interface CommandKeys {
  name: string;
  /** For example `['Alt', 'Shift', 'Q']`; none when it has no keys. */
  keys: string[];
}

export async function loadCommandKeys(): Promise<CommandKeys[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: keysIn(shortcut) }));
}

/** `Alt+Shift+Q`; Chrome on a Mac writes `⌥⇧Q`. */
function keysIn(shortcut: string): string[] {
  return shortcut.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘+]+/g) ?? [];
}

/** Opens the browser's own page on which the keys are changed. */
export async function openKeySettings(): Promise<void> {
  // No link may lead there, but a tab may be opened with it.
  if (IS_CHROME) await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else await browser.commands.openShortcutSettings();
}
