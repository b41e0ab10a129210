/**
 * Finds any of these texts where it stands whole: `#lamp` is no part of `#lamps`. Of two that begin
 * alike, the longer one is found.
 *
 * @param edge the characters, as a class of a RegExp, that must not touch other letters when a text
 *   begins or ends with them
 */
export function wholeTexts(texts: Iterable<string>, edge: string, flags: string): RegExp {
  const begins = new RegExp(`^[${edge}]`, 'u');
  const ends = new RegExp(`[${edge}]$`, 'u');
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((text) => {
    const letters = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const before = begins.test(text) ? '(?<![\\p{L}\\p{N}_])' : '';
    const after = ends.test(text) ? '(?![\\p{L}\\p{N}_])' : '';
    return before + letters + after;
  });
  // Without texts, nothing is found.
  return new RegExp(patterns.join('|') || '(?!)', flags);
}
