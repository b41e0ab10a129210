import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { findDraft } from '../../../../src/store/drafts.ts';
import { ThreadSchema } from '../../../../src/thread/schema.ts';

const openInPlace = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/editor/state/open-thread.ts', () => ({ openInPlace }));
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

test('a sample is kept as a thread that was captured, and opened', async () => {
  const { openSample } = await import('../../../../src/editor/recent/sample-thread.ts');
  await openSample();
  const [id] = openInPlace.mock.lastCall!;
  const { thread } = (await findDraft(id))!;
  expect(v.parse(ThreadSchema, thread)).toEqual(thread);
  expect(thread.posts).toHaveLength(5);
  const first = thread.posts[0]!;
  expect(first.kind === 'post' && first.text[0]!.text).toContain('How to write a thread');
});
