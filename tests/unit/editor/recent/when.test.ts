import { beforeAll, expect, test, vi } from 'vitest';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

let whenText: typeof import('../../../../src/editor/recent/when.ts')['whenText'];
beforeAll(async () => {
  vi.resetModules();
  ({ whenText } = await import('../../../../src/editor/recent/when.ts'));
});

const NOW = new Date(2026, 10, 24, 12).getTime();
const SECOND = 1000;
const HOUR = 3600 * SECOND;

test.each([
  [0, 'just now'],
  [-5 * SECOND, 'just now'],
  [59 * SECOND, 'just now'],
  [60 * SECOND, '1 minute ago'],
  [HOUR - SECOND, '59 minutes ago'],
  [HOUR, '1 hour ago'],
  [24 * HOUR - SECOND, '23 hours ago'],
  [24 * HOUR, 'yesterday'],
  [3 * 24 * HOUR, '3 days ago'],
  [7 * 24 * HOUR, 'Nov 17, 2026'],
])('%i ms ago is %s', (ago, words) => {
  expect(whenText(NOW - ago, NOW)).toBe(words);
});
