import { text } from '../../browser/i18n.ts';
import { Icon } from '../icon.tsx';
import { firstInView } from '../preview/first-in-view.ts';
import { keysOf } from '../shortcuts/keys.ts';
import { copyImage } from '../state/copy.ts';
import { pageSizes } from '../state/pages.ts';
import { settings } from '../state/settings.ts';
import { summary } from './editor-export.tsx';

/** Copies the picture as it is shown; of several the first one in view. */
export function copyShown(): void {
  if (!summary.value?.fits) return;
  void copyImage(settings.value, firstInView(), pageSizes.value!.length);
}

export function CopyButton() {
  return (
    <button
      type="button"
      class="button copy-button"
      aria-label={text('copyImage')}
      title={`${text('copyImage')} (${keysOf('copy')})`}
      disabled={!summary.value?.fits}
      onClick={copyShown}
    >
      <Icon name="content_copy" />
    </button>
  );
}
