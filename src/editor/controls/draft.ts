import { useState } from 'preact/hooks';

interface Draft<T> {
  text: string;
  /** The value while it was typed. */
  over: T;
}

/**
 * Text that is being typed over a value. Undo, presets and sliders can change the value meanwhile:
 * then the text is out of date, unless it is what the value has become.
 *
 * @param read the value that a text stands for, or null
 */
export function useDraft<T>(value: T, read: (text: string) => T | null) {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const isFresh = draft !== null && (draft.over === value || read(draft.text) === value);
  return {
    /** null when the value itself is to be shown. */
    draft: isFresh ? draft.text : null,
    type: (text: string) => setDraft({ text, over: value }),
    drop: () => setDraft(null),
  };
}
