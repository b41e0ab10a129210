import { useState } from 'preact/hooks';
import { codeKey, megabytes, text } from '../../browser/i18n.ts';
import { LARGEST_PICTURE, LARGEST_SIDE } from '../../design/own-images.ts';
import type { PictureProblem } from '../../store/own-pictures.ts';
import { closeIcon } from '../icons/icons.ts';
import { IconButton } from './icon-button.tsx';
import { PickFile } from './pick-file.tsx';

interface Props {
  label: string;
  /** Id of the chosen file. */
  file: string | null;
  onChange(file: string | null): void;
}

/** A row with a picture of the user's own. */
export function OwnImageField({ label, file, onChange }: Props) {
  const [problem, setProblem] = useState<PictureProblem | 'not-kept' | null>(null);
  const take = async (chosen: File) => {
    const saved = await keep(chosen).catch((error) => {
      console.error(error);
      return 'not-kept' as const;
    });
    setProblem(typeof saved === 'string' ? saved : null);
    if (typeof saved !== 'string') onChange(saved.id);
  };
  return (
    <>
      <div class="row">
        <span class="row-label">{label}</span>
        <div class="own-image">
          <PickFile
            about={label}
            label={text(file ? 'chooseAnother' : 'choosePicture')}
            accept="image/png,image/jpeg,image/webp,image/gif"
            onPick={(chosen) => void take(chosen)}
          />
          {file && (
            <IconButton
              icon={closeIcon}
              label={text('removePicture', label)}
              onClick={() => onChange(null)}
            />
          )}
        </div>
      </div>
      {problem && (
        <p class="field-note problem" role="alert">
          {text(codeKey('own_image', problem), megabytes(LARGEST_PICTURE), LARGEST_SIDE)}
        </p>
      )}
    </>
  );
}

async function keep(chosen: File) {
  const { saveOwnPicture } = await import('../../store/own-pictures.ts');
  return saveOwnPicture(chosen, chosen.name, LARGEST_PICTURE);
}
