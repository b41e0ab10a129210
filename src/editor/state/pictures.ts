import { effect, signal } from '@preact/signals';
import { type Asset, type Assets, NO_ASSETS } from '../../slides/assets.ts';
import { loadImages } from '../../store/images.ts';
import { latestOnly } from './latest-only.ts';
import { thread } from './work.ts';

/** The pictures of the open thread. */
export const assets = signal<Assets>(NO_ASSETS);

/** Addresses stay as long as their thread is open: a new one would load the picture again. */
let shown = new Map<string, Asset>();
let shownOf: string | null = null;

const loading = latestOnly(async (threadId: string) => {
  const images = await loadImages(threadId);
  if (thread.value?.id !== threadId) return;
  if (shownOf !== threadId) forgetPictures();
  shownOf = threadId;
  const found = new Map<string, Asset>();
  const missing = new Set<string>();
  for (const { url, blob, width, height } of images) {
    if (!blob) missing.add(url);
    else found.set(url, shown.get(url) ?? { src: URL.createObjectURL(blob), width, height });
  }
  shown = found;
  assets.value = { found, missing };
});

function forgetPictures(): void {
  for (const { src } of shown.values()) URL.revokeObjectURL(src);
  shown = new Map();
}

/** Reads the pictures again: another one has arrived. */
export function picturesChanged(threadId: string): void {
  if (thread.value?.id === threadId) loading.run(threadId);
}

/** Follows the open thread. */
export function followPictures(): void {
  effect(() => {
    if (thread.value) loading.run(thread.value.id);
  });
}
