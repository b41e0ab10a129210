import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';

interface Props<T> {
  label: string;
  value: T;
  options: readonly { value: T; name: string }[];
  onChange(value: T): void;
}

/** A row with a name and one of several choices. */
export function ChoiceField<T extends string | number>({
  label,
  value,
  options,
  onChange,
}: Props<T>) {
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
