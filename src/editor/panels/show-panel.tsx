import { text } from '../../browser/i18n.ts';
import { withShow } from '../../design/changes.ts';
import { type Design, IDENTITIES, NUMBERINGS } from '../../design/schema.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { visibilityIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

type Part = keyof Design['show'];

const OFTEN: readonly Part[] = ['avatar', 'name', 'handle', 'badge', 'date', 'counts', 'media'];
const RARELY: readonly Part[] = ['quotes', 'cards', 'polls', 'notes', 'labels'];

/** Which parts of a post are to be seen, and whether anybody can tell who wrote it. */
export function ShowPanel() {
  const identity = useDesign((d) => d.identity.mode);
  const numbers = useDesign((d) => d.numbers);
  return (
    <Section
      icon={visibilityIcon}
      title={text('showSection')}
      more={
        <>
          <PartSwitches parts={RARELY} />
          <ChoiceField
            label={text('numbers')}
            value={numbers}
            options={NUMBERINGS.map((value) => ({ value, name: text(`numbers_${value}`) }))}
            onChange={(changed) => {
              changeDesign((d) => ({ ...d, numbers: changed }), 'numbers');
              endGesture();
            }}
          />
        </>
      }
    >
      <PartSwitches parts={OFTEN} />
      <ChoiceField
        label={text('identity')}
        value={identity}
        options={IDENTITIES.map((value) => ({ value, name: text(`identity_${value}`) }))}
        onChange={(mode) => {
          changeDesign((d) => ({ ...d, identity: { ...d.identity, mode } }), 'identity');
          endGesture();
        }}
      />
      {identity === 'replaced' && (
        <>
          <ReplacementField name="name" most={50} />
          <ReplacementField name="handle" most={30} />
        </>
      )}
    </Section>
  );
}

function PartSwitches({ parts }: { parts: readonly Part[] }) {
  const show = useDesign((d) => d.show);
  return (
    <div class="switches">
      {parts.map((part) => (
        <SwitchField
          key={part}
          label={text(`show_${part}`)}
          isOn={show[part]}
          onChange={(isOn) => {
            changeDesign((d) => withShow(d, { [part]: isOn }), part);
            endGesture();
          }}
        />
      ))}
    </div>
  );
}

function ReplacementField({ name, most }: { name: 'name' | 'handle'; most: number }) {
  return (
    <TextField
      label={text(`replacement_${name}`)}
      value={useDesign((d) => d.identity[name])}
      most={most}
      onChange={(value) =>
        changeDesign((d) => ({ ...d, identity: { ...d.identity, [name]: value } }), name)
      }
      onCommit={endGesture}
    />
  );
}
