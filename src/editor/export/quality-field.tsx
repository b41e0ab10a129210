import { text } from '../../browser/i18n.ts';
import { QUALITY } from '../../design/export-settings.ts';
import { NumberField } from '../controls/number-field.tsx';
import { changeSettings, settings } from '../state/export-choices.ts';

/** How much alike its files a lossy format makes. */
export function QualityField() {
  return (
    <NumberField
      label={text('quality')}
      value={settings.value.quality}
      range={QUALITY}
      unit="%"
      onChange={(quality) => changeSettings({ quality })}
      onCommit={() => undefined}
    />
  );
}
