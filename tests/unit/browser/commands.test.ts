// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { loadCommandKeys, openKeySettings } from '../../../src/browser/commands.ts';

const webext = vi.hoisted(() => ({
  IS_CHROME: true,
  browser: {
    commands: { getAll: vi.fn(), openShortcutSettings: vi.fn() },
    tabs: { create: vi.fn() },
  },
}));
vi.mock('../../../src/browser/webext.ts', () => webext);

beforeEach(() => vi.clearAllMocks());

test.each([
  ['Alt+Shift+Q', ['Alt', 'Shift', 'Q']],
  ['⌥⇧Q', ['⌥', '⇧', 'Q']],
  ['F2', ['F2']],
  ['', []],
  [undefined, []],
])('the keys of a command: %s', async (shortcut, keys) => {
  webext.browser.commands.getAll.mockResolvedValue([{ name: 'quick-export', shortcut }]);
  expect(await loadCommandKeys()).toEqual([{ name: 'quick-export', keys }]);
});

test('each browser opens its own page of keys', async () => {
  await openKeySettings();
  expect(webext.browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  webext.IS_CHROME = false;
  await openKeySettings();
  expect(webext.browser.commands.openShortcutSettings).toHaveBeenCalledTimes(1);
});
