/** What browsers show as a space. */
const SPACES = /[\r\v\f]/g;
/** What has no place in a file: a terminal obeys some of it, and readers of XML refuse most. */
const UNWANTED = /(?![\n\t])[\p{Cc}\ufffe\uffff]/gu;
/** As it stands in markup, too: parsers of HTML make a line break of it. */
const RETURN = /\r|&#(?:x0*d|0*13);/gi;

/**
 * Text without control characters and half letters. They leave a sign, since a name that they cut in two must
 * not grow together; what browsers show as a space is one.
 */
export function harmless(text: string): string {
  return text.toWellFormed().replace(SPACES, ' ').replace(UNWANTED, '\ufffd');
}

/**
 * The same for markup that has been laid out. Here they leave no sign: it would move all behind it.
 *
 * @param markup serialized, so that `&` in words is written out
 */
export function withoutControls(markup: string): string {
  return markup.toWellFormed().replace(RETURN, ' ').replace(UNWANTED, '');
}
