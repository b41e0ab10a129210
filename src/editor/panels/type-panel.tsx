import { text } from '../../browser/i18n.ts';
import { RANGES } from '../../design/fields.ts';
import { NumberField } from '../controls/number-field.tsx';
import { changeDesign, design, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

/** The words of the posts. */
export function TypePanel() {
  return (
    <Section icon="text_fields" title={text('typeSection')}>
      <NumberField
        label={text('fontSize')}
        unit="px"
        range={RANGES.fontSize}
        value={design.value.fontSize}
        onChange={(fontSize) => changeDesign((d) => ({ ...d, fontSize }), 'fontSize')}
        onCommit={endGesture}
      />
    </Section>
  );
}
