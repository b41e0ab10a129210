import { text } from '../../browser/i18n.ts';
import { Told } from '../export/told.tsx';
import { openQuery } from '../state/capture.ts';
import { openInTab } from '../windows.ts';

/** Why the words do not open, and where they do. */
export function FlowingLine() {
  return (
    <div class="status-line" role="status">
      <Told icon="info">{text('wordsFlow')}</Told>
      <button type="button" class="text-button" onClick={() => openInTab(openQuery())}>
        {text('editorTitle')}
      </button>
    </div>
  );
}
