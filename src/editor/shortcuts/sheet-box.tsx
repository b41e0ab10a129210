import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Modal } from '../controls/modal.tsx';
import { closeIcon } from '../icons/icons.ts';
import type { ShortcutId } from './keys.ts';
import { ShortcutRows } from './shortcut-rows.tsx';

interface Props {
  ids: readonly ShortcutId[];
  children: ComponentChildren;
  onClosed(): void;
}

/** The sheet itself, which is not loaded before somebody asks for it. */
export function SheetBox({ ids, children, onClosed }: Props) {
  return (
    <Modal class="sheet" label={text('shortcuts')} onClosed={onClosed}>
      {(close) => (
        <div class="sheet-body">
          <header class="sheet-head">
            <h2>{text('shortcuts')}</h2>
            <IconButton icon={closeIcon} label={text('close')} onClick={close} />
          </header>
          <ShortcutRows ids={ids} />
          {children}
        </div>
      )}
    </Modal>
  );
}
