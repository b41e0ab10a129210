const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Every character is a letter of its own, and none is wide, as in plain Latin. */
const PLAIN = /^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u201f\u2026]*$/;
/** As wide as two Latin letters: Han, kana, Hangul, fullwidth forms. */
const WIDE = new RegExp(
  '^[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3\\uf900-\\ufaff' +
    '\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]',
  'u',
);
/** What is drawn as a picture: emoji, flags, keycaps, also with skin tones and joined. */
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI}|\p{Emoji}\uFE0F|[\d#*]\uFE0F?\u20E3)/u;
/** Takes no room by itself: marks without a letter, joiners, signs of direction. */
const WIDTHLESS = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/**
 * How long a text is, in Latin letters: what people see as one letter counts 1, of the wide scripts
 * and as an emoji 2, so that 60 Latin letters are some 30 Han characters. Spaces and line ends count 1.
 *
 * @param enough of a longer text it is only said that it has more
 */
export function letterCount(text: string, enough = Number.POSITIVE_INFINITY): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    count += widthOf(segment);
    if (count > enough) break;
  }
  return count;
}

function widthOf(grapheme: string): number {
  if (grapheme === '\n' || grapheme === '\r\n' || grapheme === '\t') return 1;
  if (EMOJI.test(grapheme) || WIDE.test(grapheme)) return 2;
  return WIDTHLESS.test(grapheme) ? 0 : 1;
}
