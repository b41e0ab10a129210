import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { withType } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { FONT_FAMILIES } from '../../design/font-families.ts';
import { ALIGNMENTS, type Design } from '../../design/schema.ts';
import { bundledFamily, FAMILIES, STAND_IN } from '../../slides/fonts/font-stacks.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { textFieldsIcon } from '../icons/icons.ts';
import { ownFonts } from '../state/own-fonts.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';
import { OwnFontButton } from './own-font-button.tsx';
import { Section } from './section.tsx';

const ALIGNMENT_NAMES = {
  start: 'alignStart',
  center: 'alignCenter',
  justify: 'alignJustify',
} as const;

type Type = Design['type'];

const changeType =
  <Key extends keyof Type>(key: Key) =>
  (value: Type[Key]) =>
    changeDesign((d) => withType(d, { [key]: value }), key);

interface Props {
  /** Whether the font size is chosen here; a carousel finds its own. */
  hasSize?: boolean;
  /** Stands under the choice of a font. */
  note?: ComponentChildren;
}

/** The words of the posts. */
export function TypePanel({ hasSize = true, note }: Props) {
  const fontSize = useDesign((d) => d.fontSize);
  const type = useDesign((d) => d.type);
  const weights = weightRange(type.family);
  return (
    <Section
      icon={textFieldsIcon}
      title={text('typeSection')}
      more={
        <>
          <OwnFontButton />
          <NumberField
            label={text('lineHeight')}
            unit="%"
            range={RANGES.lineHeight}
            value={type.lineHeight}
            onChange={changeType('lineHeight')}
            onCommit={endGesture}
          />
          <ChoiceField
            label={text('alignment')}
            value={type.align}
            options={ALIGNMENTS.map((value) => ({ value, name: text(ALIGNMENT_NAMES[value]) }))}
            onChange={(align) => {
              changeType('align')(align);
              endGesture();
            }}
          />
        </>
      }
    >
      {hasSize && (
        <NumberField
          label={text('fontSize')}
          unit="px"
          range={RANGES.fontSize}
          value={fontSize}
          onChange={(value) => changeDesign((d) => ({ ...d, fontSize: value }), 'fontSize')}
          onCommit={endGesture}
        />
      )}
      <ChoiceField
        label={text('font')}
        value={shownFamily(type.family)}
        options={familyOptions()}
        onChange={(family) => {
          changeType('family')(family);
          endGesture();
        }}
      />
      {note}
      <NumberField
        label={text('fontWeight')}
        unit=""
        range={weights}
        value={Math.min(weights.max, Math.max(weights.min, type.weight))}
        onChange={changeType('weight')}
        onCommit={endGesture}
      />
    </Section>
  );
}

function familyOptions(): { value: string; name: string }[] {
  return [
    ...FONT_FAMILIES.map((value) => ({ value, name: FAMILIES[value].name })),
    ...ownFonts.value.map(({ id, name }) => ({ value: id, name })),
  ];
}

/** The font that is seen: a file of the user's own that is gone has its stand-in. */
function shownFamily(family: string): string {
  return familyOptions().some(({ value }) => value === family) ? family : STAND_IN;
}

/** The weights that make a difference in this font. */
function weightRange(family: string): { min: number; max: number } {
  const { min, max } = bundledFamily(family)?.weights ?? RANGES.fontWeight;
  return {
    min: Math.max(min, RANGES.fontWeight.min),
    max: Math.min(max, RANGES.fontWeight.max),
  };
}
