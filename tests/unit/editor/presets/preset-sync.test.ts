import { beforeEach, expect, test, vi } from 'vitest';
import type { PresetLibrary } from '../../../../src/design/preset-library.ts';
import { addPreset, EMPTY_LIBRARY } from '../../../../src/design/preset-library.ts';
import { NewerData } from '../../../../src/store/newer-data.ts';
import { type FakeBrowser, theBrowser } from '../../../support/fake-browser.ts';
import { aPreset, libraryOf } from '../../../support/presets.ts';
import { until } from '../../../support/waiting.ts';

const store = vi.hoisted(() => ({
  library: null as PresetLibrary | null,
  isSyncOn: false,
  fails: false,
  isNewer: false,
}));
vi.mock('../../../../src/store/presets.ts', () => ({
  loadLibrary: async () => {
    if (store.isNewer) throw new NewerData();
    return store.library ?? EMPTY_LIBRARY;
  },
  updateLibrary: async (change: (library: PresetLibrary) => PresetLibrary) => {
    if (store.fails) throw new Error('No room');
    store.library = change(store.library ?? EMPTY_LIBRARY);
  },
  loadSyncChoice: async () => store.isSyncOn,
  saveSyncChoice: async (isOn: boolean) => {
    store.isSyncOn = isOn;
  },
}));
vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

let browser: FakeBrowser;
let presets: typeof import('../../../../src/editor/state/known-presets.ts');
let sync: typeof import('../../../../src/editor/presets/preset-sync.ts');

beforeEach(async () => {
  vi.resetModules();
  Object.assign(store, { library: null, isSyncOn: false, fails: false, isNewer: false });
  browser = await theBrowser();
  browser.storage.sync.kept.clear();
  browser.storage.onChanged.listeners.clear();
  vi.clearAllMocks();
  presets = await import('../../../../src/editor/state/known-presets.ts');
  sync = await import('../../../../src/editor/presets/preset-sync.ts');
});

const kept = () => [...browser.storage.sync.kept.keys()];
const keyOf = ({ id }: { id: string }) => `preset-${id}`;
const [mine, theirs] = [aPreset('Mine'), aPreset('Theirs')];
const itemOf = ({ name, design, changedAt }: typeof mine) => ({ name, design, changedAt });

async function start(library: PresetLibrary): Promise<void> {
  store.library = library;
  await presets.startPresets();
  await sync.followSync();
}

test('nothing is asked of the sync storage until it is switched on', async () => {
  await start(libraryOf(mine));
  presets.changeLibrary((library) => addPreset(library, aPreset('More')));
  await until(() => expect(store.library?.presets).toHaveLength(2));
  expect(browser.storage.sync.get).not.toHaveBeenCalled();
  expect(browser.storage.sync.set).not.toHaveBeenCalled();
});

test('switched on, both sides have the presets of both', async () => {
  browser.storage.sync.kept.set(keyOf(theirs), itemOf(theirs));
  await start(libraryOf(mine));
  await sync.switchSync(true);
  await until(() => expect(store.library).toEqual(libraryOf(mine, theirs)));
  expect(presets.library.value).toEqual(libraryOf(mine, theirs));
  await until(() => expect(kept().sort()).toEqual([mine, theirs].map(keyOf).sort()));
  expect(store.isSyncOn).toBe(true);
});

test('later changes go there and come from there', async () => {
  store.isSyncOn = true;
  await start(EMPTY_LIBRARY);
  presets.changeLibrary((library) => addPreset(library, mine));
  await until(() => expect(kept()).toEqual([keyOf(mine)]));
  await browser.storage.sync.set({ [keyOf(theirs)]: itemOf(theirs) });
  await until(() => expect(presets.library.value.presets).toEqual([mine, theirs]));
});

test('switched off, they are taken out and all of them stay here', async () => {
  store.isSyncOn = true;
  await start(libraryOf(mine));
  browser.storage.sync.kept.set('somethingElse', 7);
  await until(() => expect(kept()).toContain(keyOf(mine)));
  await sync.switchSync(false);
  await until(() => expect(kept()).toEqual(['somethingElse']));
  expect(presets.library.value).toEqual(libraryOf(mine));
  expect(store.isSyncOn).toBe(false);
});

test('a browser that refuses loses nothing, and can be asked again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  browser.storage.sync.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  await start(libraryOf(mine));
  await sync.switchSync(true);
  await until(() => expect(sync.syncState.value.isRefused).toBe(true));
  expect(presets.library.value).toEqual(libraryOf(mine));
  sync.syncIfOn();
  await until(() => expect(kept()).toEqual([keyOf(mine)]));
  expect(sync.syncState.value.isRefused).toBe(false);
});

test('a change that could not be stored is told of, until one can', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await start(EMPTY_LIBRARY);
  store.fails = true;
  presets.changeLibrary((library) => addPreset(library, mine));
  expect(presets.library.value).toEqual(libraryOf(mine));
  await until(() => expect(presets.isUnsaved.value).toBe(true));
  store.fails = false;
  presets.changeLibrary((library) => addPreset(library, theirs));
  await until(() => expect(presets.isUnsaved.value).toBe(false));
});

test('what another window has changed is seen on coming back', async () => {
  await start(EMPTY_LIBRARY);
  store.library = libraryOf(theirs);
  dispatchEvent(new Event('focus'));
  await until(() => expect(presets.library.value).toEqual(libraryOf(theirs)));
});

test('presets of a newer version are told of, and stay in sync when it is switched off', async () => {
  const newer = { ...itemOf(theirs), design: { schema: 99 } };
  browser.storage.sync.kept.set(keyOf(theirs), newer);
  await start(libraryOf(mine));
  await sync.switchSync(true);
  await until(() => expect(kept().sort()).toEqual([mine, theirs].map(keyOf).sort()));
  await until(() => expect(sync.syncState.value.newer).toBe(1));
  expect(presets.library.value).toEqual(libraryOf(mine));
  await sync.switchSync(false);
  await until(() => expect(kept()).toEqual([keyOf(theirs)]));
  expect(browser.storage.sync.kept.get(keyOf(theirs))).toEqual(newer);
});

test('nothing is synced while the presets here are those of a newer version', async () => {
  Object.assign(store, { isSyncOn: true, isNewer: true });
  browser.storage.sync.kept.set(keyOf(theirs), { deletedAt: 7 });
  await expect(presets.startPresets()).rejects.toThrow(NewerData);
  expect(presets.isLibraryNewer.value).toBe(true);
  await sync.followSync();
  expect(sync.isSyncOn.value).toBe(false);
  expect(browser.storage.sync.get).not.toHaveBeenCalled();
});
