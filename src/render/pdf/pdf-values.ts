import { harmless } from '../../thread/clean-text.ts';

/** Values as they are written in a PDF (ISO 32000-1, 7.3 and 7.9). All are ASCII. */

/** At most two decimals and never an exponent, which PDF does not know. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** How other objects name an object. */
export const ref = (object: number): string => `${object} 0 R`;

/** Four hexadecimal digits. */
export const hex16 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();

/** UTF-16BE in hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex16(text.charCodeAt(i))).join('');
}

/** Text for people. Hexadecimal, so that nothing in it can end the string or be taken for syntax. */
export const textString = (text: string): string => `<FEFF${utf16(harmless(text))}>`;

/** An address that `new URL()` has written: ASCII, but brackets and backslashes may be in it. */
export function addressString(href: string): string {
  return `(${href.replace(/[^\x21-\x7e]/g, encodeURIComponent).replace(/[()\\]/g, '\\$&')})`;
}

/** A point in time, UTC. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
}

/** Codes for "no language", "several" and "none known"; X has some of its own among qaa to qtz. */
const NO_LANGUAGE = /^(und|mul|mis|zxx|q[a-t][a-z])\b/;

/**
 * A language tag as it may stand in a file: checked against BCP 47 and with today's names, since X
 * says "iw" for Hebrew. Null for anything else.
 */
export function languageTag(lang: string | null): string | null {
  try {
    const [tag] = lang ? Intl.getCanonicalLocales(lang) : [];
    return tag && !NO_LANGUAGE.test(tag) ? tag : null;
  } catch {
    return null; // RangeError: no language tag
  }
}

/** The entry of a dictionary that names a language; '' when it is none. */
export function languageEntry(lang: string | null): string {
  const tag = languageTag(lang);
  return tag ? `/Lang(${tag})` : '';
}
