// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { applyBrand, NO_BRAND } from '../../../src/design/brand.ts';
import { addPreset, EMPTY_LIBRARY } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { saveOwnFile, withoutLostFiles } from '../../../src/store/own-files.ts';
import {
  loadLibrary,
  loadQuickDesign,
  loadSyncChoice,
  saveSyncChoice,
  updateLibrary,
} from '../../../src/store/presets.ts';
import { saveDesign } from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { aPreset, libraryOf } from '../../support/presets.ts';

let db: Awaited<ReturnType<typeof emptyDatabase>>;
beforeEach(async () => {
  db = await emptyDatabase();
});

test('there are no presets at first, and they are not synced', async () => {
  expect(await loadLibrary()).toEqual(EMPTY_LIBRARY);
  expect(await loadSyncChoice()).toBe(false);
});

test('two windows that change presets at once lose none', async () => {
  const presets = Array.from({ length: 5 }, (_, i) => aPreset(`${i}`));
  await Promise.all(presets.map((preset) => updateLibrary((mine) => addPreset(mine, preset))));
  expect(await loadLibrary()).toEqual(libraryOf(...presets));
});

test('syncing is as the user last chose, and garbage is no choice', async () => {
  await saveSyncChoice(true);
  expect(await loadSyncChoice()).toBe(true);
  await saveSyncChoice(false);
  expect(await loadSyncChoice()).toBe(false);
  await db.put('settings', 'yes', 'sync-presets');
  expect(await loadSyncChoice()).toBe(false);
});

test('a damaged library keeps nobody from exporting', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (garbage) => {
      await db.put('settings', garbage, 'presets');
      expect(await loadQuickDesign()).toEqual(DEFAULT_DESIGN);
    }),
  );
});

describe('an export without a window starts with', () => {
  const last = restoreDesign({ fontSize: 21 });
  const blue = aPreset('Blue', { design: restoreDesign({ margin: 7 }) });
  const library = libraryOf(aPreset('Other'), blue);
  beforeEach(() => saveDesign(last));

  it('the last design when there is no default', async () => {
    await updateLibrary(() => library);
    expect(await loadQuickDesign()).toEqual(last);
  });

  it('the default preset when there is one', async () => {
    await updateLibrary(() => ({ ...library, defaultId: blue.id }));
    expect(await loadQuickDesign()).toEqual(blue.design);
  });

  it('the brand kit over either when that is on', async () => {
    const brand = { ...NO_BRAND, colours: ['#112233', '#445566'] };
    await updateLibrary(() => ({ ...library, brand, isBrandOn: true }));
    expect(await loadQuickDesign()).toEqual(applyBrand(last, brand));
    await updateLibrary((mine) => ({ ...mine, defaultId: blue.id }));
    expect(await loadQuickDesign()).toEqual(applyBrand(blue.design, brand));
  });
});

test('a design goes without the files that are not here', async () => {
  const about = { name: 'a', width: 1, height: 1 };
  const logo = await saveOwnFile(new Blob(['logo']), { kind: 'image', ...about });
  const font = await saveOwnFile(new Blob(['font']), { kind: 'font', ...about });
  const lost = 'own:0123456789abcdef';
  const design = (file: string | null, family: string, mark: string | null) =>
    restoreDesign({
      background: { kind: 'image', image: { file, dim: 30 } },
      type: { family },
      watermark: { logo: mark },
    });
  const whole = design(logo.id, font.id, logo.id);
  expect(await withoutLostFiles(whole)).toEqual(whole);
  expect(await withoutLostFiles(DEFAULT_DESIGN)).toEqual(DEFAULT_DESIGN);
  expect(await withoutLostFiles(design(lost, lost, logo.id))).toEqual(
    design(null, 'inter', logo.id),
  );
  expect(await withoutLostFiles(design(logo.id, 'manrope', lost))).toEqual(
    design(logo.id, 'manrope', null),
  );
});
