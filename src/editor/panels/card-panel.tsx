import { text } from '../../browser/i18n.ts';
import { applyTheme, THEMES, type ThemeName, themeOf, withCard } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { AUTHOR_PLACES, type Design } from '../../design/schema.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { ColourField } from '../controls/colour-field.tsx';
import { Fold } from '../controls/fold.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { styleIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, controlled, endGesture } from '../state/work.ts';
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
    <Section icon={styleIcon} title={text('cardSection')}>
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
      <Fold section={text('cardSection')}>
        <CardNumber name="opacity" />
        <CardNumber name="shadow" />
        <BorderFields />
        {controlled.value === null && <PageFields />}
      </Fold>
    </Section>
  );
}

/** What no slide can have of its own. */
function PageFields() {
  const joined = useDesign((d) => d.card.joined);
  const author = useDesign((d) => d.author);
  return (
    <>
      <PageNumber name="gap" />
      <PageNumber name="margin" />
      <SwitchField
        label={text('joinedCards')}
        isOn={joined}
        onChange={(isOn) => {
          changeDesign((d) => withCard(d, { joined: isOn }), 'joined');
          endGesture();
        }}
      />
      <ChoiceField
        label={text('authorShown')}
        value={author}
        options={AUTHOR_PLACES.map((value) => ({ value, name: text(`author_${value}`) }))}
        onChange={(changed) => {
          changeDesign((d) => ({ ...d, author: changed }), 'author');
          endGesture();
        }}
      />
    </>
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

function PageNumber({ name }: { name: 'gap' | 'margin' }) {
  return (
    <NumberField
      label={text(name)}
      unit="px"
      range={RANGES[name]}
      value={useDesign((d) => d[name])}
      onChange={(value) => changeDesign((d) => ({ ...d, [name]: value }), name)}
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
