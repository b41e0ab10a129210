import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

type Fake = ReturnType<typeof import('../../../support/fake-browser.ts')['fakeBrowser']>['browser'];

const root = document.documentElement;
let beginPage: typeof import('../../../../src/editor/state/begin-page.ts')['beginPage'];
let messages: Record<string, string>;

beforeEach(async () => {
  vi.resetModules();
  const { browser } = await import('../../../../src/browser/webext.ts');
  const { i18n } = browser as unknown as Fake;
  vi.spyOn(i18n, 'getMessage').mockImplementation((key) => messages[key] ?? '');
  ({ beginPage } = await import('../../../../src/editor/state/begin-page.ts'));
});
afterEach(() => {
  vi.restoreAllMocks();
  // What comes after it gets modules of its own again.
  vi.resetModules();
  root.lang = '';
  root.dir = '';
});

test.each([
  ['English', { language: 'en', '@@ui_locale': 'en_GB', '@@bidi_dir': 'ltr' }, 'en', 'ltr'],
  ['Hebrew', { language: 'he', '@@ui_locale': 'he', '@@bidi_dir': 'rtl' }, 'he', 'rtl'],
  [
    'English in a Hebrew browser, for want of Hebrew texts',
    { language: 'en', '@@ui_locale': 'he', '@@bidi_dir': 'rtl' },
    'en',
    'ltr',
  ],
])('a page in %s', (_, texts, lang, dir) => {
  messages = texts;
  beginPage('Settings');
  expect([document.title, root.lang, root.dir]).toEqual(['Settings', lang, dir]);
});
