import { text } from '../../browser/i18n.ts';
import { BACKGROUND_KINDS, PATTERNS } from '../../design/background.ts';
import { swapGradient, withBackground, withGradientEnd } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { READABLE } from '../../slides/style/colours.ts';
import { textContrast } from '../../slides/style/slide-style.ts';
import { AngleDial } from '../controls/angle-dial.tsx';
import { ChoiceField } from '../controls/choice-field.tsx';
import { ColourField } from '../controls/colour-field.tsx';
import { later } from '../controls/later.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { Icon } from '../icons/icon.tsx';
import { arrowForwardIcon, errorIcon, paletteIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

const ImageFields = later(async () => (await import('./image-fields.tsx')).ImageFields);
const StopFields = later(async () => (await import('./stop-fields.tsx')).StopFields);
/** The background and the colour of the words. */
export function CanvasPanel() {
  const background = useDesign((d) => d.background);
  const { kind } = background;
  const hasColours = kind !== 'transparent';
  const hasEnds = hasColours && kind !== 'solid' && kind !== 'image';
  const isGradient = kind === 'gradient' || kind === 'radial' || kind === 'mesh';
  return (
    <Section
      icon={paletteIcon}
      title={text('canvasSection')}
      more={
        hasColours && (
          <>
            {isGradient && <StopFields />}
            <NumberField
              label={text('grain')}
              unit="%"
              range={RANGES.grain}
              value={background.grain}
              onChange={(grain) => changeDesign((d) => withBackground(d, { grain }), 'grain')}
              onCommit={endGesture}
            />
          </>
        )
      }
    >
      <ChoiceField
        label={text('backgroundKind')}
        value={kind}
        options={BACKGROUND_KINDS.map((value) => ({ value, name: text(`background_${value}`) }))}
        onChange={(changed) => {
          changeDesign((d) => withBackground(d, { kind: changed }), 'backgroundKind');
          endGesture();
        }}
      />
      {kind === 'pattern' && (
        <ChoiceField
          label={text('pattern')}
          value={background.pattern}
          options={PATTERNS.map((value) => ({ value, name: text(`pattern_${value}`) }))}
          onChange={(pattern) => {
            changeDesign((d) => withBackground(d, { pattern }), 'pattern');
            endGesture();
          }}
        />
      )}
      {kind === 'image' && <ImageFields />}
      {hasColours && (
        <div class="row">
          <span class="row-label">{text(hasEnds ? 'gradient' : 'groundColour')}</span>
          <div class="gradient">
            <GradientEnd end="from" />
            {hasEnds && (
              <>
                <SwapButton />
                <GradientEnd end="to" />
              </>
            )}
          </div>
        </div>
      )}
      {isGradient && (
        <NumberField
          label={text('angle')}
          unit="°"
          range={RANGES.angle}
          value={background.angle}
          onChange={(angle) => changeDesign((d) => withBackground(d, { angle }), 'angle')}
          onCommit={endGesture}
        >
          <AngleDial
            angle={background.angle}
            onChange={(angle) => changeDesign((d) => withBackground(d, { angle }), 'angle')}
            onCommit={endGesture}
          />
        </NumberField>
      )}
      <TextColour />
    </Section>
  );
}

function GradientEnd({ end }: { end: 'from' | 'to' }) {
  const isFrom = end === 'from';
  return (
    <ColourField
      label={text(isFrom ? 'gradientFrom' : 'gradientTo')}
      chooseLabel={text(isFrom ? 'chooseGradientFrom' : 'chooseGradientTo')}
      colour={useDesign((d) => d.background[end])}
      onChange={(colour) => changeDesign((d) => withGradientEnd(d, end, colour), end)}
      onCommit={endGesture}
    />
  );
}

function SwapButton() {
  return (
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
      <Icon icon={arrowForwardIcon} size={16} />
    </button>
  );
}

async function fixContrast(): Promise<void> {
  const { readableText } = await import('../../slides/style/readable-text.ts');
  changeDesign((d) => ({ ...d, textColor: readableText(d) }), 'textColor');
  endGesture();
}

function TextColour() {
  const contrast = useDesign(textContrast);
  const colour = useDesign((d) => d.textColor);
  return (
    <>
      <div class="row">
        <span class="row-label">{text('textColor')}</span>
        <ColourField
          label={text('textColor')}
          chooseLabel={text('chooseTextColor')}
          colour={colour}
          onChange={(textColor) => changeDesign((d) => ({ ...d, textColor }), 'textColor')}
          onCommit={endGesture}
        />
      </div>
      <div role="status">
        {contrast < READABLE && (
          <p class="field-note problem">
            <Icon icon={errorIcon} size={16} />
            <span>
              {text('lowContrast', contrast.toFixed(1), READABLE)}{' '}
              <button type="button" class="text-button" onClick={() => void fixContrast()}>
                {text('fixContrast')}
              </button>
            </span>
          </p>
        )}
      </div>
    </>
  );
}
