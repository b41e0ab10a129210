import type { ComponentChildren, CSSProperties } from 'preact';
import { useId } from 'preact/hooks';
import { NumberInput } from './number-input.tsx';

interface Props {
  label: string;
  value: number;
  range: { min: number; max: number };
  unit: string;
  onChange(value: number): void;
  onCommit(): void;
  /** Another way to set it, before the slider. */
  children?: ComponentChildren;
}

/** A row with a name, a slider and the same number to type. */
export function NumberField({ label, value, range, unit, onChange, onCommit, children }: Props) {
  const labelId = useId();
  const fill = ((value - range.min) / (range.max - range.min)) * 100;
  return (
    <div class={children ? 'row with-extra' : 'row'}>
      <span class="row-label" id={labelId}>
        {label}
      </span>
      {children}
      <input
        type="range"
        class="slider"
        aria-labelledby={labelId}
        min={range.min}
        max={range.max}
        step={1}
        value={value}
        style={{ '--fill': `${fill}%` } as CSSProperties}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        onChange={onCommit}
      />
      <NumberInput
        labelledBy={labelId}
        value={value}
        range={range}
        unit={unit}
        onChange={onChange}
        onCommit={onCommit}
      />
    </div>
  );
}
