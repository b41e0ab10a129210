import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, presetName } from '../../design/presets.ts';

interface Props {
  label: string;
  name: string;
  onDone(name: string): void;
  onCancel(): void;
}

/** A name typed in place: Enter takes it, so does leaving the field; Escape does not. */
export function NameInput({ label, name, onDone, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(name);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (typed: string | null) => {
    // Taking the field away takes the focus from it, which is no second answer.
    if (isOver.current) return;
    isOver.current = true;
    if (typed) onDone(typed);
    else onCancel();
  };
  return (
    <input
      ref={field}
      type="text"
      class="text-field"
      dir="auto"
      aria-label={label}
      maxLength={LONGEST_NAME}
      autocomplete="off"
      value={draft}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => end(presetName(draft))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(presetName(draft));
        if (event.key !== 'Escape') return;
        // The browser would close the whole popup of the toolbar button with it.
        event.preventDefault();
        event.stopPropagation();
        end(null);
      }}
    />
  );
}
