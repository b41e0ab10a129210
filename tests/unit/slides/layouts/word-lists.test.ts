// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { FAREWELLS } from '../../../../src/slides/layouts/word-lists/farewells.ts';
import { GRAPHICS } from '../../../../src/slides/layouts/word-lists/graphics.ts';
import { PAIR_LABELS } from '../../../../src/slides/layouts/word-lists/pair-labels.ts';
import { RELATIVE_TIMES } from '../../../../src/slides/layouts/word-lists/relative-times.ts';
import {
  endsWithWord,
  LIST_LANGUAGES,
  listsFor,
  says,
  type WordList,
  wordAtStart,
} from '../../../../src/slides/layouts/word-lists/says.ts';
import { TELLING } from '../../../../src/slides/layouts/word-lists/telling.ts';
import { UNIT_WORDS } from '../../../../src/slides/layouts/word-lists/unit-words.ts';

const LISTS: Record<string, WordList> = { FAREWELLS, GRAPHICS, TELLING, UNIT_WORDS };
const LAMPS: WordList = {
  ...(Object.fromEntries(LIST_LANGUAGES.map((one) => [one, []])) as unknown as WordList),
  ...{
    en: ['lamp', 'follow @'],
    ru: ['лампа'],
    ja: ['灯り'],
    ko: ['등불'],
    hi: ['दीपक'],
    ar: ['مصباح'],
  },
  ...{ 'zh-Hans': ['灯'], 'zh-Hant': ['燈'] },
};

describe('word lists', () => {
  it.each(Object.entries(LISTS))(
    '%s has words of every language, each once, in small letters',
    (_, list) => {
      expect(Object.keys(list)).toEqual([...LIST_LANGUAGES]);
      for (const language of LIST_LANGUAGES) {
        const words = list[language];
        expect(words.length, language).toBeGreaterThan(3);
        expect(new Set(words).size, language).toBe(words.length);
        expect(words.filter((word) => word !== word.toLowerCase() || word !== word.trim())).toEqual(
          [],
        );
      }
    },
  );

  it('has pairs of every language, in small letters', () => {
    expect(Object.keys(PAIR_LABELS)).toEqual([...LIST_LANGUAGES]);
    const labels = Object.values(PAIR_LABELS).flat(3);
    expect(labels.filter((label) => label !== label.toLowerCase())).toEqual([]);
    const times = Object.values(RELATIVE_TIMES).flat();
    expect(times.filter((time) => time !== time.toLowerCase())).toEqual([]);
  });
});

describe('what a text says', () => {
  it.each<[string, string | null, boolean]>([
    ['A lamp.', 'en', true],
    ['LAMP', 'en', true],
    ['Lamps', 'en', false],
    ['clamp', 'en', false],
    ['lamp_', 'en', false],
    ['clamps and a lamp', 'en', true],
    ['Follow @ada', 'en', true],
    ['A lamp.', 'de', false],
    ['A lamp.', null, true],
    ['A lamp.', 'und', true],
    ['A lamp.', 'en-GB', true],
    ['Лампа!', 'ru', true],
    ['Лампада', 'ru', false],
    ['海の灯りが', 'ja', true],
    ['등불이', 'ko', true],
    ['दीपक जला', 'hi', true],
    ['दीपकों', 'hi', false],
    ['مصباح', 'ar', true],
    ['大海的灯光', 'zh', true],
    ['大海的燈光', 'zh', true],
    ['大海的燈光', 'zh-cn', true],
  ])('%s (%s): %s', (text, lang, said) => {
    expect(says(text, LAMPS, lang)).toBe(said);
  });

  it('has no words of other languages', () => {
    expect(listsFor('nl')).toEqual([]);
    expect(listsFor('pt')).toEqual(['pt-BR']);
    expect(listsFor('zh')).toEqual(['zh-Hans', 'zh-Hant']);
  });

  it('finds the longest whole word at either end', () => {
    expect(wordAtStart('Hours a day', ['hour', 'hours'])).toBe('hours');
    expect(wordAtStart('hourly', ['hour', 'hours'])).toBe('');
    expect(wordAtStart('時間だ', ['時間'])).toBe('時間');
    expect(endsWithWord('and Vor', ['vor'])).toBe(true);
    expect(endsWithWord('bevor', ['vor'])).toBe(false);
  });
});
