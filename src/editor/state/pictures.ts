import { computed, effect, signal } from '@preact/signals';
import { ownImagesIn } from '../../design/own-images.ts';
import { call } from '../../messaging/call.ts';
import { type Asset, type Assets, NO_ASSETS } from '../../slides/view/assets.ts';
import type { StoredImage } from '../../store/database.ts';
import { loadImages } from '../../store/images.ts';
import { loadOwnImages } from '../../store/own-files.ts';
import { lacksFacts, storedFacts } from '../../thread/picture-facts.ts';
import { latestOnly } from './latest-only.ts';
import { shownDesign } from './shown-design.ts';
import { edits, thread } from './work.ts';

/** The pictures of the open thread. */
const threadAssets = signal<Assets>(NO_ASSETS);
/** The user's own, by their id: what is in a file never changes, so its address stays. */
const ownAssets = signal<ReadonlyMap<string, Asset>>(new Map());

/** What is stored of the pictures of the open thread that are missing. */
export const missingImages = signal<readonly StoredImage[]>([]);

/** Everything that slides can show. */
export const assets = computed<Assets>(() => {
  const { found, missing } = threadAssets.value;
  return ownAssets.value.size === 0
    ? threadAssets.value
    : { found: new Map([...found, ...ownAssets.value]), missing };
});

export type Axis = 'x' | 'y';

/**
 * The directions in which a picture is larger than its box: only there it can be moved.
 *
 * @param aspect width ÷ height of the box; null where that is the picture's own
 */
export function freeAxes(url: string, aspect: number | null, zoom: number): Axis[] {
  if (zoom > 1) return ['x', 'y'];
  const asset = assets.value.found.get(url);
  if (!asset || aspect === null) return [];
  const excess = asset.width / asset.height / aspect;
  if (Math.abs(excess - 1) < 0.01) return [];
  return [excess > 1 ? 'x' : 'y'];
}

/** Addresses stay as long as their thread is open: a new one would load the picture again. */
let shown = new Map<string, Asset>();
let shownOf: string | null = null;

const loading = latestOnly(async (threadId: string) => {
  const images = await loadImages(threadId);
  if (thread.value?.id !== threadId) return;
  if (shownOf !== threadId) forgetPictures();
  shownOf = threadId;
  const found = new Map<string, Asset>();
  const missing = images.filter(({ blob }) => !blob);
  for (const image of images) {
    const { url, blob, width, height } = image;
    if (!blob) continue;
    const src = shown.get(url)?.src ?? URL.createObjectURL(blob);
    found.set(url, { src, width, height, facts: storedFacts(image) });
  }
  shown = found;
  threadAssets.value = { found, missing: new Set(missing.map(({ url }) => url)) };
  missingImages.value = missing;
  if (images.some(lacksFacts)) haveFactsFound(threadId);
});

/** Threads whose pictures somebody was asked to look at; of some, nothing can be found. */
const lookedAt = new Set<string>();

function haveFactsFound(threadId: string): void {
  if (lookedAt.has(threadId)) return;
  lookedAt.add(threadId);
  call('background', 'findFacts', { threadId }).catch((error) => {
    console.error('no facts of pictures', error);
  });
}

function forgetPictures(): void {
  for (const { src } of shown.values()) URL.revokeObjectURL(src);
  shown = new Map();
}

/** Reads the pictures again: another one has arrived. */
export function picturesChanged(threadId: string): void {
  if (thread.value?.id === threadId) loading.run(threadId);
}

const loadingOwn = latestOnly(async (ids: string[]) => {
  if (ids.every((id) => ownAssets.peek().has(id))) return;
  const known = new Map(ownAssets.peek());
  for (const { url, blob, width, height } of await loadOwnImages(ids)) {
    if (!blob || known.has(url)) continue;
    known.set(url, { src: URL.createObjectURL(blob), width, height, facts: null });
  }
  ownAssets.value = known;
});

/** Follows the open thread, and the pictures of the user's own in its design. */
export function followPictures(): void {
  effect(() => loadingOwn.run(ownImagesIn(shownDesign.value, edits.value.looks)));
  effect(() => {
    if (thread.value) loading.run(thread.value.id);
  });
}
