import { text } from '../../browser/i18n.ts';
import { SCALES, TALL, type Tall } from '../../design/export-settings.ts';
import {
  FORMAT_FACTS,
  FORMATS,
  hasQuality,
  isFilePerSlide,
  isWordFormat,
} from '../../design/formats.ts';
import { isCut } from '../../design/limits.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { copyWords } from '../state/copy.ts';
import { changeSettings, settings } from '../state/export-choices.ts';
import { pageSizes } from '../state/shown-pages.ts';
import { QualityField } from './quality-field.tsx';
import { formatName, scaleText } from './summary.ts';

/** A carousel is made in the studio. */
const LAYOUTS = ['one-image', 'per-post'] as const;

const LAYOUT_NAMES = { 'one-image': 'layoutOneImage', 'per-post': 'layoutPerPost' } as const;

const TALL_NAMES: Record<Tall, string> = {
  refuse: 'tallRefuse',
  cut: 'cutIntoParts',
  whole: 'oneTallFile',
};

/** Format, size and number of files; what has no meaning for the format is left out. */
export function ExportOptions() {
  const { format, scale, layout, zip, tall, smaller } = settings.value;
  const isSeveral = (pageSizes.value?.length ?? 0) > 1;
  return (
    <div class="options">
      <ChoiceField
        label={text('format')}
        value={format}
        options={FORMATS.map((value) => ({ value, name: formatName(value) }))}
        onChange={(changed) => changeSettings({ format: changed })}
      />
      {hasQuality(format) && <QualityField />}
      {format === 'png' && (
        <SwitchField
          label={text('smallerFiles')}
          isOn={smaller}
          onChange={(isOn) => changeSettings({ smaller: isOn })}
        />
      )}
      {!isWordFormat(format) && (
        <>
          <ChoiceField
            label={text('scale')}
            value={scale}
            options={SCALES.map((value) => ({ value, name: scaleText(value) }))}
            onChange={(changed) => changeSettings({ scale: changed })}
          />
          <ChoiceField
            label={text('layout')}
            value={layout}
            options={LAYOUTS.map((value) => ({ value, name: text(LAYOUT_NAMES[value]) }))}
            onChange={(changed) => changeSettings({ layout: changed })}
          />
        </>
      )}
      {layout === 'one-image' && FORMAT_FACTS[format].picture && (
        <ChoiceField
          label={text('tooTall')}
          value={tall === 'whole' && format !== 'png' ? 'refuse' : tall}
          options={TALL.filter((value) => value !== 'whole' || format === 'png').map((value) => ({
            value,
            name: text(TALL_NAMES[value]),
          }))}
          onChange={(changed) => changeSettings({ tall: changed })}
        />
      )}
      {(isSeveral || isCut(settings.value)) && isFilePerSlide(format) && (
        <SwitchField
          label={text('inOneZip')}
          isOn={zip}
          onChange={(isOn) => changeSettings({ zip: isOn })}
        />
      )}
      <div class="row copy-words">
        <span class="row-label">{text('copy')}</span>
        <div>
          {(['text', 'markdown'] as const).map((words) => (
            <button
              key={words}
              type="button"
              class="text-button"
              aria-label={text('copyAs', formatName(words))}
              onClick={() => void copyWords(words)}
            >
              {formatName(words)}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
