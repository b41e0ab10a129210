// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { BrokenPicture } from '../../../../src/render/images/embed-images.ts';
import { type LaidOut, withSlides } from '../../../../src/render/layout/with-slides.ts';
import { makePhoto, makePost, makeThread } from '../../thread/make-thread.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);
const PHOTO = 'https://pbs.twimg.com/media/a';
const thread = makeThread([makePost({ media: [makePhoto({ url: PHOTO })] })]);
const known = vi.hoisted(() => ({
  images: [] as object[],
  own: [] as object[],
  dropBroken: vi.fn(),
}));
vi.mock('../../../../src/store/drafts.ts', () => ({ loadDraft: async () => ({ thread }) }));
vi.mock('../../../../src/store/images.ts', () => ({ loadImages: async () => known.images }));
vi.mock('../../../../src/store/own-files.ts', () => ({ loadOwnImages: async () => known.own }));
vi.mock('../../../../src/render/images/fetch-images.ts', () => ({ fetchThreadImages: vi.fn() }));
vi.mock('../../../../src/render/images/drop-broken.ts', () => ({ dropBroken: known.dropBroken }));
vi.mock('../../../../src/render/engine/choose-engine.ts', () => ({
  chooseEngine: async () => ({}),
}));
vi.mock('../../../../src/render/layout/plan.ts', () => ({ planSlides: async () => [] }));
vi.mock('../../../../src/render/layout/hidden-stage.tsx', () => ({
  openStage: () => ({ remove() {} }),
  openAssets: (images: { url: string; blob: Blob | null }[]) => ({
    assets: {
      found: new Set(images.filter(({ blob }) => blob).map(({ url }) => url)),
      missing: new Set(images.filter(({ blob }) => !blob).map(({ url }) => url)),
    },
    release() {},
  }),
}));

const request = {
  ...{ threadId: '1', edits: NO_EDITS, design: DEFAULT_DESIGN },
  settings: DEFAULT_EXPORT_SETTINGS,
};
const stored = (url: string) => ({ url, blob: new Blob(['x']), width: 2, height: 1 });
const broken = (url: string) => new BrokenPicture(url, {});

/** Exports; the picture of each try is broken as long as there are such. @returns pictures missing, each time */
async function tries(...urls: string[]): Promise<number[]> {
  const missing: number[] = [];
  await withSlides(request, async (laidOut: LaidOut) => {
    missing.push(laidOut.missing);
    const url = urls[missing.length - 1];
    if (url) throw broken(url);
  });
  return missing;
}

beforeEach(() => {
  known.images = [stored(PHOTO)];
  known.own = [stored('own:a')];
  known.dropBroken.mockReset().mockResolvedValue(1);
});

it('an export knows how many of its pictures are missing', async () => {
  expect(await tries()).toEqual([0]);
  known.images = [
    { ...stored(PHOTO), blob: null },
    { ...stored('https://x'), blob: null },
  ];
  expect(await tries()).toEqual([1]);
});

it('a broken picture is fetched again, and left out when it is still broken', async () => {
  expect(await tries(PHOTO)).toEqual([0, 0]);
  expect(await tries(PHOTO, PHOTO)).toEqual([0, 0, 1]);
});

it("a broken picture of the user's own is left out", async () => {
  known.dropBroken.mockResolvedValue(0);
  expect(await tries('own:a')).toEqual([0, 0]);
});

it('what is broken though it is left out ends the export', async () => {
  await expect(tries(PHOTO, PHOTO, PHOTO)).rejects.toThrow(PHOTO);
});
