import { useEffect, useState } from 'preact/hooks';
import { type CommandKeys, loadCommandKeys, openKeySettings } from '../../browser/commands.ts';
import { text } from '../../browser/i18n.ts';
import { keyboardIcon } from '../icons/icons.ts';
import { KeyCaps } from '../shortcuts/key-caps.tsx';
import { SHORTCUT_IDS } from '../shortcuts/keys.ts';
import { ShortcutRow, ShortcutRows } from '../shortcuts/shortcut-rows.tsx';
import { SettingsSection } from './settings-section.tsx';

const COMMAND_NAMES: Record<string, string> = {
  _execute_action: 'commandOpenEditor',
  'quick-export': 'commandQuickExport',
};

/** The keys of the browser, which it lets people change, and those of our pages. */
export function KeysSection() {
  const [commands, setCommands] = useState<CommandKeys[]>([]);
  useEffect(() => {
    const load = () => void loadCommandKeys().then(setCommands, console.error);
    load();
    // Keys are changed on another page: on the way back they are read again.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  return (
    <SettingsSection icon={keyboardIcon} title={text('shortcuts')}>
      <h3>{text('keysEverywhere')}</h3>
      <dl class="sheet-list">
        {commands.map(({ name, keys }) => (
          <ShortcutRow key={name} name={text(COMMAND_NAMES[name] ?? name)}>
            {keys.length > 0 ? <KeyCaps caps={keys} /> : text('noKeys')}
          </ShortcutRow>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void openKeySettings()}>
        {text('changeKeys')}
      </button>
      <h3>{text('keysInEditor')}</h3>
      <ShortcutRows ids={SHORTCUT_IDS} />
    </SettingsSection>
  );
}
