import { computed, signal } from '@preact/signals';
import { design } from './work.ts';

export const ZOOM_RANGE = { min: 25, max: 200 } as const;
/** Percent. */
const STEPS = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200];
/** Free room beside the page, CSS px on each side. */
export const STAGE_EDGE = 28;

/** Width of the stage, CSS px; 0 until it is known. */
export const stageWidth = signal(0);
/** Percent, or whatever shows the whole width. */
const chosen = signal<number | 'fit'>('fit');

const fitting = computed(() => {
  const room = stageWidth.value - 2 * STAGE_EDGE;
  return Math.min(100, Math.max(10, Math.floor((room / design.value.pageWidth) * 100)));
});

/** Percent, a whole number. */
export const zoom = computed(() => (chosen.value === 'fit' ? fitting.value : chosen.value));

export function setZoom(percent: number): void {
  chosen.value = Math.round(Math.min(ZOOM_RANGE.max, Math.max(ZOOM_RANGE.min, percent)));
}

export function fitZoom(): void {
  chosen.value = 'fit';
}

export function fullZoom(): void {
  setZoom(100);
}

export function zoomIn(): void {
  setZoom(STEPS.find((step) => step > zoom.value) ?? ZOOM_RANGE.max);
}

export function zoomOut(): void {
  setZoom(STEPS.findLast((step) => step < zoom.value) ?? ZOOM_RANGE.min);
}
