import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { askFirst } from '../../../../src/editor/export/ask-first.ts';
import { heldBack } from '../../../../src/editor/export/held-back.ts';
import { HolesQuestion } from '../../../../src/editor/export/holes-question.tsx';
import { MissingNotice } from '../../../../src/editor/preview/missing-notice.tsx';
import { followPictures, missingImages } from '../../../../src/editor/state/pictures.ts';
import { openDraft, startWith } from '../../../../src/editor/state/work.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { StoredImage } from '../../../../src/store/database.ts';
import type { Missing } from '../../../../src/store/missing-picture.ts';
import { theBrowser } from '../../../support/fake-browser.ts';
import { until } from '../../../support/waiting.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { makeAuthor, makePhoto, makePost, makeThread } from '../../thread/make-thread.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);
const store = vi.hoisted(() => ({ images: [] as unknown[] }));
vi.mock('../../../../src/store/images.ts', () => ({ loadImages: async () => store.images }));
vi.mock('../../../../src/store/own-files.ts', () => ({ loadOwnImages: async () => [] }));

const at = (name: string) => `https://pbs.twimg.com/media/${name}`;
const NAMES = ['a', 'b', 'c'];
let lastId = 0;
let box: HTMLElement;
const browser = await theBrowser();
vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL() {} }));

const here = (name: string) => ({
  ...{ url: at(name), blob: new Blob(['x']), width: 2, height: 1 },
  facts: makeFacts(),
});
const gone = (name: string, reason?: Missing['reason'] | 'nonsense') => ({
  ...{ url: at(name), blob: null, width: 0, height: 0 },
  ...(reason && { missing: { reason, at: 1 } }),
});

/** Opens a thread with three pictures of which these are stored. */
async function openWith(...images: object[]): Promise<void> {
  store.images = images;
  const id = String(++lastId);
  const author = makeAuthor({ avatar: null, affiliate: null });
  const media = NAMES.map((name) => makePhoto({ url: at(name) }));
  const thread = makeThread([makePost({ id, author, media })]);
  openDraft({ id: thread.id, thread, edits: NO_EDITS, postIds: [id], updatedAt: 0 });
  const missing = images.filter((image) => !(image as StoredImage).blob).length;
  await when(() => missingImages.value.length === missing);
  await act(() => undefined);
}
const when = (isSo: () => boolean) => until(() => expect(isSo()).toBe(true));
const sentence = () => box.querySelector('.notice-text, .told')?.textContent ?? null;
const press = (name: string) =>
  act(() => [...box.querySelectorAll('button')].find((one) => one.textContent === name)!.click());

startWith(DEFAULT_DESIGN);
followPictures();
beforeEach(() => {
  vi.clearAllMocks();
  browser.permissions.contains.mockResolvedValue(true);
  heldBack.value = null;
  box = document.createElement('div');
});

async function show(part = <MissingNotice />): Promise<void> {
  await act(() => render(part, box));
}

it.each<[string, object[], string | null]>([
  ['nothing where nothing is missing', NAMES.map(here), null],
  ['nothing of pictures that nobody sees', [gone('elsewhere', 'not-found')], null],
  [
    'one and its reason',
    [gone('a', 'timed-out')],
    '1 image is missing: X took too long to send them; try again.',
  ],
  [
    'several of one reason',
    [gone('a', 'offline'), gone('b', 'offline'), here('c')],
    '2 images are missing: you are offline; connect, then try again.',
  ],
  [
    'several reasons',
    [gone('a', 'not-found'), gone('b', 'not-found'), gone('c', 'too-large')],
    '3 images are missing: 2 not found at X and 1 too large; try again later.',
  ],
  [
    'rows that do not say why, or nonsense',
    [gone('a'), gone('b', 'nonsense')],
    '2 images are missing: they could not be loaded last time; try again.',
  ],
])('tells of %s', async (_, images, wanted) => {
  await openWith(...images);
  await show();
  expect(sentence()).toBe(wanted);
});

it('has them fetched again, and goes when they are there', async () => {
  await openWith(gone('a', 'not-found'));
  await show();
  browser.runtime.sendMessage.mockImplementation(async () => {
    store.images = [here('a')];
    return { ok: true };
  });
  await press('Try again');
  await when(() => sentence() === null);
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith(
    expect.objectContaining({ to: 'background', method: 'fetchImages' }),
  );
});

it('offers to allow what was taken away, whoever took it', async () => {
  browser.permissions.contains.mockResolvedValue(false);
  await openWith(gone('a', 'unreachable'));
  await show();
  await when(() => sentence()?.includes('allow access') === true);
  browser.runtime.sendMessage.mockResolvedValue({ ok: true });
  await press('Allow access');
  expect(browser.permissions.request).toHaveBeenCalledWith({
    origins: ['https://pbs.twimg.com/*'],
  });
  await when(() => browser.runtime.sendMessage.mock.calls.length === 1);
});

it('does not fetch what the user does not allow', async () => {
  browser.permissions.contains.mockResolvedValue(false);
  browser.permissions.request.mockResolvedValueOnce(false);
  await openWith(gone('a', 'unreachable'));
  await show();
  await when(() => sentence()?.includes('allow access') === true);
  await press('Allow access');
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});

it('an export with holes is asked about once for each thread', async () => {
  const go = vi.fn();
  await openWith(here('a'), gone('b', 'not-found'));
  await askFirst(go);
  expect(go).not.toHaveBeenCalled();
  await show(<HolesQuestion />);
  expect(sentence()).toBe('1 image is missing. Export without it?');
  await press('Export anyway');
  expect(go).toHaveBeenCalledOnce();
  expect(heldBack.value).toBeNull();
  await askFirst(go);
  expect(go).toHaveBeenCalledTimes(2);
});

it('an export that waits goes on when all pictures have come, and not before', async () => {
  const go = vi.fn();
  await openWith(gone('a', 'not-found'), gone('b', 'not-found'));
  await askFirst(go);
  await show(<HolesQuestion />);
  const come = (...images: object[]) =>
    browser.runtime.sendMessage.mockImplementation(async () => {
      store.images = images;
      return { ok: true };
    });
  come(here('a'), gone('b', 'not-found'));
  await press('Try again');
  await when(() => sentence()?.startsWith('1 image') === true);
  await when(() => box.textContent?.includes('Try again') === true);
  expect(go).not.toHaveBeenCalled();
  come(here('a'), here('b'));
  await press('Try again');
  await when(() => go.mock.calls.length === 1);
});

it('an export without holes is not held up', async () => {
  const go = vi.fn();
  await openWith(...NAMES.map(here));
  void askFirst(go);
  expect(go).toHaveBeenCalledOnce();
});
