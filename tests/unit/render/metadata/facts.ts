import fc from 'fast-check';
import type { FileFacts } from '../../../../src/render/metadata/file-facts.ts';

export const FACTS: FileFacts = {
  title: 'Why <rivers> bend & “wander”',
  description: 'A drawing of a river.\nIt bends to the left, then to the right: ↝ 🏞️',
  author: 'Ada Example (@ada_example)',
  source: 'https://x.com/ada_example/status/1234567890?a=1&b=2',
  created: '2026-03-04T05:06:07.089Z',
  language: 'en-GB',
};

/** What pages may hold, and what formats choke on. */
export const HARD_TEXTS = {
  'an end of CDATA': 'a ]]> b <![CDATA[ c <!-- d --> <?xpacket end="w"?>',
  entities: '&amp; &lt; &#0; &nope; % "quoted" \'too\'',
  'emoji sequences': '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇪🇺 1️⃣',
  'right to left': 'שלום עולם مرحبا \u202babc\u202c \u200f\u2066x\u2069',
  'scripts of Asia': 'नमस्ते โลก 世界 こんにちは 안녕',
  'combining marks': `z${'\u0301\u0316'.repeat(500)}`,
  'what is beyond the first plane': '𝕿𝖍𝖗𝖊𝖆𝖉 𐍈 \u{10ffff}',
  'separators of lines': 'a\u2028b\u2029c',
};

const awkward = fc.constantFrom(
  ...['\0', '\x01', '\x0b', '\x1f', '\x7f', '\x85', '\x9f', '\ufffe', '\uffff', '\ufeff'],
  ...[
    '\ud83d',
    '\ude00',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '&',
    '<',
    '>',
    ']]>',
    ...Object.values(HARD_TEXTS),
  ],
);

export const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(awkward, fc.string()), { maxLength: 12 }).map((parts) => parts.join('')),
);

/** Few characters repeated to 100,000: long as the longest captured texts. */
export const longTexts = fc
  .tuple(texts, fc.integer({ min: 1, max: 100_000 }))
  .map(([text, length]) => (text || 'x').repeat(Math.ceil(length / (text.length || 1))))
  .map((text) => text.slice(0, 100_000));

export const factsWith = (text: fc.Arbitrary<string>): fc.Arbitrary<FileFacts> =>
  fc.record({
    title: text,
    description: text,
    author: fc.option(text),
    source: fc.option(fc.oneof(fc.webUrl(), text)),
    created: fc.oneof(
      fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((date) => date.toISOString()),
      text,
    ),
    language: fc.option(fc.oneof(fc.constantFrom('en', 'pt-BR', 'zh-Hans-TW'), text)),
  });
