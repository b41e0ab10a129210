import { render } from 'preact';
import { text } from '../../browser/i18n.ts';
import { beginPage } from '../begin-page.ts';
import { SettingsPage } from './settings-page.tsx';

beginPage(text('settingsTitle'));
render(<SettingsPage />, document.body);
