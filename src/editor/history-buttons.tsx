import { text } from '../browser/i18n.ts';
import { IconButton } from './controls/icon-button.tsx';
import { keysOf } from './shortcuts/keys.ts';
import { showShortcuts } from './shortcuts/sheet.tsx';
import { canRedo, canUndo, redo, undo } from './state/work.ts';

/** Undo, redo and the list of keys: the same in the editor and the studio. */
export function HistoryButtons() {
  return (
    <>
      <IconButton
        icon="undo"
        label={text('undo')}
        keys={keysOf('undo')}
        disabled={!canUndo.value}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={text('redo')}
        keys={keysOf('redo')}
        disabled={!canRedo.value}
        onClick={redo}
      />
      <IconButton icon="help" label={text('shortcuts')} keys="?" onClick={showShortcuts} />
    </>
  );
}
