// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { EMPTY_LIBRARY } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { hidePost } from '../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import { loadDraft } from '../../../src/store/drafts.ts';
import { loadLibrary } from '../../../src/store/presets.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { loadDesign, loadExportSettings } from '../../../src/store/settings.ts';
import { forgetUnfinished, keepUnfinished, saveUnfinished } from '../../../src/store/unfinished.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { fakeLocalStorage } from '../../support/fake-local-storage.ts';
import { sampleThread } from '../../support/sample-thread.ts';

const kept = fakeLocalStorage();
const design = { ...DEFAULT_DESIGN, fontSize: 23 };
const settings = { ...DEFAULT_EXPORT_SETTINGS, format: 'jpeg' } as const;
const edits = hidePost(NO_EDITS, '11');
const library = { ...EMPTY_LIBRARY, isBrandOn: true };

beforeEach(async () => {
  kept.clear();
  await emptyDatabase();
  await saveCapture(sampleThread('10', '11'));
});

it('is saved by the next page, and gone then', async () => {
  keepUnfinished({ design, settings, edits: { '10': edits }, library });
  await saveUnfinished();
  expect(await loadDesign()).toEqual(design);
  expect(await loadExportSettings()).toEqual(settings);
  expect((await loadDraft('10'))?.edits).toEqual(edits);
  expect((await loadLibrary()).isBrandOn).toBe(true);
  expect(kept.size).toBe(0);
});

it('of two pages is kept together, the later one over the earlier one', async () => {
  keepUnfinished({ design, settings });
  keepUnfinished({ design: { ...design, fontSize: 29 }, settings: undefined });
  await saveUnfinished();
  expect((await loadDesign()).fontSize).toBe(29);
  expect(await loadExportSettings()).toEqual(settings);
});

it('of two threads is kept for both', async () => {
  await saveCapture(sampleThread('20'));
  keepUnfinished({ edits: { '10': edits } });
  keepUnfinished({ edits: { '20': hidePost(NO_EDITS, '20') } });
  await saveUnfinished();
  expect((await loadDraft('10'))?.edits).toEqual(edits);
  expect((await loadDraft('20'))?.edits.hidden).toEqual(['20']);
});

it('stays when something newer has come meanwhile', async () => {
  keepUnfinished({ design });
  const saving = saveUnfinished();
  keepUnfinished({ settings });
  await saving;
  expect(kept.size).toBe(1);
});

it.each(['{', 'null', '{"design":7}', '[]'])(
  'that is damaged (%s) changes nothing',
  async (text) => {
    kept.set('unfinished', text);
    await saveUnfinished();
    expect(await loadDesign()).toEqual(DEFAULT_DESIGN);
    expect(kept.size).toBe(0);
  },
);

it('can be forgotten', async () => {
  keepUnfinished({ design });
  forgetUnfinished();
  await saveUnfinished();
  expect(await loadDesign()).toEqual(DEFAULT_DESIGN);
});

it('is left there by a store that is full', async () => {
  keepUnfinished({ design });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(saveUnfinished()).rejects.toThrow('full');
  expect(kept.size).toBe(1);
});

it('of the version before is upgraded, with the template and the looks that were chosen', async () => {
  const { carousel } = DEFAULT_DESIGN;
  const old = { ...design, schema: 4, carousel: { ...carousel, template: 'drawer', largest: 30 } };
  const looks = { '10': { textSize: 30, textColor: '#112233' } };
  const work = { design: old, edits: { '10': { ...edits, schema: 3, looks } } };
  kept.set('unfinished', JSON.stringify(work));
  await saveUnfinished();
  expect(await loadDesign()).toEqual({ ...design, carousel: { ...carousel, template: 'split' } });
  expect((await loadDraft('10'))?.edits).toEqual({
    ...edits,
    looks: { '10': { step: 1, textColor: '#112233' } },
  });
});
