import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { later } from '../later.tsx';
import type { ShortcutId } from './keys.ts';

const ShortcutRows = later(async () => (await import('./shortcut-rows.tsx')).ShortcutRows);

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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen.value) dialog.current!.showModal();
  }, [isOpen.value]);
  if (!isOpen.value) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={text('shortcuts')}
      onClose={() => {
        isOpen.value = false;
      }}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="sheet-body">
        <header class="sheet-head">
          <h2>{text('shortcuts')}</h2>
          <IconButton icon="close" label={text('close')} onClick={() => dialog.current!.close()} />
        </header>
        <ShortcutRows ids={ids} />
        {children}
      </div>
    </dialog>
  );
}
