import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { closeIcon } from '../icons/icons.ts';
import { type CopyNote, dismissCopyNote } from '../state/copy.ts';
import { Told } from './told.tsx';

/** How the copying of an image got on. */
export function CopyStatus({ note: { state, sentence } }: { note: CopyNote }) {
  if (state === 'busy') {
    return (
      <span class="told">
        <span class="spinner" aria-hidden="true" />
        <span>{sentence}</span>
      </span>
    );
  }
  return (
    <>
      <Told news={state === 'done' ? 'good' : 'bad'}>{sentence}</Told>
      {state === 'failed' && (
        <IconButton icon={closeIcon} label={text('dismiss')} onClick={dismissCopyNote} />
      )}
    </>
  );
}
