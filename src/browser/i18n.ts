import { browser } from './webext.ts';

/**
 * A text of the interface in the user's language. A missing key shows itself: a test compares the
 * keys used in src with _locales.
 */
export function text(key: string, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** `key_one` or `key_other`, as the plural of the interface language wants it. */
export function countText(key: string, count: number, ...values: (string | number)[]): string {
  const plural = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count);
  const exact = browser.i18n.getMessage(`${key}_${plural}`, [count, ...values].map(String));
  return exact || text(`${key}_other`, count, ...values);
}

/** "20 MB", in the language of the interface. */
export function megabytes(bytes: number): string {
  const style = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(text('language'), style).format(bytes / 1_000_000);
}

/** The message key of a problem, reason, style and the like: codes have dashes, message keys may not. */
export function codeKey(
  kind:
    | 'problem'
    | 'export_problem'
    | 'reason'
    | 'missing'
    | 'missing_some'
    | 'style'
    | 'slide_layout'
    | 'own_image',
  code: string,
): string {
  return `${kind}_${code.replaceAll('-', '_')}`;
}
