import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import {
  keepDesign,
  keepEdits,
  saveBeforeClosing,
  saveWhatIsLeft,
} from '../../../../src/editor/state/saving.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { turn } from '../../../support/waiting.ts';

const kept = vi.hoisted(() => ({
  keepUnfinished: vi.fn(),
  saveUnfinished: vi.fn(async () => undefined),
}));
vi.mock('../../../../src/store/unfinished.ts', () => kept);
const ends = vi.hoisted(() => ({ design: () => {} }));
vi.mock('../../../../src/store/settings.ts', () => ({
  saveExportSettings: async () => undefined,
  saveDesign: () => new Promise<void>((end) => (ends.design = end)),
}));
vi.mock('../../../../src/store/drafts.ts', () => ({ saveEdits: async () => undefined }));

saveBeforeClosing();
beforeEach(() => vi.clearAllMocks());

test('a page that goes leaves what is not saved, and nothing else', async () => {
  keepDesign(DEFAULT_DESIGN);
  keepEdits('10', NO_EDITS);
  await turn();
  dispatchEvent(new Event('pagehide'));
  expect(kept.keepUnfinished).toHaveBeenLastCalledWith({ design: DEFAULT_DESIGN });
  ends.design();
  await turn();
  dispatchEvent(new Event('pagehide'));
  expect(kept.keepUnfinished).toHaveBeenLastCalledWith({});
});

test('a page that comes saves what another left, one that stays what it leaves', async () => {
  await saveWhatIsLeft();
  expect(kept.saveUnfinished).toHaveBeenCalledOnce();
  dispatchEvent(new Event('storage'));
  expect(kept.saveUnfinished).toHaveBeenCalledTimes(2);
});
