import { text } from '../../browser/i18n.ts';
import { applyTheme, THEMES, type ThemeName, themeOf, withCard } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import type { Design } from '../../design/schema.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { ColourField } from '../controls/colour-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { styleIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

type NumberName = 'padding' | 'radius' | 'opacity' | 'shadow';

const NUMBERS: Record<NumberName, { text: string; unit: string; range: keyof typeof RANGES }> = {
  padding: { text: 'padding', unit: 'px', range: 'cardPadding' },
  radius: { text: 'cornerRadius', unit: 'px', range: 'cardRadius' },
  opacity: { text: 'cardOpacity', unit: '%', range: 'cardOpacity' },
  shadow: { text: 'shadow', unit: '%', range: 'shadow' },
};

/** The cards that the posts stand on. */
export function CardPanel() {
  const colour = useDesign((d) => d.card.colour);
  return (
    <Section
      icon={styleIcon}
      title={text('cardSection')}
      more={
        <>
          <CardNumber name="opacity" />
          <CardNumber name="shadow" />
          <BorderFields />
        </>
      }
    >
      <CardNumber name="padding" />
      <CardNumber name="radius" />
      <ThemeChoice />
      <div class="row">
        <span class="row-label">{text('cardColour')}</span>
        <ColourField
          label={text('cardColour')}
          chooseLabel={text('chooseCardColour')}
          colour={colour}
          onChange={(changed) =>
            changeDesign((d) => withCard(d, { colour: changed }), 'cardColour')
          }
          onCommit={endGesture}
        />
      </div>
    </Section>
  );
}

function CardNumber({ name }: { name: NumberName }) {
  const { text: label, unit, range } = NUMBERS[name];
  return (
    <NumberField
      label={text(label)}
      unit={unit}
      range={RANGES[range]}
      value={useDesign((d) => d.card[name])}
      onChange={(value) => changeDesign((d) => withCard(d, { [name]: value }), name)}
      onCommit={endGesture}
    />
  );
}

/** Custom is what becomes of a theme when one of its colours is changed. */
function ThemeChoice() {
  const theme = useDesign(themeOf);
  const names = [...(Object.keys(THEMES) as ThemeName[]), ...(theme === 'custom' ? [theme] : [])];
  return (
    <ChoiceField
      label={text('theme')}
      value={theme}
      options={names.map((value) => ({ value, name: text(`theme_${value}`) }))}
      onChange={(name) => {
        if (name !== 'custom') changeDesign((d) => applyTheme(d, name), 'theme');
        endGesture();
      }}
    />
  );
}

function BorderFields() {
  const border = useDesign((d) => d.card.border);
  const change = (changes: Partial<Design['card']['border']>, touched: string) =>
    changeDesign((d) => withCard(d, { border: { ...d.card.border, ...changes } }), touched);
  return (
    <>
      <NumberField
        label={text('border')}
        unit="px"
        range={RANGES.borderWidth}
        value={border.width}
        onChange={(width) => change({ width }, 'border')}
        onCommit={endGesture}
      />
      {border.width > 0 && (
        <div class="row">
          <span class="row-label">{text('borderColour')}</span>
          <ColourField
            label={text('borderColour')}
            chooseLabel={text('chooseBorderColour')}
            colour={border.colour}
            onChange={(colour) => change({ colour }, 'borderColour')}
            onCommit={endGesture}
          />
        </div>
      )}
    </>
  );
}
