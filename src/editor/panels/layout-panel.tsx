import { text } from '../../browser/i18n.ts';
import { withCard } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { AUTHOR_PLACES } from '../../design/schema.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { dashboardIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

/** How wide an image is, and how its posts stand on it. */
export function LayoutPanel() {
  const joined = useDesign((d) => d.card.joined);
  const author = useDesign((d) => d.author);
  return (
    <Section icon={dashboardIcon} title={text('layoutSection')}>
      <Length name="pageWidth" />
      <Length name="margin" />
      <Length name="gap" />
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
    </Section>
  );
}

function Length({ name }: { name: 'pageWidth' | 'margin' | 'gap' }) {
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
