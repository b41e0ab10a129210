import { text } from '../../browser/i18n.ts';
import { changeSettings, settings } from '../state/export-choices.ts';
import { canCut, summary } from './editor-export.tsx';
import { scaleText } from './summary.ts';

/** Why the button is off, and what turns it on again. */
export function TooLargeLine() {
  const largest = summary.value?.largest ?? null;
  const { format, layout, scale, tall } = settings.value;
  return (
    <div class="status-line too-large" role="status">
      <span class="told">
        {largest ? text('tooLargeAt', scaleText(scale)) : text('tooLargeAtAll')}
      </span>
      {(largest || layout === 'one-image') && (
        <button
          type="button"
          class="text-button"
          onClick={() => changeSettings(largest ? { scale: largest } : { layout: 'per-post' })}
        >
          {largest ? text('useScale', scaleText(largest)) : text('layoutPerPost')}
        </button>
      )}
      {layout === 'one-image' && canCut.value && tall !== 'cut' && (
        <button type="button" class="text-button" onClick={() => changeSettings({ tall: 'cut' })}>
          {text('cutShort')}
        </button>
      )}
      {layout === 'one-image' && format === 'png' && tall !== 'whole' && (
        <button type="button" class="text-button" onClick={() => changeSettings({ tall: 'whole' })}>
          {text('oneTallFile')}
        </button>
      )}
    </div>
  );
}
