import { text } from '../../browser/i18n.ts';
import { withCard } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { NumberField } from '../controls/number-field.tsx';
import { changeDesign, design, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

/** The white cards that the posts stand on. */
export function CardPanel() {
  const now = design.value;
  return (
    <Section icon="style" title={text('cardSection')}>
      <NumberField
        label={text('padding')}
        unit="px"
        range={RANGES.cardPadding}
        value={now.card.padding}
        onChange={(padding) => changeDesign((d) => withCard(d, { padding }), 'padding')}
        onCommit={endGesture}
      />
      <NumberField
        label={text('cornerRadius')}
        unit="px"
        range={RANGES.cardRadius}
        value={now.card.radius}
        onChange={(radius) => changeDesign((d) => withCard(d, { radius }), 'radius')}
        onCommit={endGesture}
      />
    </Section>
  );
}
