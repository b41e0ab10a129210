import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PresetLibrary } from '../../../../src/design/preset-library.ts';
import { NewerData } from '../../../../src/store/newer-data.ts';
import { aPreset, libraryOf } from '../../../support/presets.ts';
import { until } from '../../../support/waiting.ts';

const store = vi.hoisted(() => ({ loadLibrary: vi.fn(), updateLibrary: vi.fn() }));
vi.mock('../../../../src/store/presets.ts', () => store);
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

let library: PresetLibrary;

beforeEach(async () => {
  vi.resetModules();
  library = libraryOf(aPreset('Calm'), aPreset('Loud'));
  store.loadLibrary.mockImplementation(async () => library);
  store.updateLibrary.mockImplementation(async (change: (now: PresetLibrary) => PresetLibrary) => {
    library = change(library);
  });
  const { QuickExportSection } = await import(
    '../../../../src/editor/settings/quick-export-section.tsx'
  );
  render(<QuickExportSection />, document.body);
  await until(() => expect(select().options).toHaveLength(3));
});
afterEach(() => render(null, document.body));

const select = () => document.querySelector('select')!;
const chosen = () => select().options[select().selectedIndex]?.textContent;

async function choose(index: number): Promise<void> {
  select().selectedIndex = index;
  select().dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => expect(store.updateLibrary).toHaveBeenCalled());
  store.updateLibrary.mockClear();
}

test('takes what was used last until a preset is chosen, and again after that', async () => {
  expect(chosen()).toBe('Last used design');
  await choose(2);
  expect(library.defaultId).toBe(library.presets[1]!.id);
  await until(() => expect(chosen()).toBe('Loud'));
  await choose(0);
  expect(library.defaultId).toBe(null);
});

test('knows presets that were made meanwhile', async () => {
  const late = aPreset('Late');
  library = { ...library, presets: [...library.presets, late], defaultId: late.id };
  dispatchEvent(new Event('focus'));
  await until(() => expect(chosen()).toBe('Late'));
});

test('says so when the presets are those of a newer version, and offers no choice', async () => {
  store.loadLibrary.mockRejectedValue(new NewerData());
  dispatchEvent(new Event('focus'));
  await until(() => expect(document.querySelector('select')).toBe(null));
  expect(document.querySelector('[role="alert"]')?.textContent).toMatch(
    /newer version .* Update to/,
  );
});
