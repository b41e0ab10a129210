import { useCallback, useEffect, useState } from 'preact/hooks';
import { countText, megabytes, text } from '../../browser/i18n.ts';
import { changeSynced, loadSynced } from '../../browser/synced-storage.ts';
import { syncedKeys } from '../../design/synced-presets.ts';
import { tellEditors } from '../../messaging/call.ts';
import { deleteAllData, type KeptData, loadKeptData } from '../../store/kept-data.ts';
import { saveLook } from '../../store/window-look.ts';
import { ConfirmButton } from '../controls/confirm-button.tsx';
import { deleteIcon, storageIcon } from '../icons/icons.ts';
import { SettingsSection } from './settings-section.tsx';

/** What is kept on this machine, and the way to be rid of it. */
export function DataSection({ onDeleted }: { onDeleted(): void }) {
  const [kept, setKept] = useState<KeptData | null>(null);
  const [told, setTold] = useState('');
  const load = useCallback(() => void loadKeptData().then(setKept, console.error), []);
  useEffect(() => {
    load();
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [load]);

  const deleteAll = async () => {
    const isDeleted = await deleteAllData();
    setTold(text(isDeleted ? 'dataDeleted' : 'dataInUse'));
    if (!isDeleted) return;
    saveLook('system');
    // Open editors forget, too; one that syncs would bring the presets back.
    await tellEditors('dataDeleted', {});
    await takePresetsOutOfSync().catch(console.error);
    load();
    onDeleted();
  };
  return (
    <SettingsSection icon={storageIcon} title={text('keptData')}>
      <p class="about">{text('privacy')}</p>
      {kept && (
        <ul class="kept">
          <li>{countText('threads', kept.threads)}</li>
          <li>{countText('pictures', kept.pictures)}</li>
          <li>{countText('ownFiles', kept.ownFiles)}</li>
          <li>{countText('presets', kept.presets)}</li>
          <li>{text('keptSize', megabytes(kept.bytes))}</li>
        </ul>
      )}
      <ConfirmButton
        icon={deleteIcon}
        label={text('deleteAllData')}
        question={text('deleteAllDataQuestion')}
        onConfirm={() => void deleteAll()}
      />
      <p role="status">{told}</p>
    </SettingsSection>
  );
}

async function takePresetsOutOfSync(): Promise<void> {
  await changeSynced({}, syncedKeys(await loadSynced()));
}
