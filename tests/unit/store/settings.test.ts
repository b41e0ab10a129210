// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import type { database } from '../../../src/store/database.ts';
import {
  loadDesign,
  loadEngineCheck,
  loadExportSettings,
  loadPostLabels,
  loadRenderer,
  saveDesign,
  saveEngineCheck,
  saveExportSettings,
  saveRenderer,
} from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';

let db: Awaited<ReturnType<typeof database>>;
beforeEach(async () => {
  db = await emptyDatabase();
});

describe('settings nobody has touched', () => {
  it('are the defaults', async () => {
    expect(await loadDesign()).toEqual(DEFAULT_DESIGN);
    expect(await loadExportSettings()).toEqual(DEFAULT_EXPORT_SETTINGS);
    expect(await loadEngineCheck()).toBe(null);
    expect(await loadRenderer()).toBe('automatic');
  });
});

describe('settings', () => {
  it('are kept, each for itself', async () => {
    const design = { ...DEFAULT_DESIGN, fontSize: 20 };
    const settings = { ...DEFAULT_EXPORT_SETTINGS, scale: 3, layout: 'per-post' } as const;
    const check = { version: 'browser 1', engine: 'html2canvas' } as const;
    await Promise.all([
      saveDesign(design),
      saveExportSettings(settings),
      saveEngineCheck(check),
      saveRenderer('compatibility'),
    ]);
    expect(await loadDesign()).toEqual(design);
    expect(await loadExportSettings()).toEqual(settings);
    expect(await loadEngineCheck()).toEqual(check);
    expect(await loadRenderer()).toBe('compatibility');
  });

  it('are those of the last save', async () => {
    await saveDesign({ ...DEFAULT_DESIGN, fontSize: 20 });
    await saveDesign({ ...DEFAULT_DESIGN, fontSize: 21 });
    expect((await loadDesign()).fontSize).toBe(21);
  });
});

describe('damaged settings', () => {
  it('lose only what is damaged', async () => {
    await db.put('settings', { ...DEFAULT_DESIGN, fontSize: 900, pageWidth: 700 }, 'design');
    await db.put('settings', { scale: 9, layout: 'carousel' }, 'export');
    expect(await loadDesign()).toEqual({ ...DEFAULT_DESIGN, pageWidth: 700 });
    expect(await loadExportSettings()).toEqual({ ...DEFAULT_EXPORT_SETTINGS, layout: 'carousel' });
  });

  it.each([[{}], ['svg'], [{ version: 'browser 1', engine: 'lisp' }], [{ engine: 'svg' }]])(
    'say nothing of engines: %j',
    async (kept) => {
      await db.put('settings', kept, 'engine-check');
      expect(await loadEngineCheck()).toBe(null);
    },
  );

  it('never keep anybody from working', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (garbage) => {
        for (const key of ['design', 'export', 'engine-check', 'post-labels', 'renderer']) {
          await db.put('settings', garbage, key);
        }
        await expect(loadDesign()).resolves.toHaveProperty('fontSize');
        await expect(loadExportSettings()).resolves.toHaveProperty('scale');
        await expect(loadEngineCheck()).resolves.toBe(null);
        expect(await loadPostLabels()).toBe(garbage === true);
        expect(await loadRenderer()).toBe('automatic');
      }),
    );
  });
});
