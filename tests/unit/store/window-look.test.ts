// @vitest-environment jsdom
import fs from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { LOOKS, loadLook, saveLook } from '../../../src/store/window-look.ts';

/** The script that every page runs before its first paint. */
const EARLY = fs.readFileSync('public/look.js', 'utf8');

/** What the computer says, and whoever wants to hear when it changes its mind. */
const system = { matches: false, addEventListener: vi.fn() };

beforeEach(() => {
  localStorage.clear();
  system.matches = false;
  vi.stubGlobal('matchMedia', () => system);
  delete document.documentElement.dataset.look;
});

function openPage(): () => string | undefined {
  // biome-ignore lint/security/noGlobalEval: as the browser runs it, not as a module
  globalThis.eval(EARLY);
  return () => document.documentElement.dataset.look;
}

it('is that of the computer as long as nobody chooses', () => {
  expect(loadLook()).toBe('system');
  expect(openPage()()).toBe('light');
  system.matches = true;
  expect(openPage()()).toBe('dark');
});

it.each(LOOKS)('is kept: %s', (look) => {
  saveLook(look);
  expect(loadLook()).toBe(look);
});

it.each([
  ['light', true, 'light'],
  ['dark', false, 'dark'],
  ['system', true, 'dark'],
  ['system', false, 'light'],
] as const)('%s on a computer that is dark: %s', (look, isDark, shown) => {
  system.matches = isDark;
  saveLook(look);
  expect(openPage()()).toBe(shown);
});

it('changes at once on pages that are open, by choice and with the computer', () => {
  const shown = openPage();
  saveLook('dark');
  expect(shown()).toBe('dark');
  saveLook('system');
  expect(shown()).toBe('light');
  system.matches = true;
  const [event, follow] = system.addEventListener.mock.lastCall!;
  expect(event).toBe('change');
  follow();
  expect(shown()).toBe('dark');
});

it('is that of the computer when what is kept is damaged or cannot be read', () => {
  localStorage.setItem('look', 'pink');
  expect(loadLook()).toBe('system');
  expect(openPage()()).toBe('light');
  vi.spyOn(Storage.prototype, 'getItem').mockImplementationOnce(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  system.matches = true;
  expect(openPage()()).toBe('dark');
});
