import { computed } from '@preact/signals';
import { text } from '../../browser/i18n.ts';
import { fitsLimits } from '../../design/limits.ts';
import { Icon } from '../icons/icon.tsx';
import { contentCopyIcon } from '../icons/icons.ts';
import { firstInView } from '../preview/first-in-view.ts';
import { keysOf } from '../shortcuts/keys.ts';
import { copyImage } from '../state/copy.ts';
import { settings } from '../state/export-choices.ts';
import { pageSizes } from '../state/shown-pages.ts';

/** Whether there is a picture, small enough to be copied: as PNG, whatever is exported. */
const canCopy = computed(
  () => pageSizes.value?.every((size) => fitsLimits(size, settings.value.scale, 'png')) === true,
);

/** Copies the picture as it is shown; of several the first one in view. */
export function copyShown(): void {
  if (!canCopy.value) return;
  void copyImage(settings.value, firstInView(), pageSizes.value!.length);
}

export function CopyButton() {
  return (
    <button
      type="button"
      class="button copy-button"
      title={keysOf('copy')}
      disabled={!canCopy.value}
      onClick={copyShown}
    >
      <Icon icon={contentCopyIcon} />
      {text('copyImage')}
    </button>
  );
}
