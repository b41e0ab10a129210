import { computed, signal } from '@preact/signals';
import type { PixelSize } from '../../design/limits.ts';
import { allPosts, shownPosts } from '../../edits/operations.ts';
import { pagesOf } from '../../slides/paging/pages-of.ts';
import { settings } from './export-choices.ts';
import { shownDesign } from './shown-design.ts';
import { edits, thread } from './work.ts';

/** The slides of the editor's layout; the studio has its own (studio/carousel.ts). */
export const slides = computed(() => {
  if (!thread.value) return [];
  const layout = settings.value.layout === 'per-post' ? 'per-post' : 'one-image';
  return pagesOf(thread.value, edits.value, shownDesign.value, layout);
});

/** Heights as laid out in the preview, CSS px, by slide key. */
export const pageHeights = signal<ReadonlyMap<string, number>>(new Map());

export function noteHeight(key: string, height: number): void {
  if (pageHeights.peek().get(key) === height) return;
  pageHeights.value = new Map(pageHeights.peek()).set(key, height);
}

/** Sizes of all pages as a file has them; null until all of them are laid out. */
export const pageSizes = computed<PixelSize[] | null>(() => {
  const sizes = slides.value.map(({ key, width }) => ({
    width,
    height: Math.ceil(pageHeights.value.get(key) ?? 0),
  }));
  return sizes.length > 0 && sizes.every((size) => size.height > 0) ? sizes : null;
});

/** All posts in the user's order, those that are left out too. */
export const posts = computed(() => (thread.value ? allPosts(thread.value, edits.value) : []));
export const shown = computed(() => (thread.value ? shownPosts(thread.value, edits.value) : []));

/** How many posts the user left out. */
export const leftOut = computed(() => posts.value.length - shown.value.length);
