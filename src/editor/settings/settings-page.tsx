import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { DataSection } from './data-section.tsx';
import { FileNamesSection } from './file-names-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LookSection } from './look-section.tsx';
import { QuickExportSection } from './quick-export-section.tsx';
import { RendererSection } from './renderer-section.tsx';

/**
 * Everything that is set once and not for each picture.
 *
 * @param isNewer the store is for a newer version only: what is kept in it cannot be set
 */
export function SettingsPage({ isNewer }: { isNewer: boolean }) {
  // When all data is deleted the others start anew.
  const [age, setAge] = useState(0);
  return (
    <main class="settings">
      <h1>{text('settingsTitle')}</h1>
      {isNewer && <p role="alert">{text('storeNewer')}</p>}
      <LookSection key={`look ${age}`} />
      {!isNewer && (
        <>
          <QuickExportSection key={`quick ${age}`} />
          <FileNamesSection key={`names ${age}`} />
        </>
      )}
      <KeysSection />
      {!isNewer && (
        <>
          <DataSection onDeleted={() => setAge(age + 1)} />
          <RendererSection key={`renderer ${age}`} />
        </>
      )}
    </main>
  );
}
