const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text in what people take for its letters (UAX 29, extended grapheme clusters). */
export function lettersOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/**
 * Characters that no reader of a file should meet. Controls have no look; marks of direction were
 * obeyed by the browser's layout already, and a reader would apply them a second time to letters
 * that stand where they are to be seen; the rest only says where lines may break. Joiners stay:
 * Persian words and families of emoji are spelled with them.
 */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/** `text` without what cannot be seen, its half surrogates replaced. */
export function seenText(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '');
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Yezidi}\p{Script=Sogdian}\p{Script=Mende_Kikakui}]/u;

/**
 * Which way a letter goes by itself, 0 when that depends on its neighbours. Digits go from left to
 * right also among Arabic letters (UAX 9, classes EN and AN).
 */
export function ownDirection(letter: string): 1 | -1 | 0 {
  if (/^\p{Nd}/u.test(letter)) return /^[\p{Script=Nko}\p{Script=Adlam}]/u.test(letter) ? -1 : 1;
  if (RIGHT_TO_LEFT.test(letter)) return -1;
  return /^\p{L}/u.test(letter) ? 1 : 0;
}
