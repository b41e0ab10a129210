import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, presetName } from '../../design/preset-library.ts';

/** The focus was in a field that has gone: brings it back, unless the user has moved on. */
export function focusAfterNaming(button: RefObject<HTMLButtonElement | null>): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) button.current?.focus();
  });
}

interface Props {
  label: string;
  name: string;
  onDone(name: string): void;
  onCancel(): void;
}

/**
 * A name typed in place: Enter takes it, Escape does not. Leaving the field takes what was typed
 * and nothing else.
 */
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
      onBlur={() => end(draft === name ? null : presetName(draft))}
      onKeyDown={(event) => {
        if (event.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
        // Escape would close the whole popup of the toolbar button, and Enter press what has the
        // focus next.
        event.preventDefault();
        event.stopPropagation();
        end(event.key === 'Enter' ? presetName(draft) : null);
      }}
    />
  );
}
