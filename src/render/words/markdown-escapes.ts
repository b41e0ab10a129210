/** Means something wherever it stands; `$` begins a formula for GitHub and Obsidian. */
const ANYWHERE = /[\\`*_[\]<~|$]/g;
/** Highlights and comments in Obsidian, where single signs are none. */
const DOUBLE_SIGNS = /={2,}|%{2,}/g;
const ENTITY = /&(?=#?\w+;)/g;
/** GFM makes links of bare addresses, and shows every backslash that stands in them. */
const BARE_ADDRESS = /(?:https?|ftp)(?=:\/\/)|(?<![a-z0-9])www(?=\.)/gi;

/** Begins a heading, quote, list, underline of a heading or of a table. */
const AT_START = /^[#>+\-=:]/;
const NUMBER_AT_START = /^(\d{1,9})([.)])(?=\s|$)/;

/** Text in the middle of a line, so that all of it is read as it is. */
export function escaped(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(DOUBLE_SIGNS, (signs) => signs.replace(/./g, '\\$&'))
    .replace(ENTITY, '\\&')
    .replace(BARE_ADDRESS, '$&\\');
}

/**
 * A line of Markdown, its words escaped, as a line of the file: what would begin something else
 * there does not. Indentation makes code of a line or is taken away; spaces that do not break stay.
 * Two spaces at the end break a line, and `!` before a link makes a picture of it.
 */
export function asLine(line: string): string {
  return line
    .replace(/[ \t]+$/, '')
    .replace(/^[ \t]+/, (space) => space.replaceAll('\t', '    ').replaceAll(' ', '&nbsp;'))
    .replace(AT_START, '\\$&')
    .replace(NUMBER_AT_START, '$1\\$2')
    .replace(/!(?=\[)/g, '\\!');
}

/** The target of a link or a picture: nothing in it may end it, or begin what some readers take for code. */
export function target(url: string): string {
  const whole = url.replace(/[<>\\`]/g, encodeURIComponent).replace(ENTITY, '\\&');
  return /[()]/.test(whole) ? `<${whole}>` : whole;
}
