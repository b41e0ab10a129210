import { text } from '../../browser/i18n.ts';
import { SettingsSection } from './settings-section.tsx';

/** What an export without a window looks like. */
export function QuickExportSection() {
  return (
    <SettingsSection icon="bolt" title={text('quickExport')}>
      <p class="about">{text('quickExportAbout')}</p>
    </SettingsSection>
  );
}
