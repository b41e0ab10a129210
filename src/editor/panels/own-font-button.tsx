import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { FileButton } from '../controls/file-button.tsx';
import { openQuery } from '../state/capture.ts';
import { addOwnFont, type FontProblem } from '../state/fonts.ts';
import { openInTab } from '../windows.ts';

const PROBLEM_NAMES = {
  'too-large': 'fontTooLarge',
  'no-font': 'fontIsNone',
  'not-kept': 'fontNotKept',
} as const;

/** Brings along a font file of the user's own. */
export function OwnFontButton({ isPopup }: { isPopup: boolean }) {
  const [problem, setProblem] = useState<FontProblem | null>(null);
  return (
    <>
      <div class="row">
        <span class="row-label" aria-hidden="true" />
        <FileButton
          label={text('ownFont')}
          accept=".woff2,.woff,.ttf,.otf"
          onChoose={async (file) => setProblem(await addOwnFont(file))}
          onOpenTab={isPopup ? () => openInTab(openQuery()) : null}
        />
      </div>
      <p class="problem-line" role="alert">
        {problem && text(PROBLEM_NAMES[problem])}
      </p>
    </>
  );
}
