import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { later } from '../later.tsx';
import { startExport } from '../state/jobs.ts';
import { pageSizes, shown } from '../state/pages.ts';
import { changeSettings, settings } from '../state/settings.ts';
import { ExportButton } from './export-button.tsx';
import { scaleText, summaryOf } from './summary.ts';

const ExportOptions = later(async () => (await import('./export-options.tsx')).ExportOptions);

/** A single post is not cut. */
const canCut = computed(() => shown.value.length > 1);

/** What Export will make of what is shown; null while there is nothing. */
export const summary = computed(() =>
  pageSizes.value ? summaryOf(pageSizes.value, settings.value, canCut.value) : null,
);

/**
 * Exports what the preview shows, unless the button says that it cannot. Before the preview knows
 * its size, the size is checked by the export itself.
 */
export function exportShown(): void {
  if (summary.value?.fits !== false) void startExport(settings.value);
}

export function EditorExportButton() {
  return (
    <ExportButton summary={summary.value} onExport={exportShown} options={<ExportOptions />} />
  );
}

/** Why the button is off, and what turns it on again; `children` when it is not. */
export function TooLargeLine({ children }: { children: ComponentChildren }) {
  const now = summary.value;
  if (!now || now.fits) return <>{children}</>;
  const { largest } = now;
  const { format, layout, scale } = settings.value;
  return (
    <div class="status-line too-large" role="status">
      <span class="told">
        {largest ? text('tooLargeAt', scaleText(scale)) : text('tooLargeAtAll')}
      </span>
      {(largest || layout === 'one-image') && (
        <button
          type="button"
          class="text-button"
          onClick={() => changeSettings(largest ? { scale: largest } : { layout: 'per-post' })}
        >
          {largest ? text('useScale', scaleText(largest)) : text('layoutPerPost')}
        </button>
      )}
      {layout === 'one-image' && canCut.value && (
        <button type="button" class="text-button" onClick={() => changeSettings({ tall: 'cut' })}>
          {text('cutIntoParts')}
        </button>
      )}
      {layout === 'one-image' && format === 'png' && (
        <button type="button" class="text-button" onClick={() => changeSettings({ tall: 'whole' })}>
          {text('oneTallFile')}
        </button>
      )}
    </div>
  );
}
