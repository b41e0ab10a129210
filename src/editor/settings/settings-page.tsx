import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { DataSection } from './data-section.tsx';
import { FileNamesSection } from './file-names-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LookSection } from './look-section.tsx';
import { QuickExportSection } from './quick-export-section.tsx';
import { RendererSection } from './renderer-section.tsx';

/** Everything that is set once and not for each picture. */
export function SettingsPage() {
  // When all data is deleted the others start anew.
  const [age, setAge] = useState(0);
  return (
    <main class="settings">
      <h1>{text('settingsTitle')}</h1>
      <LookSection key={`look ${age}`} />
      <QuickExportSection key={`quick ${age}`} />
      <FileNamesSection key={`names ${age}`} />
      <RendererSection key={`renderer ${age}`} />
      <KeysSection />
      <DataSection onDeleted={() => setAge(age + 1)} />
    </main>
  );
}
