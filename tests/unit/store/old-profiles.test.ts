// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/design/design-faults.ts';
import { defaultPreset, EMPTY_LIBRARY } from '../../../src/design/preset-library.ts';
import { mergeSynced } from '../../../src/design/synced-presets.ts';
import { type Edits, NO_EDITS } from '../../../src/edits/schema.ts';
import { database } from '../../../src/store/database.ts';
import { loadDraft } from '../../../src/store/drafts.ts';
import { loadImages } from '../../../src/store/images.ts';
import { hasEnded, hasNewerJobs, loadJob, loadJobs } from '../../../src/store/jobs.ts';
import { loadOwnFiles, withoutLostFiles } from '../../../src/store/own-files.ts';
import { loadLibrary, loadQuickDesign, loadSyncChoice } from '../../../src/store/presets.ts';
import { countNewerThreads, loadRecent } from '../../../src/store/recent.ts';
import {
  loadAskWhere,
  loadDesign,
  loadEngineCheck,
  loadExportSettings,
  loadNameTemplate,
  loadPostLabels,
  loadRecentColours,
  loadRenderer,
} from '../../../src/store/settings.ts';
import { loadLook } from '../../../src/store/window-look.ts';
import { lacksFacts } from '../../../src/thread/picture-facts.ts';
import { THREAD_SCHEMA } from '../../../src/thread/schema.ts';
import { fakeLocalStorage } from '../../support/fake-local-storage.ts';
import { loadFiles } from '../../support/job-files.ts';
import { FAILED, UNKNOWN, withBrokenOff } from '../../support/old-profiles/broken-off.ts';
import { OLD_PROFILES, recordsOf } from '../../support/old-profiles/load-profiles.ts';
import { putDatabase } from '../../support/old-profiles/put-database.ts';

const KILN = '2053100000000000001';
const local = fakeLocalStorage();

/** What a database is made of, apart from what is in it. */
async function formOf(db: Awaited<ReturnType<typeof database>>) {
  const tx = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map((name) => {
    const { keyPath, autoIncrement, indexNames } = tx.objectStore(name);
    const indexes = [...(indexNames as unknown as string[])].map((index) => {
      const found = tx.objectStore(name).index(index as never);
      return [index, found.keyPath, found.unique, found.multiEntry];
    });
    return [name, keyPath, autoIncrement, indexes];
  });
  await tx.done;
  return { version: db.version, stores };
}

describe.each(OLD_PROFILES)('the store of $commit, opened by today’s', (profile) => {
  let fresh: unknown;
  beforeAll(async () => {
    fresh = await formOf(await database());
    await putDatabase(profile.database);
    local.clear();
    for (const [key, line] of Object.entries(profile.localStorage)) local.set(key, line);
  });

  it('has the form of a new one', async () => {
    expect(await formOf(await database())).toEqual(fresh);
  });

  it('gives every thread, none damaged, none newer', async () => {
    const recent = await loadRecent();
    expect(recent.map(({ author, posts }) => [author.handle, posts])).toEqual([
      ['wren_kilnworks', 5],
      ['tide_notes', 3],
      ['a_quiet_gardner', 1],
    ]);
    expect(await countNewerThreads()).toBe(0);
    const drafts = recordsOf<{ id: string; thread: object }>(profile, 'drafts');
    for (const { id, thread } of drafts) {
      const upgraded = { ...thread, schema: THREAD_SCHEMA };
      expect((await loadDraft(id))?.thread).toMatchObject(upgraded);
    }
  });

  it('gives an edit of every kind', async () => {
    const { edits } = (await loadDraft(KILN))!;
    const kinds = (Object.keys(NO_EDITS) as (keyof Edits)[]).filter((kind) => kind !== 'schema');
    const without = kinds.filter((kind) => Object.keys(edits[kind]).length === 0);
    // Kinds that there were none of yet belong into the profile of a later commit.
    expect(without).toEqual(['kept']);
    expect(Object.keys(edits.looks)).toEqual(['cover', KILN]);
    expect(edits.own.map(({ of }) => of)).toEqual([null, KILN]);
    expect(edits.splits).toEqual({ '2053100252000000002': [33] });
  });

  it('gives every picture and every file of the user’s own', async () => {
    const images = recordsOf<{ threadId: string; url: string; facts?: unknown }>(profile, 'images');
    for (const { threadId, url, facts } of images) {
      const kept = (await loadImages(threadId)).find((image) => image.url === url);
      expect(kept?.blob?.size, url).toBeGreaterThan(1000);
      // Early versions have not looked at their pictures: today's does when it next needs to.
      expect(kept?.facts, url).toEqual(facts);
      expect(lacksFacts(kept!), url).toBe(facts === undefined);
    }
    expect((await loadOwnFiles()).map(({ name, blob }) => [name, blob.size > 100])).toEqual(
      expect.arrayContaining([
        ['clay.png', true],
        ['logo.png', true],
        ['Kiln Mono', true],
      ]),
    );
  });

  it('gives the last design, the presets and the brand kit, and repairs nothing in them', async () => {
    const raw = settingsOf(profile);
    const design = await loadDesign();
    expect(faultOf(raw.design, design)).toBe(null);
    expect(await withoutLostFiles(design)).toEqual(design);
    expect(design.carousel).toMatchObject({ size: 'own', ownWidth: 640, ownHeight: 720 });

    const library = await loadLibrary();
    expect(library.presets.map(({ name }) => name)).toEqual(['Dusk', 'Clay']);
    const { presets } = raw.presets as { presets: { design: unknown }[] };
    for (const [place, preset] of presets.entries()) {
      expect(faultOf(preset.design, library.presets[place]!.design)).toBe(null);
    }
    expect(defaultPreset(library)?.name).toBe('Clay');
    expect(library).toMatchObject({
      isBrandOn: true,
      brand: {
        handle: '@wren_kilnworks',
        text: 'Wood-fired',
        colours: ['#7A3B1E', '#F4E3CF', '#0B6E4F'],
        logo: expect.stringMatching(/^own:/),
      },
    });
    expect((await loadQuickDesign()).watermark.text).toBe('Wood-fired · @wren_kilnworks');
    const synced = mergeSynced(EMPTY_LIBRARY, profile.sync).presets;
    expect(synced.map(({ name }) => name).sort()).toEqual(['Clay', 'Dusk']);
  });

  it('gives every setting', async () => {
    expect(await loadExportSettings()).toMatchObject({
      ...{ format: 'jpeg', scale: 1, layout: 'per-post', quality: 70 },
      // What lay beside a carousel before there was a switch for it still does.
      ...{ schema: 2, texts: true },
    });
    expect(await loadNameTemplate()).toBe('kiln/{handle}-{slug}-{n}');
    expect(await loadAskWhere()).toBe(true);
    expect(await loadRenderer()).toBe('compatibility');
    expect(await loadPostLabels()).toBe(true);
    expect(await loadSyncChoice()).toBe(true);
    expect(await loadEngineCheck()).not.toBe(null);
    expect((await loadRecentColours()).length).toBeGreaterThan(3);
    expect(loadLook()).toBe('dark');
    const known = ['design', 'export', 'presets', 'sync-presets', 'recent-colours', 'renderer'];
    const others = ['name-template', 'ask-where', 'post-labels', 'engine-check'];
    // One that is read by none of the lines above is lost unnoticed.
    expect(Object.keys(settingsOf(profile)).sort()).toEqual([...known, ...others].sort());
  });

  it('gives the journal: an export that ended, one half done, one that waits', async () => {
    const jobs = await loadJobs();
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'rendering', 'queued']);
    expect(await hasNewerJobs()).toBe(false);
    const raw = recordsOf<{ design: unknown; settings: object }>(profile, 'jobs');
    for (const [place, job] of jobs.entries()) {
      const { design } = (await loadJob(job.id))!;
      expect(faultOf(raw[place]!.design, design)).toBe(null);
      expect(job.settings).toMatchObject(raw[place]!.settings);
    }
    const half = jobs.find((job) => !hasEnded(job))!;
    const files = await loadFiles(half.id);
    expect(files.filter(({ state }) => state === 'saved').length).toBeGreaterThan(1);
    expect(files.some(({ state, blob }) => state !== 'saved' && blob !== null)).toBe(true);
  });
});

describe.each(OLD_PROFILES)('the journal of $commit where something went wrong', (profile) => {
  beforeAll(async () => {
    await putDatabase(withBrokenOff(profile).database);
  });

  it('has a file that was on its way', async () => {
    const half = (await loadJobs()).find(({ state }) => state === 'rendering')!;
    const files = await loadFiles(half.id);
    expect(files.filter(({ state }) => state === 'saving')).toMatchObject([
      { blob: expect.any(Blob), downloadId: 77 },
    ]);
  });

  it('has a failure that is old news, and has words for it', async () => {
    const failed = { schema: 2, state: 'failed', problem: 'folder-failed', dismissed: true };
    expect(await loadJob(FAILED)).toMatchObject(failed);
    expect((await loadJobs()).at(-1)).toMatchObject({ id: FAILED, ...failed });
  });

  it('leaves what is in a state that nobody knows', async () => {
    expect(await loadJob(UNKNOWN)).toBe(undefined);
    expect(await (await database()).get('jobs', UNKNOWN)).toMatchObject({ state: 'pending' });
  });
});

function settingsOf({ database: { stores } }: (typeof OLD_PROFILES)[number]) {
  const { records } = stores.find(({ name }) => name === 'settings')!;
  return Object.fromEntries(records.map(({ key, value }) => [key as string, value]));
}
