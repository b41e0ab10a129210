// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { hidePost } from '../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { database } from '../../../src/store/database.ts';
import { loadDraft, saveEdits } from '../../../src/store/drafts.ts';
import { loadImages, saveImage } from '../../../src/store/images.ts';
import { addJob, updateJob } from '../../../src/store/job-steps.ts';
import { deleteAllThreads, deleteThread, loadRecent, putBack } from '../../../src/store/recent.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';

let db: Awaited<ReturnType<typeof database>>;
beforeEach(async () => {
  db = await emptyDatabase();
});

/** Stores a thread with one picture, as used at `time`. */
async function store(id: string, time = 0): Promise<void> {
  const draft = await saveCapture(sampleThread(id));
  await db.put('drafts', { ...draft, updatedAt: time });
  await saveImage(picture(id));
}

const picture = (threadId: string) => ({
  threadId,
  url: 'a',
  blob: new Blob([threadId]),
  width: 1,
  height: 1,
});
const jobOf = (threadId: string) =>
  addJob({
    requestId: threadId,
    threadId,
    edits: NO_EDITS,
    design: DEFAULT_DESIGN,
    settings: DEFAULT_EXPORT_SETTINGS,
  });
const ids = async () => (await loadRecent()).map(({ id }) => id);

describe('the list of stored threads', () => {
  it('begins with the one used last', async () => {
    await store('10', 2);
    await store('20', 3);
    await store('30', 1);
    expect(await ids()).toEqual(['20', '10', '30']);
  });

  it('tells who said how much, and how it begins', async () => {
    const thread = sampleThread('10', '11');
    thread.posts[0] = samplePost('10', {
      text: [
        { kind: 'text', text: '  Good\n\nmorning, ' },
        { kind: 'mention', text: '@ada', href: 'https://x.com/ada' },
      ],
    });
    const { updatedAt } = await saveCapture(thread);
    expect(await loadRecent()).toEqual([
      { id: '10', author: thread.author, words: 'Good morning, @ada', posts: 2, updatedAt },
    ]);
  });

  it.each([
    [
      'are cut without breaking a letter',
      [samplePost('10', words('🧵'.repeat(200)))],
      '🧵'.repeat(140),
    ],
    [
      'are those of the first post that is there',
      [{ kind: 'unavailable', id: '9-u', reason: 'gone' } as const, samplePost('10')],
      'Words of post 10',
    ],
    [
      'are the title when a post is an article',
      [samplePost('10', { ...words(''), article: { title: 'Fog', teaser: '', image: null } })],
      'Fog',
    ],
    ['may be missing', [samplePost('10', words(''))], ''],
  ])('its words %s', async (_, posts, expected) => {
    await saveCapture({ ...sampleThread('10'), posts: [...posts] });
    expect((await loadRecent())[0]?.words).toBe(expected);
  });

  it('leaves out what is damaged', async () => {
    await store('10');
    await db.put('drafts', { id: '20', thread: 'x', postIds: [], updatedAt: 5 } as never);
    expect(await ids()).toEqual(['10']);
  });
});

function words(text: string) {
  return { text: [{ kind: 'text' as const, text }] };
}

describe('a deleted thread', () => {
  it('is gone with its pictures, and no other is', async () => {
    await store('10');
    await store('20');
    await deleteThread('10');
    expect(await ids()).toEqual(['20']);
    expect(await loadImages('10')).toEqual([]);
    expect(await loadImages('20')).toHaveLength(1);
  });

  it('comes back as it was', async () => {
    await store('10');
    await saveEdits('10', hidePost(NO_EDITS, '10'));
    const before = await loadDraft('10');
    await putBack((await deleteThread('10'))!);
    expect(await loadDraft('10')).toEqual(before);
    const [image] = await loadImages('10');
    expect(await image?.blob?.text()).toBe('10');
  });

  it('that is not there is no failure', async () => {
    expect(await deleteThread('404')).toBe(null);
  });
});

describe('a thread with an export that is not finished', () => {
  it.each(['queued', 'rendering'] as const)('stays while it is %s', async (state) => {
    await store('10');
    await updateJob((await jobOf('10')).id, { state });
    expect(await deleteThread('10')).toBe(null);
    expect(await ids()).toEqual(['10']);
    expect(await loadImages('10')).toHaveLength(1);
  });

  it.each(['done', 'failed', 'cancelled'] as const)('goes when it is %s', async (state) => {
    await store('10');
    await updateJob((await jobOf('10')).id, { state });
    expect(await deleteThread('10')).not.toBe(null);
    expect(await ids()).toEqual([]);
  });

  it('stays with its pictures when all others are deleted', async () => {
    for (const id of ['10', '20', '30']) await store(id);
    await jobOf('20');
    expect(await deleteAllThreads()).toBe(1);
    expect(await ids()).toEqual(['20']);
    expect(await loadImages('20')).toHaveLength(1);
  });
});

describe('deleting all threads', () => {
  it('leaves neither damaged ones nor pictures without a thread', async () => {
    await store('10');
    await db.put('drafts', { id: '20', thread: 'x', postIds: [], updatedAt: 5 } as never);
    await saveImage(picture('30'));
    expect(await deleteAllThreads()).toBe(0);
    expect(await db.count('drafts')).toBe(0);
    expect(await db.count('images')).toBe(0);
  });
});
