import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { sampleThread } from '../../../support/sample-thread.ts';

vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

type Fake = ReturnType<typeof import('../../../support/fake-browser.ts')['fakeBrowser']>['browser'];

const URL_OF_IMAGE = 'blob:chrome-extension://extension/1';
const IMAGE = new Blob(['png'], { type: 'image/png' });

let sendMessage: Fake['runtime']['sendMessage'];
let copy: typeof import('../../../../src/editor/state/copy.ts');
/** What the clipboard was given, as the browser does: it waits for what was promised. */
let clipboard: unknown[];
let refuses: boolean;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  clipboard = [];
  refuses = false;
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly data: Record<string, Promise<Blob>>) {}
    },
  );
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => ({ blob: async () => IMAGE })),
  );
  vi.stubGlobal('navigator', {
    platform: 'Linux',
    clipboard: {
      write: async ([item]: { data: Record<string, Promise<Blob>> }[]) => {
        if (refuses) throw new DOMException('not focused', 'NotAllowedError');
        clipboard.push(await Object.values(item!.data)[0]);
      },
    },
  });
  const { browser } = await import('../../../../src/browser/webext.ts');
  sendMessage = (browser as unknown as Fake).runtime.sendMessage;
  sendMessage.mockResolvedValue({ ok: true, value: URL_OF_IMAGE });
  copy = await import('../../../../src/editor/state/copy.ts');
  (await import('../../../../src/editor/state/work.ts')).thread.value = sampleThread('10');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const copyFirst = (place = 0, places = 1) =>
  copy.copyImage({ ...DEFAULT_EXPORT_SETTINGS, scale: 3 }, place, places);

test('the render host makes the image, which is let go when it is here', async () => {
  await copyFirst();
  expect(clipboard).toEqual([IMAGE]);
  expect(fetch).toHaveBeenCalledWith(URL_OF_IMAGE);
  const [asked, released] = sendMessage.mock.calls.map(([message]) => message);
  expect(asked).toMatchObject({
    to: 'background',
    method: 'renderFile',
    input: { threadId: '10', place: 0, settings: { format: 'png', scale: 3 } },
  });
  expect(released).toEqual({ to: 'host', method: 'releaseFile', input: { url: URL_OF_IMAGE } });
});

test('the clipboard is asked at once, while the click still counts', () => {
  const write = vi.spyOn(navigator.clipboard, 'write');
  void copyFirst();
  expect(write).toHaveBeenCalledTimes(1);
  expect(copy.copyNote.value).toMatchObject({ state: 'busy' });
});

test('success is told for a while, with the number of the image among several', async () => {
  await copyFirst();
  expect(copy.copyNote.value).toEqual({ state: 'done', sentence: 'Image copied' });
  await copyFirst(2, 11);
  expect(copy.copyNote.value?.sentence).toBe('Copied image 3 of 11');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(copy.copyNote.value).toBe(null);
});

test('while one is made no other is begun', async () => {
  const first = copyFirst();
  await copyFirst();
  await first;
  expect(clipboard).toHaveLength(1);
});

test.each([
  ['too-large', 'Export failed: the image is too large at this scale. Choose a smaller scale.'],
  [
    'draft-missing',
    'Export failed: the thread is no longer saved here. Open it on x.com and read it again.',
  ],
  ['INTERNAL', 'Export failed: the images could not be drawn. Try again, or copy the report.'],
])('an image that cannot be made says why: %s', async (code, sentence) => {
  sendMessage.mockResolvedValue({ ok: false, error: { code, message: code } });
  await copyFirst();
  expect(copy.copyNote.value).toEqual({ state: 'failed', sentence });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(copy.copyNote.value).not.toBe(null);
  copy.dismissCopyNote();
  expect(copy.copyNote.value).toBe(null);
});

test('a clipboard that refuses is told of', async () => {
  refuses = true;
  await copyFirst();
  expect(copy.copyNote.value?.state).toBe('failed');
  expect(copy.copyNote.value?.sentence).toMatch(/Clipboard access was blocked/);
});

test('the caption of what is shown is copied, and of an export its own', async () => {
  vi.mocked(fetch).mockResolvedValue({ blob: async () => new Blob(['By Ada']) } as Response);
  await copy.copyCaption();
  expect(sendMessage).toHaveBeenCalledWith(
    expect.objectContaining({ input: expect.objectContaining({ threadId: '10', caption: true }) }),
  );
  expect(await (clipboard as [Blob])[0].text()).toBe('By Ada');
  expect(copy.copyNote.value).toEqual({ state: 'done', sentence: 'Caption copied' });

  const { edits } = await import('../../../../src/editor/state/work.ts');
  const { DEFAULT_DESIGN: design } = await import('../../../../src/design/schema.ts');
  const job = { threadId: '7', edits: edits.value, design, settings: DEFAULT_EXPORT_SETTINGS };
  await copy.copyCaption({ ...job, ...{ id: 3, names: [] } });
  const asked = sendMessage.mock.calls.at(-2)![0] as { input: object };
  expect(asked.input).toEqual({ ...job, place: 0, caption: true });
});

test('a caption without a word leaves the clipboard as it is, and says why', async () => {
  vi.mocked(fetch).mockResolvedValue({ blob: async () => new Blob([]) } as Response);
  await copy.copyCaption();
  expect(clipboard).toEqual([]);
  expect(copy.copyNote.value?.sentence).toMatch(/^There is no caption to copy/);
});

test.each([
  ['text', 'text/plain'],
  ['markdown', 'text/markdown'],
] as const)('the words as %s are on the clipboard, as plain text', async (format, type) => {
  vi.mocked(fetch).mockResolvedValue({
    blob: async () => new Blob(['# Ada'], { type }),
  } as Response);
  await copy.copyWords(format);
  expect(sendMessage).toHaveBeenCalledWith(
    expect.objectContaining({
      method: 'renderFile',
      input: expect.objectContaining({ settings: { ...DEFAULT_EXPORT_SETTINGS, format } }),
    }),
  );
  const [words] = clipboard as [Blob];
  expect(words.type).toBe('text/plain');
  expect(await words.text()).toBe('# Ada');
  expect(copy.copyNote.value).toEqual({ state: 'done', sentence: 'Text copied' });
});
