import { text } from '../../browser/i18n.ts';
import { FORMATS, SCALES } from '../../design/export-settings.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { changeSettings, settings } from '../state/settings.ts';
import { scaleText } from './summary.ts';

/** A carousel is made in the studio. */
const LAYOUTS = ['one-image', 'per-post'] as const;

const LAYOUT_NAMES = { 'one-image': 'layoutOneImage', 'per-post': 'layoutPerPost' } as const;

/** Format, size and number of files. */
export function ExportOptions() {
  const { format, scale, layout } = settings.value;
  return (
    <div class="options">
      <ChoiceField
        label={text('format')}
        value={format}
        options={FORMATS.map((value) => ({ value, name: value.toUpperCase() }))}
        onChange={(changed) => changeSettings({ format: changed })}
      />
      <ChoiceField
        label={text('scale')}
        value={scale}
        options={SCALES.map((value) => ({ value, name: scaleText(value) }))}
        onChange={(changed) => changeSettings({ scale: changed })}
      />
      <ChoiceField
        label={text('layout')}
        value={layout}
        options={LAYOUTS.map((value) => ({ value, name: text(LAYOUT_NAMES[value]) }))}
        onChange={(changed) => changeSettings({ layout: changed })}
      />
    </div>
  );
}
