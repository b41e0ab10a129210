import { text } from '../../browser/i18n.ts';
import { CopyTextButton } from '../controls/copy-text-button.tsx';
import { wordsRead } from '../state/stop-reading.ts';

/** For a thread that was read and cannot be kept: at least its words are not lost. */
export function CopyWordsRead() {
  return (
    <CopyTextButton
      make={wordsRead}
      label={text('copyWordsRead')}
      copiedLabel={text('wordsCopied')}
      failedLabel={text('wordsReadGone')}
      class="button"
    />
  );
}
