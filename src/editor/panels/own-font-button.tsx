import { useState } from 'preact/hooks';
import { megabytes, text } from '../../browser/i18n.ts';
import { MOST_FONT_BYTES } from '../../slides/fonts/font-file.ts';
import { PickFile } from '../controls/pick-file.tsx';
import { addOwnFont, type FontProblem } from '../state/own-fonts.ts';

const PROBLEM_NAMES = {
  'too-large': 'fontTooLarge',
  'no-font': 'fontIsNone',
  'not-kept': 'fontNotKept',
} as const;

/** Brings along a font file of the user's own. */
export function OwnFontButton() {
  const [problem, setProblem] = useState<FontProblem | null>(null);
  return (
    <>
      <div class="row">
        <span class="row-label" aria-hidden="true" />
        <PickFile
          label={text('ownFont')}
          accept=".woff2,.woff,.ttf,.otf"
          onPick={(file) => void addOwnFont(file).then(setProblem)}
        />
      </div>
      <p class="field-note problem" role="alert">
        {problem && text(PROBLEM_NAMES[problem], megabytes(MOST_FONT_BYTES))}
      </p>
    </>
  );
}
