import { countText, text } from '../../browser/i18n.ts';
import { SwitchField } from '../controls/switch-field.tsx';
import { isSyncOn, switchSync, syncIfOn, syncState } from './preset-sync.ts';

/** Presets on all computers of the user, through the browser's maker: only when asked for. */
export function SyncSwitch() {
  const { isRefused, leftOut, newer } = syncState.value;
  return (
    <>
      <SwitchField
        label={text('syncPresets')}
        isOn={isSyncOn.value}
        onChange={(isOn) => void switchSync(isOn)}
      />
      <p class="field-note">{text('syncExplained')}</p>
      <div role="status">
        {isRefused && (
          <p class="field-note problem">
            {text('syncRefused')}{' '}
            <button type="button" class="text-button" onClick={syncIfOn}>
              {text('tryAgain')}
            </button>
          </p>
        )}
        {newer > 0 && <p class="field-note">{countText('syncNewer', newer)}</p>}
        {leftOut > 0 && <p class="field-note problem">{countText('syncLeftOut', leftOut)}</p>}
      </div>
    </>
  );
}
