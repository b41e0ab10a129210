import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { LOOKS, type Look, loadLook, saveLook } from '../../store/window-look.ts';
import { RadioGroup } from '../controls/radio-group.tsx';
import { contrastIcon } from '../icons/icons.ts';
import { SettingsSection } from './settings-section.tsx';

const LOOK_NAMES: Record<Look, string> = {
  system: 'lookSystem',
  light: 'lookLight',
  dark: 'lookDark',
};

/** Light or dark; of the interface, never of the pictures. */
export function LookSection() {
  const [look, setLook] = useState(loadLook);
  const change = (changed: Look) => {
    setLook(changed);
    saveLook(changed);
  };
  return (
    <SettingsSection icon={contrastIcon} title={text('look')}>
      <p class="about">{text('lookAbout')}</p>
      <RadioGroup
        label={text('look')}
        value={look}
        options={LOOKS.map((value) => ({ value, name: text(LOOK_NAMES[value]) }))}
        onChange={change}
      />
    </SettingsSection>
  );
}
