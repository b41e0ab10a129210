import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { FORMATS, SCALES } from '../../design/export-settings.ts';
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
      <Choice
        label={text('format')}
        value={format}
        options={FORMATS.map((value) => ({ value, name: value.toUpperCase() }))}
        onChange={(changed) => changeSettings({ format: changed })}
      />
      <Choice
        label={text('scale')}
        value={scale}
        options={SCALES.map((value) => ({ value, name: scaleText(value) }))}
        onChange={(changed) => changeSettings({ scale: changed })}
      />
      <Choice
        label={text('layout')}
        value={layout}
        options={LAYOUTS.map((value) => ({ value, name: text(LAYOUT_NAMES[value]) }))}
        onChange={(changed) => changeSettings({ layout: changed })}
      />
    </div>
  );
}

interface ChoiceProps<T> {
  label: string;
  value: T;
  options: { value: T; name: string }[];
  onChange(value: T): void;
}

function Choice<T extends string | number>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  const choose = (event: TargetedEvent<HTMLSelectElement>) =>
    onChange(options[event.currentTarget.selectedIndex]!.value);
  return (
    <div class="row">
      <label class="row-label" for={id}>
        {label}
      </label>
      <select id={id} class="select" value={value} onChange={choose}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
