import { text } from '../../browser/i18n.ts';

/** What every page of the interface begins with: its title, language and direction. */
export function beginPage(title: string): void {
  const root = document.documentElement;
  root.lang = text('language');
  root.dir = isTranslated() ? text('@@bidi_dir') : 'ltr';
  document.title = title;
}

/** `@@` is what the browser speaks; where we have no texts in it, ours are English. */
function isTranslated(): boolean {
  return text('@@ui_locale').split('_')[0] === text('language').split('-')[0];
}
