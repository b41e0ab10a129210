import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { later } from '../later.tsx';
import { startExport } from '../state/jobs.ts';
import { pageSizes } from '../state/pages.ts';
import { changeSettings, settings } from '../state/settings.ts';
import { ExportButton } from './export-button.tsx';
import { scaleText, summaryOf } from './summary.ts';

const ExportOptions = later(async () => (await import('./export-options.tsx')).ExportOptions);

/** What Export will make of what is shown; null while there is nothing. */
export const summary = computed(() =>
  pageSizes.value ? summaryOf(pageSizes.value, settings.value) : null,
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
  return (
    <div class="status-line too-large" role="status">
      <span class="told">
        {largest ? text('tooLargeAt', scaleText(settings.value.scale)) : text('tooLargeAtAll')}
      </span>
      <button
        type="button"
        class="text-button"
        onClick={() => changeSettings(largest ? { scale: largest } : { layout: 'per-post' })}
      >
        {largest ? text('useScale', scaleText(largest)) : text('layoutPerPost')}
      </button>
      <button type="button" class="text-button" onClick={() => changeSettings({ cutTall: true })}>
        {text('cutIntoParts')}
      </button>
    </div>
  );
}
