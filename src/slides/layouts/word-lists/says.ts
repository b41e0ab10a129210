import { wholeTexts } from '../../../thread/whole-texts.ts';
import { rememberEach } from '../../text/remember.ts';

/** The languages of the interface: in others, structure alone chooses. */
export const LIST_LANGUAGES = [
  ...(['en', 'es', 'pt-BR', 'fr', 'de', 'it', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const),
  ...(['ar', 'hi', 'ru'] as const),
] as const;
export type ListLanguage = (typeof LIST_LANGUAGES)[number];

/** Words and phrases of one purpose, in small letters, each as it may stand in a text. */
export type WordList = Readonly<Record<ListLanguage, readonly string[]>>;

/** Letters of words with spaces between them. Han, kana and Hangul have none, or none before particles. */
export const SPACED =
  '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Arabic}\\p{sc=Devanagari}\\p{Mn}\\p{Mc}\\p{Nd}';

/**
 * Whether a text in a language says one of the words of a list. Where nobody knows the language, all
 * languages of the list are tried; of other languages it has no words.
 */
export function says(text: string, list: WordList, lang: string | null): boolean {
  return listsFor(lang).some((language) => patternOf(list, language).test(text));
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

/** What X says of a text whose language it does not know, or that has none: links, tags, pictures. */
const UNKNOWN = ['und', 'zxx', 'qme', 'qht', 'qam', 'qst', 'qct', 'art'];

const patternsOf = rememberEach((list: WordList) => {
  const patterns = new Map<ListLanguage, RegExp>();
  return (language: ListLanguage): RegExp => {
    const pattern = patterns.get(language) ?? wholeTexts(list[language], SPACED, 'iu');
    patterns.set(language, pattern);
    return pattern;
  };
});
const patternOf = (list: WordList, language: ListLanguage) => patternsOf(list)(language);
