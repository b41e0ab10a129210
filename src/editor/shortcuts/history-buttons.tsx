import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { helpIcon, redoIcon, undoIcon } from '../icons/icons.ts';
import { canRedo, canUndo, redo, undo } from '../state/work.ts';
import { keysOf } from './keys.ts';
import { showShortcuts } from './sheet.tsx';

/** Undo, redo and the list of keys: the same in the editor and the studio. */
export function HistoryButtons() {
  return (
    <>
      <IconButton
        icon={undoIcon}
        label={text('undo')}
        keys={keysOf('undo')}
        disabled={!canUndo.value}
        onClick={undo}
      />
      <IconButton
        icon={redoIcon}
        label={text('redo')}
        keys={keysOf('redo')}
        disabled={!canRedo.value}
        onClick={redo}
      />
      <IconButton icon={helpIcon} label={text('shortcuts')} keys="?" onClick={showShortcuts} />
    </>
  );
}
