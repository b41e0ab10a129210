/** What browsers show as a space. */
const SPACES = /[\r\v\f]/g;
/** What has no place in a file: a terminal obeys some of it, and XML readers refuse most. */
const UNWANTED = /(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text without control characters, half letters and code points that stand for none. They leave a sign, since
 * a name that they cut in two must not grow together.
 */
export function harmless(text: string): string {
  return text.toWellFormed().replace(SPACES, ' ').replace(UNWANTED, '\ufffd');
}

/** The same for what has been laid out: a sign that was not there would move all behind it. */
export function withoutControls(markup: string): string {
  return markup.toWellFormed().replace(SPACES, ' ').replace(UNWANTED, '');
}
