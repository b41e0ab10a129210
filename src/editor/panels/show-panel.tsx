import { text } from '../../browser/i18n.ts';
import { withShow } from '../../design/changes.ts';
import { type Design, IDENTITIES, NUMBERINGS } from '../../design/schema.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { Fold } from '../controls/fold.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { changeDesign, design, endGesture } from '../state/work.ts';
import { Section } from './section.tsx';

type Part = keyof Design['show'];

const OFTEN: readonly Part[] = ['avatar', 'name', 'handle', 'badge', 'date', 'counts', 'media'];
const RARELY: readonly Part[] = ['quotes', 'cards', 'polls', 'notes'];

/** Which parts of a post are to be seen, and whether anybody can tell who wrote it. */
export function ShowPanel() {
  return (
    <Section icon="visibility" title={text('showSection')}>
      <PartSwitches parts={OFTEN} />
      <ChoiceField
        label={text('identity')}
        value={design.value.identity.mode}
        options={IDENTITIES.map((value) => ({ value, name: text(`identity_${value}`) }))}
        onChange={(mode) => {
          changeDesign((d) => ({ ...d, identity: { ...d.identity, mode } }), 'identity');
          endGesture();
        }}
      />
      {design.value.identity.mode === 'replaced' && (
        <>
          <ReplacementField name="name" most={50} />
          <ReplacementField name="handle" most={30} />
        </>
      )}
      <Fold section={text('showSection')}>
        <PartSwitches parts={RARELY} />
        <ChoiceField
          label={text('numbers')}
          value={design.value.numbers}
          options={NUMBERINGS.map((value) => ({ value, name: text(`numbers_${value}`) }))}
          onChange={(numbers) => {
            changeDesign((d) => ({ ...d, numbers }), 'numbers');
            endGesture();
          }}
        />
      </Fold>
    </Section>
  );
}

function PartSwitches({ parts }: { parts: readonly Part[] }) {
  return (
    <div class="switches">
      {parts.map((part) => (
        <SwitchField
          key={part}
          label={text(`show_${part}`)}
          isOn={design.value.show[part]}
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
      value={design.value.identity[name]}
      most={most}
      onChange={(value) =>
        changeDesign((d) => ({ ...d, identity: { ...d.identity, [name]: value } }), name)
      }
      onCommit={endGesture}
    />
  );
}
