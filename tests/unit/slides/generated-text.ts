import fc from 'fast-check';
import type { Span } from '../../../src/thread/schema.ts';

const WORDS = [
  'plain',
  'Sentence.',
  'naïve',
  'e\u0301a\u0323\u0308',
  'ประเทศไทยน่าอยู่มาก',
  'น้ำใจ',
  '日本語の文章です。次の文。',
  'がギ',
  'हिन्दी क्षत्रिय',
  'مرحبا بالعالم',
  '각국',
  '🇩🇪🇫🇷🇯🇵',
  '👨‍👩‍👧‍👦👩🏽‍💻',
  '1️⃣',
  '‼️\u200d❤',
  'ำ',
];
const SPACES = [' ', '  ', '\n', '\n\n', '\u00a0', ''];
const CLOSED: Span[] = [
  { kind: 'link', text: 'example.com/a.b c-d…', href: 'https://example.com/' },
  { kind: 'mention', text: '@ada_lovelace', href: 'https://x.com/ada_lovelace' },
  { kind: 'hashtag', text: '#日本語です', href: 'https://x.com/hashtag/x' },
  { kind: 'emoji', text: '👩🏽‍💻' },
];

/** Half surrogates, control characters and all. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

const run: fc.Arbitrary<Span> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: fc.constantFrom(...SPACES) },
      { weight: 1, arbitrary: fc.string({ unit: anyUnit, maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => ({ kind: 'text', text: parts.join('') }));

/** The words of a post: many scripts, noise, and pieces that must stay whole. */
export const anySpans: fc.Arbitrary<Span[]> = fc.array(fc.oneof(run, fc.constantFrom(...CLOSED)), {
  maxLength: 8,
});
