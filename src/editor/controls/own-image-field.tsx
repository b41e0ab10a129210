import { useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { type OwnImageProblem, readOwnImage } from '../../store/read-own-image.ts';
import { openQuery } from '../state/capture.ts';
import { isPopup, openInTab } from '../windows.ts';
import { IconButton } from './icon-button.tsx';

interface Props {
  label: string;
  /** Id of the chosen file. */
  file: string | null;
  onChange(file: string | null): void;
}

/**
 * A row with a picture of the user's own. File dialogs close popups, so there the button opens the
 * same thread in a tab.
 */
export function OwnImageField({ label, file, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<OwnImageProblem | null>(null);

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const result = await readOwnImage(chosen);
    setProblem(result.problem);
    if (result.file) onChange(result.file.id);
  };
  return (
    <>
      <div class="row">
        <span class="row-label">{label}</span>
        <div class="own-image">
          <button
            type="button"
            class="button small"
            onClick={() => (isPopup() ? openInTab(openQuery()) : input.current?.click())}
          >
            {text(isPopup() ? 'chooseInTab' : file ? 'chooseAnother' : 'choosePicture')}
          </button>
          {file && (
            <IconButton
              icon="close"
              label={text('removePicture', label)}
              onClick={() => onChange(null)}
            />
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        aria-label={label}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {problem && (
        <p class="field-note" role="alert">
          {text(`ownImage_${problem}`)}
        </p>
      )}
    </>
  );
}
