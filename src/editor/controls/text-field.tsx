import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** Characters. */
  most: number;
  /** What stands in its place while it is empty. */
  placeholder?: string;
  onChange(value: string): void;
  onCommit(): void;
}

/** A row with a name and a line of text. */
export function TextField({ label, value, most, placeholder, onChange, onCommit }: Props) {
  const id = useId();
  return (
    <div class="row">
      <label class="row-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        class="text-field"
        dir="auto"
        maxLength={most}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={onCommit}
      />
    </div>
  );
}
