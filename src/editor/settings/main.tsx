import { render } from 'preact';
import { text } from '../../browser/i18n.ts';
import { STAND_IN } from '../../slides/fonts/font-stacks.ts';
import { registerFonts } from '../../slides/fonts/fonts.ts';
import { database } from '../../store/database.ts';
import { isNewerData } from '../../store/newer-data.ts';
import { loadOwnFont } from '../../store/own-files.ts';
import { beginPage } from '../state/begin-page.ts';
import { saveWhatIsLeft } from '../state/saving.ts';
import { SettingsPage } from './settings-page.tsx';

beginPage(text('settingsTitle'));
// The interface is set in it.
void registerFonts(STAND_IN, loadOwnFont);
void start();

async function start(): Promise<void> {
  await saveWhatIsLeft();
  const isNewer = await database().then(() => false, isNewerData);
  render(<SettingsPage isNewer={isNewer} />, document.body);
}
