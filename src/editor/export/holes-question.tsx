import { useEffect } from 'preact/hooks';
import { countText, text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { closeIcon } from '../icons/icons.ts';
import { fetchAgain, isFetching, missingShown } from '../state/missing-pictures.ts';
import { heldBack } from './held-back.ts';
import { Told } from './told.tsx';

/** Asks whether an export may go on although pictures are missing. As soon as none is, it does. */
export function HolesQuestion() {
  const missing = missingShown.value.length;
  useEffect(() => {
    if (missing === 0) goOn();
  }, [missing]);
  return (
    <>
      <Told news="neutral">{countText('exportWithout', missing)}</Told>
      <button type="button" class="text-button" onClick={goOn}>
        {text('exportAnyway')}
      </button>
      <button type="button" class="text-button" onClick={() => void fetchAgain()}>
        {text(isFetching.value ? 'fetchingPictures' : 'tryAgain')}
      </button>
      <IconButton
        icon={closeIcon}
        label={text('dismiss')}
        onClick={() => {
          heldBack.value = null;
        }}
      />
    </>
  );
}

/** The export goes on as it is. */
function goOn(): void {
  const waiting = heldBack.peek();
  heldBack.value = null;
  waiting?.go();
}
