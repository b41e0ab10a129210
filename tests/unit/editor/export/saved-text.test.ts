import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);
let saved: typeof import('../../../../src/editor/export/saved-text.ts');
let folder: typeof import('../../../../src/editor/export/show-in-folder.tsx');
let downloads: Record<'search' | 'show', ReturnType<typeof vi.fn>>;

beforeEach(async () => {
  vi.resetModules();
  const { browser } = await import('../../../../src/browser/webext.ts');
  downloads = { search: vi.fn(async () => []), show: vi.fn() };
  Object.assign(browser.downloads, downloads);
  saved = await import('../../../../src/editor/export/saved-text.ts');
  folder = await import('../../../../src/editor/export/show-in-folder.tsx');
});

const SLIDES = ['a/a-1.png', 'a/a-2.png'];
const job = (names: string[], parts: number | null = null, layout = 'carousel') => ({
  ...{ names, parts, total: names.length, design: DEFAULT_DESIGN },
  settings: { ...DEFAULT_EXPORT_SETTINGS, layout: layout as 'carousel' },
});

test.each([
  [job(['a.png', 'b.png'], null, 'per-post'), 'Saved 2 files'],
  [job(SLIDES), 'Saved 2 slides'],
  [job([...SLIDES, 'a/caption.txt', 'a/alt-text.txt']), 'Saved 2 slides with caption and alt text'],
  [job([...SLIDES, 'a/alt-text.txt']), 'Saved 2 slides with alt text'],
  [job(['a.pdf', 'a-caption.txt'], 12), 'Saved 12 slides with caption'],
  [job(['a.zip'], 12), 'Saved 12 slides'],
  [job(['a.png', 'a-caption.txt']), 'Saved 1 slide with caption'],
])('what lies on the disk is counted in slides: %#', (ended, said) => {
  expect(saved.savedText(ended)).toBe(said);
});

const listed = (id: number, filename: string, byExtensionId = 'extension') => ({
  ...{ id, filename, byExtensionId, state: 'complete' },
});

test('the folder of the newest file of the export is shown', async () => {
  const found = [
    listed(9, '/d/other.png'),
    listed(8, '/d/a/a-2.png', 'another'),
    listed(7, 'C:\\d\\a\\a-2.png'),
  ];
  downloads.search.mockResolvedValue(found);
  await folder.showInFolder({ names: SLIDES, createdAt: 1_000 });
  expect(downloads.search).toHaveBeenCalledWith(
    expect.objectContaining({ startedAfter: '1970-01-01T00:00:00.999Z' }),
  );
  expect(downloads.show).toHaveBeenCalledWith(7);
  // One that was given a number is known by what else we have saved.
  downloads.search.mockResolvedValue([listed(5, '/d/a/a-1 (1).png')]);
  await folder.showInFolder({ names: ['a/a-1.png'], createdAt: 1_000 });
  expect(downloads.show).toHaveBeenLastCalledWith(5);
});

test('files that are in no list are told of', async () => {
  await expect(folder.showInFolder({ names: SLIDES, createdAt: 0 })).rejects.toThrow();
  expect(downloads.show).not.toHaveBeenCalled();
});
