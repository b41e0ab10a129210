import { signal } from '@preact/signals';
import { type EditLimit, EditsFull } from '../../edits/edit-limits.ts';

/** What there can be no more of, told until something else is done. */
export const limitReached = signal<EditLimit | null>(null);

/** What `change` gives; null when it would go beyond a bound, which is then told. */
export function unlessFull<Made>(change: () => Made): Made | null {
  try {
    const made = change();
    limitReached.value = null;
    return made;
  } catch (error) {
    if (!(error instanceof EditsFull)) throw error;
    limitReached.value = error.limit;
    return null;
  }
}
