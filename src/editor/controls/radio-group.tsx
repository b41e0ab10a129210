import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  /** Read aloud before the choices. */
  label: string;
  /** null while it is not known yet. */
  value: T | null;
  options: readonly { value: T; name: string; about?: ComponentChildren }[];
  onChange(value: T): void;
}

/** One of a few choices, all of them seen, with what there is to say about each. */
export function RadioGroup<T extends string>({ label, value, options, onChange }: Props<T>) {
  const group = useId();
  return (
    <div class="radios" role="radiogroup" aria-label={label}>
      {options.map((option) => {
        const id = `${group}-${option.value}`;
        return (
          <div key={option.value} class="radio">
            <input
              id={id}
              type="radio"
              name={group}
              aria-describedby={option.about ? `${id}-about` : undefined}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <label for={id}>{option.name}</label>
            {option.about && (
              <div id={`${id}-about`} class="radio-about">
                {option.about}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
