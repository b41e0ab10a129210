// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { letterCount } from '../../../../src/slides/layouts/letter-count.ts';
import { numberOf } from '../../../../src/slides/layouts/numerals.ts';
import { passageOf } from '../../../../src/slides/layouts/passage.ts';
import { sentencesIn } from '../../../../src/slides/layouts/sentences.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';

describe('the letters of a text', () => {
  it.each([
    ['', 0],
    ['Take Fridays off.', 17],
    ['a\nb', 3],
    ['źródło', 6],
    ['“so” – …', 8],
    ['海の灯り', 8],
    ['바다', 4],
    ['ｱ', 1],
    ['！', 2],
    ['море', 4],
    ['שָׁלוֹם', 4],
    ['e\u0301', 1],
    ['ทะเล', 4],
    ['น้ำ', 1],
    ['می‌رویم', 6],
    ['स्त्री', 1],
    ['🌊', 2],
    ['👩🏽‍✈️', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇩🇪🇫🇷', 4],
    ['1️⃣', 2],
    ['❤️', 2],
    ['©™', 2],
    ['\u200f\u2066a\u2069', 1],
    ['a\u200bb', 2],
  ])('of %j are %i', (text, count) => {
    expect(letterCount(text)).toBe(count);
  });

  it('are half as many in Han as in Latin', () => {
    expect(letterCount('字'.repeat(30))).toBe(letterCount('l'.repeat(60)));
  });

  it('are not all counted where there are enough', () => {
    expect(letterCount('字'.repeat(5_000), 100)).toBe(102);
    expect(passageOf(spansOf('字'.repeat(5_000)), null).letters).toBeGreaterThan(1_000);
  });
});

describe('a numeral', () => {
  it.each([
    ['42', 42],
    ['٤٢', 42],
    ['۴۲', 42],
    ['४२', 42],
    ['৪২', 42],
    ['੪੨', 42],
    ['૪૨', 42],
    ['௪௨', 42],
    ['౪౨', 42],
    ['೪೨', 42],
    ['൪൨', 42],
    ['෪෨', 42],
    ['๔๒', 42],
    ['໔໒', 42],
    ['၄၂', 42],
    ['៤២', 42],
    ['４２', 42],
    ['①', 1],
    ['⑳', 20],
    ['❿', 10],
    ['፱', 9],
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['二一', null],
    ['十十', null],
    ['x', null],
    ['', null],
  ])('%s is %s', (numeral, value) => {
    expect(numberOf(numeral)).toBe(value);
  });
});

describe('the sentences of a text', () => {
  const sentences = (text: string, lang: string | null = 'en') => {
    const passage = passageOf(spansOf(text), lang);
    return sentencesIn(passage, passage.whole!).map(({ from, to }) => text.slice(from, to));
  };

  it.each<[string, string | null, string[]]>([
    ['One. Two! Three?', 'en', ['One.', 'Two!', 'Three?']],
    ['A line\nanother', 'en', ['A line', 'another']],
    ['Mr. Quill lit it. He slept.', 'en', ['Mr. Quill lit it.', 'He slept.']],
    ['The U.S. Navy came. It left.', 'en', ['The U.S. Navy came.', 'It left.']],
    ['I met Bob. We talked.', 'en', ['I met Bob.', 'We talked.']],
    ['We sold 50. Then we slept.', 'en', ['We sold 50.', 'Then we slept.']],
    ['Am 3. März war es hell. Dann nicht.', 'de', ['Am 3. März war es hell.', 'Dann nicht.']],
    ['1. Slow mornings', 'en', ['1. Slow mornings']],
    ['Version 1.2 is out. Get it.', 'en', ['Version 1.2 is out.', 'Get it.']],
    ['Which one? 👇', 'en', ['Which one? 👇']],
    ['Which one?\n👇', 'en', ['Which one?', '👇']],
    ['海の灯り。夕方の港！', 'ja', ['海の灯り。', '夕方の港！']],
    ['दीपक जला। सब आए।', 'hi', ['दीपक जला।', 'सब आए।']],
    ['هل ترى؟ نعم.', 'ar', ['هل ترى؟', 'نعم.']],
    ['ባሕር ብርሃን። ምሽት።', 'am', ['ባሕር ብርሃን።', 'ምሽት።']],
    ['One. Two.', 'no language at all', ['One.', 'Two.']],
    ['One. Two.', null, ['One.', 'Two.']],
  ])('of %j (%s)', (text, lang, all) => {
    expect(sentences(text, lang)).toEqual(all);
  });

  it('end nowhere in a link', () => {
    expect(sentences('See https://example.org/a?b=C. D', 'en')[0]).toBe(
      'See https://example.org/a?b=C. D'.slice(0, 30),
    );
  });

  it('are not looked for far away', () => {
    const all = sentences(`${'A sentence. '.repeat(1_000)}`);
    expect(all.length).toBeLessThan(102);
    expect(all.join(' ')).toHaveLength(11_999);
    // One that is longer than we look is never cut where we stop.
    expect(sentences(`${'l '.repeat(800)}. Two.`)).toHaveLength(1);
  });
});
