import { text } from '../../browser/i18n.ts';
import { swapGradient, withBackground, withGradientEnd } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { ColourField } from '../controls/colour-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { Icon } from '../icon.tsx';
import { changeDesign, design, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

/** The background and the colour of the words. */
export function CanvasPanel() {
  const now = design.value;
  return (
    <Section icon="palette" title={text('canvasSection')}>
      <div class="row">
        <span class="row-label">{text('gradient')}</span>
        <div class="gradient">
          <ColourField
            label={text('gradientFrom')}
            chooseLabel={text('chooseGradientFrom')}
            colour={now.background.from}
            onChange={(colour) => changeDesign((d) => withGradientEnd(d, 'from', colour), 'from')}
            onCommit={endGesture}
          />
          <button
            type="button"
            class="swap"
            aria-label={text('swapColours')}
            title={text('swapColours')}
            onClick={() => {
              changeDesign(swapGradient, 'swap');
              endGesture();
            }}
          >
            <Icon name="arrow_forward" size={16} />
          </button>
          <ColourField
            label={text('gradientTo')}
            chooseLabel={text('chooseGradientTo')}
            colour={now.background.to}
            onChange={(colour) => changeDesign((d) => withGradientEnd(d, 'to', colour), 'to')}
            onCommit={endGesture}
          />
        </div>
      </div>
      <NumberField
        label={text('angle')}
        unit="°"
        range={RANGES.angle}
        value={now.background.angle}
        onChange={(angle) => changeDesign((d) => withBackground(d, { angle }), 'angle')}
        onCommit={endGesture}
      />
      <div class="row">
        <span class="row-label">{text('textColor')}</span>
        <ColourField
          label={text('textColor')}
          chooseLabel={text('chooseTextColor')}
          colour={now.textColor}
          onChange={(textColor) => changeDesign((d) => ({ ...d, textColor }), 'textColor')}
          onCommit={endGesture}
        />
      </div>
    </Section>
  );
}
