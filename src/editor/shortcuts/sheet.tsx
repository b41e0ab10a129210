import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { later } from '../controls/later.tsx';
import type { ShortcutId } from './keys.ts';

const SheetBox = later(async () => (await import('./sheet-box.tsx')).SheetBox);

const isOpen = signal(false);

export function showShortcuts(): void {
  isOpen.value = true;
}

interface Props {
  ids: readonly ShortcutId[];
  /** What else helps, under the list. */
  children?: ComponentChildren;
}

/** The list of the keys that work on this page. */
export function ShortcutsSheet({ ids, children }: Props) {
  if (!isOpen.value) return null;
  return (
    <SheetBox
      ids={ids}
      onClosed={() => {
        isOpen.value = false;
      }}
    >
      {children}
    </SheetBox>
  );
}
