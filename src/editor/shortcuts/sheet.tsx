import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { KeyCaps } from './key-caps.tsx';
import type { ShortcutId } from './keys.ts';

const isOpen = signal(false);

export function showShortcuts(): void {
  isOpen.value = true;
}

const NAMES: Record<ShortcutId, string> = {
  export: 'shortcutExport',
  undo: 'undo',
  redo: 'redo',
  zoomIn: 'zoomIn',
  zoomOut: 'zoomOut',
  zoomFit: 'zoomFit',
  previousSlide: 'previousSlide',
  nextSlide: 'nextSlide',
  help: 'shortcuts',
};

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
        <dl class="sheet-list">
          {ids.map((id) => (
            <div key={id} class="sheet-row">
              <dt>{text(NAMES[id])}</dt>
              <dd>
                <KeyCaps id={id} />
              </dd>
            </div>
          ))}
        </dl>
        {children}
      </div>
    </dialog>
  );
}
