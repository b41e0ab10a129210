import { computed } from '@preact/signals';
import { later } from '../controls/later.tsx';
import { settings } from '../state/export-choices.ts';
import { startExport } from '../state/export-progress.ts';
import { pageSizes, shown } from '../state/shown-pages.ts';
import { askFirst } from './ask-first.ts';
import { ExportButton } from './export-button.tsx';
import { summaryOf } from './summary.ts';

const ExportOptions = later(async () => (await import('./export-options.tsx')).ExportOptions);

/** A single post is not cut. */
export const canCut = computed(() => shown.value.length > 1);

/** What Export will make of what is shown; null while there is nothing. */
export const summary = computed(() =>
  pageSizes.value ? summaryOf(pageSizes.value, settings.value, canCut.value) : null,
);

export const isTooLarge = computed(() => summary.value?.fits === false);

/**
 * Exports what the preview shows, unless the button says that it cannot. Before the preview knows
 * its size, the size is checked by the export itself.
 */
export function exportShown(): void {
  if (!isTooLarge.value) void askFirst(() => void startExport(settings.value));
}

export function EditorExportButton() {
  return (
    <ExportButton summary={summary.value} onExport={exportShown} options={<ExportOptions />} />
  );
}
