import { beforeEach, expect, it, vi } from 'vitest';
import { assets, followPictures, picturesChanged } from '../../../../src/editor/state/pictures.ts';
import { openDraft } from '../../../../src/editor/state/work.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { call } from '../../../../src/messaging/call.ts';
import { PICTURE_FACTS } from '../../../../src/thread/picture-facts.ts';
import { rest, until } from '../../../support/waiting.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { makePost, makeThread } from '../../thread/make-thread.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);
vi.mock('../../../../src/messaging/call.ts', () => ({ call: vi.fn(async () => undefined) }));
const store = vi.hoisted(() => ({ images: [] as object[] }));
vi.mock('../../../../src/store/images.ts', () => ({ loadImages: async () => store.images }));
vi.mock('../../../../src/store/own-files.ts', () => ({ loadOwnImages: async () => [] }));
let addresses = 0;
vi.stubGlobal(
  'URL',
  Object.assign(URL, { createObjectURL: () => `blob:${++addresses}`, revokeObjectURL() {} }),
);

const FACTS = makeFacts();
const picture = (url: string, facts?: object) => ({
  ...{ url, blob: new Blob(['x']), width: 2, height: 1 },
  ...(facts && { facts }),
});
const asked = () => vi.mocked(call).mock.calls;

let last = 0;
async function openWith(...images: object[]): Promise<string> {
  store.images = images;
  const id = String(++last);
  const thread = makeThread([makePost({ id })]);
  openDraft({ id, thread, edits: NO_EDITS, postIds: [id], updatedAt: 0 });
  await until(() => expect([...assets.value.found.keys()]).toEqual(images.map(urlOf)));
  return id;
}
const urlOf = (image: object) => (image as { url: string }).url;

followPictures();
beforeEach(() => vi.clearAllMocks());

it('are there for layouts, and nobody is asked for them again', async () => {
  await openWith(picture('with', FACTS));
  expect(assets.value.found.get('with')?.facts).toEqual(FACTS);
  expect(asked()).toEqual([]);
});

it('that are lacking are asked for once, and slides are laid out anew when they come', async () => {
  const id = await openWith(picture('without'));
  expect(assets.value.found.get('without')?.facts).toBe(null);
  expect(asked()).toEqual([['background', 'findFacts', { threadId: id }]]);
  const before = assets.value;
  store.images = [picture('without', FACTS)];
  picturesChanged(id);
  await until(() => expect(assets.value.found.get('without')?.facts).toEqual(FACTS));
  // Another object is another layout, and the same address no other picture.
  expect(assets.value).not.toBe(before);
  expect(assets.value.found.get('without')?.src).toBe(before.found.get('without')?.src);
});

it('of a picture in which nothing can be found are not asked for for ever', async () => {
  const id = await openWith(picture('rotten'));
  picturesChanged(id);
  await rest();
  picturesChanged(id);
  await rest();
  expect(asked()).toHaveLength(1);
});

it('of a later version, or of what is missing, are nothing to ask for', async () => {
  const newer = { ...FACTS, version: PICTURE_FACTS + 1 };
  await openWith(picture('newer', newer));
  expect(assets.value.found.get('newer')?.facts).toBe(null);
  expect(asked()).toEqual([]);
});
