// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { addPosts, hidePost } from '../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { database } from '../../../src/store/database.ts';
import { findDraft, loadDraft, saveEdits } from '../../../src/store/drafts.ts';
import { loadImages, saveImage } from '../../../src/store/images.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';

let db: Awaited<ReturnType<typeof database>>;
beforeEach(async () => {
  db = await emptyDatabase();
});

const hidden = (...ids: string[]) => ids.reduce(hidePost, NO_EDITS);

describe('a captured thread', () => {
  it.each(['10', '11', '12'])('is found by its post %s', async (id) => {
    const saved = await saveCapture(sampleThread('10', '11', '12'));
    expect(saved).toMatchObject({ id: '10', edits: NO_EDITS, postIds: ['10', '11', '12'] });
    expect(await findDraft(id)).toEqual(saved);
  });

  it('is loaded by the id of the thread alone', async () => {
    const saved = await saveCapture(sampleThread('10', '11'));
    expect(await loadDraft('10')).toEqual(saved);
    expect(await loadDraft('11')).toBe(null);
  });

  it('is not found by the posts of others', async () => {
    await saveCapture(sampleThread('10', '11'));
    await saveCapture(sampleThread('20'));
    expect(await findDraft('12')).toBe(null);
    expect((await findDraft('20'))?.id).toBe('20');
  });
});

describe('another capture', () => {
  it('adds to the thread and keeps the edits', async () => {
    await saveCapture(sampleThread('10', '11'));
    await saveEdits('10', hidden('11'));
    const again = await saveCapture(sampleThread('10', '11', '12'));
    expect(again.edits.hidden).toEqual(['11']);
    expect(await findDraft('12')).toEqual(again);
  });

  it.each([
    ['earlier', sampleThread('9', '10', '11'), ['9', '10', '11']],
    ['later', sampleThread('11', '12'), ['10', '11', '12']],
    ['at a single post', sampleThread('11'), ['10', '11']],
  ])('that begins %s becomes one with the draft', async (_, thread, ids) => {
    await saveCapture(sampleThread('10', '11'));
    await saveEdits('10', hidden('11'));
    const again = await saveCapture(thread);
    expect(again.edits.hidden).toEqual(['11']);
    expect(again).toMatchObject({ id: ids[0], postIds: ids });
    expect(await db.getAllKeys('drafts')).toEqual([ids[0]]);
  });

  it('joins the drafts of two parts, with the edits of both', async () => {
    await saveCapture(sampleThread('10', '11'));
    await saveEdits('10', hidden('11'));
    await saveCapture(sampleThread('13', '14'));
    await saveEdits('13', hidden('14'));
    const whole = await saveCapture(sampleThread('10', '11', '12', '13', '14'));
    expect(whole.edits.hidden).toEqual(['11', '14']);
    expect(await db.getAllKeys('drafts')).toEqual(['10']);
  });

  it('keeps what stands beside the thread, and what of it was added', async () => {
    const beside = { ...sampleThread('10', '11'), more: [samplePost('20'), samplePost('21')] };
    await saveCapture(beside);
    await saveEdits('10', addPosts(hidden('11'), ['20']));
    await saveCapture(sampleThread('30', '31'));
    await saveEdits('30', addPosts(NO_EDITS, ['40']));
    const again = await saveCapture({
      ...sampleThread('10', '11', '30'),
      more: [samplePost('40'), samplePost('21')],
    });
    expect(again.thread.more.map(({ id }) => id)).toEqual(['20', '21', '40']);
    expect(again.edits).toEqual({ ...NO_EDITS, hidden: ['11'], added: ['20', '40'] });
  });

  it('takes the pictures with it', async () => {
    const picture = (threadId: string, name: string, blob: Blob | null) => ({
      threadId,
      url: `https://pbs.twimg.com/media/${name}.jpg`,
      blob,
      width: 1,
      height: 1,
    });
    const there = new Blob(['there']);
    await saveCapture(sampleThread('11', '12'));
    await saveCapture(sampleThread('13'));
    await saveImage(picture('11', 'a', there));
    await saveImage(picture('11', 'b', null));
    await saveImage(picture('13', 'b', there));
    await saveImage(picture('20', 'c', there));
    await saveCapture(sampleThread('10', '11', '12', '13'));
    const kept = (await loadImages('10')).map(({ url, blob }) => [url.slice(-5), blob !== null]);
    expect(kept).toEqual([
      ['a.jpg', true],
      ['b.jpg', true],
    ]);
    expect(await loadImages('11')).toEqual([]);
    expect(await loadImages('13')).toEqual([]);
    expect(await loadImages('20')).toHaveLength(1);
  });

  it('leaves other threads alone', async () => {
    await saveCapture(sampleThread('20'));
    await saveEdits('20', hidden('20'));
    expect((await saveCapture(sampleThread('10'))).edits).toEqual(NO_EDITS);
    expect(await findDraft('20')).not.toBe(null);
  });
});

describe('edits', () => {
  it('are kept with their draft', async () => {
    await saveCapture(sampleThread('10', '11'));
    await saveEdits('10', hidden('11'));
    expect((await loadDraft('10'))?.edits.hidden).toEqual(['11']);
  });

  it('of a draft that is gone are dropped', async () => {
    await saveEdits('10', hidden('11'));
    expect(await db.count('drafts')).toBe(0);
  });
});

describe('a draft of an earlier version', () => {
  it('has nothing beside it, and keeps its edits', async () => {
    const saved = await saveCapture(sampleThread('10', '11'));
    const { more: _, ...thread } = saved.thread;
    await db.put('drafts', { ...saved, thread, edits: { schema: 1, hidden: ['11'] } } as never);
    expect(await loadDraft('10')).toEqual({ ...saved, edits: hidden('11') });
  });
});

describe('a damaged draft', () => {
  it.each([
    ['has no thread', { thread: undefined }],
    ['is of no version there was', { thread: { ...sampleThread('10'), schema: 0 } }],
    ['has no posts', { thread: { ...sampleThread('10'), posts: [] } }],
    [
      'holds a script',
      { thread: { ...sampleThread('10'), posts: [samplePost('10', { url: 'javascript:1' })] } },
    ],
  ])('is none, when it %s', async (_, damage) => {
    const saved = await saveCapture(sampleThread('10'));
    await db.put('drafts', { ...saved, ...damage } as never);
    expect(await loadDraft('10')).toBe(null);
    expect(await findDraft('10')).toBe(null);
  });

  it.each([[undefined], ['none'], [{ hidden: 'all' }], [{ schema: 0, hidden: [1] }]])(
    'with %j for edits is the original',
    async (edits) => {
      const saved = await saveCapture(sampleThread('10'));
      await db.put('drafts', { ...saved, edits } as never);
      expect((await loadDraft('10'))?.edits).toEqual(NO_EDITS);
      expect((await saveCapture(sampleThread('10'))).edits).toEqual(NO_EDITS);
    },
  );

  it('is replaced by the next capture', async () => {
    const saved = await saveCapture(sampleThread('10'));
    await db.put('drafts', { ...saved, thread: null } as never);
    await saveCapture(sampleThread('10'));
    expect((await loadDraft('10'))?.thread).toEqual(sampleThread('10'));
  });
});
