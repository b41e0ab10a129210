import { useDraft } from './draft.ts';

interface Props {
  value: number;
  range: { min: number; max: number };
  /** What stands behind the number: px, °, %. */
  unit: string;
  /** Every value on the way: typing `40` gives 40 only, since 4 may be in the range too. */
  onChange(value: number): void;
  /** The user has finished with this value. */
  onCommit?(): void;
  label?: string;
  /** Id of the element that names it, when that is on the screen. */
  labelledBy?: string;
}

/** The number that a text stands for within the range, or null when it is none. */
export function numberFromText(text: string, { min, max }: Props['range']): number | null {
  const number = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(number)) return null;
  return Math.min(max, Math.max(min, Math.round(number)));
}

/**
 * A number in a small box with its unit. What is in range takes effect while it is typed; the
 * rest waits for Enter or for the focus to leave, and is then brought into the range.
 */
export function NumberInput({ value, range, unit, onChange, onCommit, label, labelledBy }: Props) {
  const { draft, type, drop } = useDraft(value, Number);
  const shown = draft ?? String(value);

  const take = (text: string) => {
    type(text);
    const number = numberFromText(text, range);
    if (number !== null && number === Number(text)) onChange(number);
  };
  const commit = () => {
    const number = draft === null ? null : numberFromText(draft, range);
    drop();
    if (number !== null && number !== value) onChange(number);
    onCommit?.();
  };

  return (
    <label class="number-box">
      <input
        type="number"
        class="number"
        aria-label={label}
        aria-labelledby={labelledBy}
        min={range.min}
        max={range.max}
        step={1}
        value={shown}
        style={{ width: `${Math.max(1, shown.length)}ch` }}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        onBlur={commit}
      />
      <span aria-hidden="true">{unit}</span>
    </label>
  );
}
