/** The languages of the interface: in others, structure alone chooses. */
export const LIST_LANGUAGES = [
  ...(['en', 'es', 'pt-BR', 'fr', 'de', 'it', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const),
  ...(['ar', 'hi', 'ru'] as const),
] as const;
export type ListLanguage = (typeof LIST_LANGUAGES)[number];

/** Words and phrases of one purpose, in small letters, each as it may stand in a text. */
export type WordList = Readonly<Record<ListLanguage, readonly string[]>>;

/** What must not touch a word: the letters and digits of another. */
const LETTER = /[\p{L}\p{M}\p{N}_]/u;
/** Han, kana and Hangul have no spaces between words, or none before particles. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** What X says of a text whose language it does not know, or that has none: links, tags, pictures. */
const UNKNOWN = ['und', 'zxx', 'qme', 'qht', 'qam', 'qst', 'qct', 'art'];

/**
 * Whether a text in a language says one of the words of a list. Where nobody knows the language, all
 * languages of the list are tried; of other languages it has no words.
 */
export function says(text: string, list: WordList, lang: string | null): boolean {
  const small = text.toLowerCase();
  return listsFor(lang).some((language) => list[language].some((one) => stands(small, one)));
}

/** Which languages of the lists a text in a language may be in; X writes "zh" and "zh-cn" alike. */
export function listsFor(lang: string | null): readonly ListLanguage[] {
  const known = lang?.toLowerCase().split('-')[0];
  if (!known || UNKNOWN.includes(known)) return LIST_LANGUAGES;
  return LIST_LANGUAGES.filter((one) => one.split('-')[0] === known);
}

/** All texts of a list, of whatever language. */
export const allOf = (list: WordList): string[] =>
  LIST_LANGUAGES.flatMap((language) => [...list[language]]);

/** The longest of some words that a text begins with, as a whole word; '' when there is none. */
export function wordAtStart(text: string, words: readonly string[]): string {
  const small = text.toLowerCase();
  const found = words.filter((one) => small.startsWith(one) && endsAt(small, one, one.length));
  return found.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

/** Whether a text ends with one of some words, as a whole word. */
export function endsWithWord(text: string, words: readonly string[]): boolean {
  const small = text.toLowerCase();
  return words.some(
    (one) => small.endsWith(one) && startsAt(small, one, small.length - one.length),
  );
}

/** Whether a word stands whole in a text: "follow @" in "follow @ada", but "lamp" not in "lamps". */
function stands(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (startsAt(text, word, at) && endsAt(text, word, at + word.length)) return true;
  }
  return false;
}

const startsAt = (text: string, word: string, at: number): boolean =>
  !isSpaced(word[0]!) || !LETTER.test(text[at - 1] ?? '');

const endsAt = (text: string, word: string, at: number): boolean =>
  !isSpaced(word.at(-1)!) || !LETTER.test(text[at] ?? '');

const isSpaced = (letter: string): boolean => LETTER.test(letter) && !UNSPACED.test(letter);
