import { beforeEach, expect, test, vi } from 'vitest';
import type { PixelSize } from '../../../../src/design/limits.ts';
import { sampleThread } from '../../../support/sample-thread.ts';
import { until } from '../../../support/waiting.ts';

vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

type Fake = ReturnType<typeof import('../../../support/fake-browser.ts')['fakeBrowser']>['browser'];

let session: Fake['storage']['session'];
let jobs: typeof import('../../../../src/editor/state/export-progress.ts');
let exportShown: () => void;
let sizeIs: (size: PixelSize) => void;

beforeEach(async () => {
  vi.resetModules();
  const { browser } = await import('../../../../src/browser/webext.ts');
  session = (browser as unknown as Fake).storage.session;
  session.kept.clear();
  jobs = await import('../../../../src/editor/state/export-progress.ts');
  ({ exportShown } = await import('../../../../src/editor/export/editor-export.tsx'));
  const work = await import('../../../../src/editor/state/work.ts');
  const { noteHeight, slides } = await import('../../../../src/editor/state/shown-pages.ts');
  work.thread.value = sampleThread('10');
  sizeIs = ({ height }) => noteHeight(slides.value[0]!.key, height);
});

type Asked = { method: string; input: { requestId: string; threadId: string } };
const asked = () => [...session.kept.values()] as Asked[];

test('an export is posted with what is shown', () => {
  sizeIs({ width: 640, height: 900 });
  exportShown();
  expect(asked()).toMatchObject([{ method: 'startExport', input: { threadId: '10' } }]);
});

test('an export asked for before the size is known is posted, too', () => {
  exportShown();
  expect(asked()).toHaveLength(1);
});

test('an export that is known to be too large is not', () => {
  sizeIs({ width: 640, height: 1_000_000 });
  exportShown();
  expect(asked()).toEqual([]);
});

test('one that could not be posted is told of', async () => {
  session.set.mockRejectedValueOnce(new Error('No room'));
  exportShown();
  await until(() => expect(jobs.startFailed.value).toBe(true));
  exportShown();
  expect(jobs.startFailed.value).toBe(false);
});

test('one that could not be written down is told of by the editor that asked for it', () => {
  exportShown();
  jobs.exportNotStarted({ requestId: 'of another editor' });
  expect(jobs.startFailed.value).toBe(false);
  jobs.exportNotStarted(asked()[0]!.input);
  expect(jobs.startFailed.value).toBe(true);
});
