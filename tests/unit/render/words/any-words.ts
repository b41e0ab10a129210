import fc from 'fast-check';
import type { Word, Words } from '../../../../src/slides/text/words.ts';
import { TEXT_MARKS } from '../../../../src/thread/schema.ts';
import { anySpans } from '../../slides/generated-text.ts';

/** One sentence or so in twelve scripts, joined emoji, and signs that turn the line. */
export const SCRIPTS = [
  'Plain words',
  'Он сказал «да».',
  'Καλημέρα κόσμε',
  'مرحبا بالعالم',
  'שלום, עולם',
  'हिन्दी क्षत्रिय',
  'বাংলা ভাষা',
  'தமிழ் மொழி',
  'ประเทศไทยน้ำใจ',
  '日本語の「文章」です。',
  '汉语，词。',
  '한국어 각국',
  'ქართული',
  '👨‍👩‍👧‍👦👩🏽‍💻🇩🇪1️⃣',
  '\u202eabc\u202c\u200f',
];

/** What is markup to somebody. */
export const SIGNS = [
  ...[
    '#',
    '# ',
    '## x',
    '*',
    '**',
    '* ',
    '_',
    '__',
    '_a_',
    '> ',
    '>',
    '- ',
    '-',
    '---',
    '+ ',
    '1. ',
  ],
  ...['12) ', '1.', '=', '===', '==', ':-:', ': ', ':::', '|', '| a |', '`', '```', '~', '~~', '$'],
  ...['$$', '\\', '\\\n', '<', '<b>', '<!--', '-->', '<https://x.org>', '</mark>', '[', ']', '[x]'],
  ...['[x](y)', '![x](y)', '[x]: y', '[^1]', '!', '&', '&amp;', '&#35;', '&nbsp;', 'amp;', '%%'],
  ...['https://x.org/a_b_c', 'www.x.org/_a_', 'HTTP://', 'a@b_c.de', '(', ')', '"', '\u00a0', '—'],
  ...[' ', '  ', '    ', '\t', '\n', '\n\n', '\n\n\n', ' \n', '\n    ', 'a', 'b1', 'é', '€', '。'],
];

const run = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...SCRIPTS)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts): Word => ({ kind: 'text', text: parts.join('') }));

const link = fc
  .record({
    text: fc.constantFrom(
      'example.com/a_b…',
      '[x]',
      'a*b',
      '@ada_b',
      '#日本',
      '$ADA',
      'https://x.org',
    ),
    href: fc.constantFrom(
      'https://example.com/a_b/(c)?d=1&copy;=2',
      'https://example.com/`<x>\\*',
      'https://x.com/ada_b',
    ),
    kind: fc.constantFrom('link', 'mention', 'hashtag', 'cashtag'),
  })
  .map((word): Word => word as Word);

const look = fc
  .record({ marks: fc.subarray([...TEXT_MARKS]), highlight: fc.boolean() })
  .map((has) => ({
    ...(has.marks.length > 0 && { marks: has.marks }),
    ...(has.highlight && { highlight: true as const }),
  }));

/** Words with marks that begin and end anywhere. */
export const anyWords: fc.Arbitrary<Words> = fc
  .oneof(
    fc.array(fc.oneof({ weight: 4, arbitrary: run }, link), { maxLength: 6 }),
    anySpans.map((spans) => spans as Words),
  )
  .chain((words) =>
    fc
      .array(look, { minLength: words.length, maxLength: words.length })
      .map((looks) => words.map((word, index) => ({ ...word, ...looks[index] }))),
  );
