import { text } from '../browser/i18n.ts';
import { registerFonts } from '../slides/fonts.ts';

/** What every page of the interface begins with: its title, language, direction and fonts. */
export function beginPage(title: string): void {
  const root = document.documentElement;
  root.lang = text('language');
  root.dir = text('@@bidi_dir');
  document.title = title;
  registerFonts();
}
