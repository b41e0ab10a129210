import { useId } from 'preact/hooks';

interface Props {
  label: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** A row with a name and a switch. */
export function SwitchField({ label, isOn, onChange }: Props) {
  const id = useId();
  return (
    <div class="switch-row">
      <label class="row-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
