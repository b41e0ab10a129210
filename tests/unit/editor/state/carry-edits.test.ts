import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { carryEdits } from '../../../../src/editor/state/carry-edits.ts';
import { changeEdits, edits, openDraft, undo } from '../../../../src/editor/state/work.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { Draft } from '../../../../src/store/database.ts';
import { samplePost, sampleThread } from '../../../support/sample-thread.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

const draftOf = (text: string): Draft => ({
  ...{ id: '10', edits: NO_EDITS, postIds: ['10'], updatedAt: 0 },
  thread: {
    ...sampleThread('10'),
    posts: [samplePost('10', { text: [{ kind: 'text', text }] })],
  },
});

it('carries what is undone and done again along with what is seen', () => {
  openDraft(draftOf('One two'));
  const bold = (from: number, to: number) => ({
    ...NO_EDITS,
    marks: { '10': [{ kind: 'bold' as const, from, to }] },
  });
  changeEdits(bold(0, 3));
  changeEdits(bold(4, 7));
  const fresh = draftOf('Now: One two');
  carryEdits(fresh);
  openDraft(fresh);
  expect(edits.value).toEqual(bold(9, 12));
  undo();
  expect(edits.value).toEqual(bold(5, 8));
});
