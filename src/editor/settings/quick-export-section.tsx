import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { EMPTY_LIBRARY } from '../../design/preset-library.ts';
import { isNewerData } from '../../store/newer-data.ts';
import { loadLibrary, updateLibrary } from '../../store/presets.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { boltIcon } from '../icons/icons.ts';
import { SettingsSection } from './settings-section.tsx';

/** Stands for no preset; their ids are longer. */
const LAST_USED = '';

/** What an export without a window looks like: the last design, or the preset that is the default. */
export function QuickExportSection() {
  const [{ presets, defaultId }, setLibrary] = useState(EMPTY_LIBRARY);
  const [isNewer, setNewer] = useState(false);
  useEffect(() => {
    const load = () =>
      void loadLibrary().then(setLibrary, (error) => {
        if (isNewerData(error)) setNewer(true);
        else console.error(error);
      });
    load();
    // Presets are made in the editor: on the way back they are read again.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  const choose = async (id: string) => {
    await updateLibrary((library) => ({ ...library, defaultId: id || null }));
    setLibrary(await loadLibrary());
  };
  return (
    <SettingsSection icon={boltIcon} title={text('quickExport')}>
      <p class="about">{text('quickExportAbout')}</p>
      {isNewer ? (
        <p role="alert">{text('presetsNewer')}</p>
      ) : (
        <ChoiceField
          label={text('quickDesign')}
          value={defaultId ?? LAST_USED}
          options={[
            { value: LAST_USED, name: text('quickDesignLast') },
            ...presets.map(({ id, name }) => ({ value: id, name })),
          ]}
          onChange={(id) => void choose(id)}
        />
      )}
    </SettingsSection>
  );
}
