// @vitest-environment node
import { expect, it } from 'vitest';
import { lastWords } from '../../../../src/slides/layouts/last-words.ts';
import { passageOf, textOf } from '../../../../src/slides/layouts/passage.ts';
import type { Words } from '../../../../src/slides/text/words.ts';
import { words } from '../../thread/make-thread.ts';

function markedOf(text: Words, lang: string): string | null {
  const passage = passageOf(text, lang);
  const range = lastWords(passage, passage.whole!);
  return range && textOf(passage, range);
}

it.each([
  ['the last sentence', 'Nobody reads your landing page. ', 'They read the headline.', 'en'],
  ['its last phrase', 'Median length: 9 slides. Below 5, ', 'reach drops by 41 %.', 'en'],
  ['a sentence without spaces', '最初の十人は多くを教えてくれます。', '待たずに公開する。', 'ja'],
] as const)('marks %s', (_, before, last, lang) => {
  expect(markedOf(words(before + last), lang)).toBe(last);
});

it.each([
  ['a single sentence', 'Nobody reads your landing page, they read the headline.', 'en'],
  [
    'more than two fifths of the words',
    'Reply to every email within an hour. It is the only unfair advantage you have.',
    'en',
  ],
  [
    'more than eight words',
    'What they wanted was one number on Monday before the stand-up, and nothing else at all. We had built forty-one charts and not that number.',
    'en',
  ],
  [
    'a word behind a comma',
    'It was late. All the lamps along the harbor were lit again, too.',
    'en',
  ],
  ['what asks to follow', 'Forty winters of light are in this book. Follow me for more.', 'en'],
  ['an emoji at its end', 'Forty winters of light are in this book. It is out now 🧵', 'en'],
] as const)('does not mark %s', (_, text, lang) => {
  expect(markedOf(words(text), lang)).toBeNull();
});

it('does not mark what names somebody, a tag or an address', () => {
  const before = 'ابدأ قبل أن تكون مستعدًا. لا أحد يقرأ الصفحة كلها.\n\nتابعونا على ';
  for (const kind of ['mention', 'hashtag', 'link'] as const) {
    const text: Words = [...words(before), { kind, text: '@maya_builds' }];
    expect(markedOf(text, 'ar')).toBeNull();
  }
});
