import { signal } from '@preact/signals';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../design/export-settings.ts';
import { keepSettings } from './saving.ts';

/** What the Export button makes. */
export const settings = signal<ExportSettings>(DEFAULT_EXPORT_SETTINGS);

/** A carousel is made in the studio only; here it falls back to one image. */
export function startWithSettings(last: ExportSettings): void {
  settings.value = last.layout === 'carousel' ? { ...last, layout: 'one-image' } : last;
}

export function changeSettings(changes: Partial<ExportSettings>): void {
  settings.value = { ...settings.value, ...changes };
  keepSettings(settings.value);
}
