import { countText, text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { closeIcon } from '../icons/icons.ts';
import { fetchAgain, isFetching, missingShown } from '../state/missing-pictures.ts';
import { heldBack } from './held-back.ts';
import { Told } from './told.tsx';

/** Asks whether an export may go on although pictures are missing. */
export function HolesQuestion() {
  return (
    <>
      <Told news="neutral">{countText('exportWithout', missingShown.value.length)}</Told>
      <button type="button" class="text-button" onClick={goOn}>
        {text('exportAnyway')}
      </button>
      <button type="button" class="text-button" onClick={() => void fetchForExport()}>
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

/** Fetches what is missing, and goes on with the export if all of it has come. */
async function fetchForExport(): Promise<void> {
  await fetchAgain();
  if (missingShown.peek().length === 0) goOn();
}

/** The export goes on as it is. */
function goOn(): void {
  const waiting = heldBack.peek();
  heldBack.value = null;
  waiting?.go();
}
