import { signal } from '@preact/signals';

/** An export that waits for the user, who is asked whether it may have holes. */
export const heldBack = signal<{ go(): void } | null>(null);
