import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/render/words/lines-of.ts';
import { markdownWords } from '../../../../src/render/words/markdown-words.ts';
import type { Word, Words } from '../../../../src/slides/text/words.ts';
import { anyWords, SCRIPTS, SIGNS } from './any-words.ts';
import type { ReadSpan } from './read-inlines.ts';
import { readMarkdown } from './read-markdown.ts';

const text = (plain: string): Words => [{ kind: 'text', text: plain }];
const markdown = (words: string) => markdownWords(text(words));

/** Letter for letter with what it looks like; white space within a line may look otherwise. */
type Letter = [letter: string, look: string];

function lettersOf(lines: [text: string, look: string][][]): Letter[][] {
  const letters = lines.map((line) =>
    line.flatMap(([part, look]): Letter[] =>
      [...part].filter((letter) => !/\s/.test(letter)).map((letter) => [letter, look]),
    ),
  );
  const isBlank = (line: Letter[] | undefined) => line?.length === 0;
  while (isBlank(letters[0])) letters.shift();
  while (isBlank(letters.at(-1))) letters.pop();
  return letters;
}

const NAMES = { bold: 'strong', italic: 'em', strike: 'del', code: 'code' };
const lookOf = ({ marks = [], highlight, href }: Word) =>
  [href && `a:${href}`, highlight && 'mark', ...marks.map((mark) => NAMES[mark])]
    .filter(Boolean)
    .sort()
    .join(' ');

function written(words: Words): Letter[][] {
  return lettersOf(linesOf(words).map((line) => line.map((word) => [word.text, lookOf(word)])));
}

function read(source: string): Letter[][] {
  const blocks = readMarkdown(source);
  expect(blocks.map(({ kind }) => kind)).toEqual(blocks.map(() => 'paragraph'));
  const lines: [string, string][][] = [];
  for (const { spans } of blocks) {
    if (lines.length > 0) lines.push([]);
    lines.push([]);
    for (const span of spans) {
      if (span.text === '\n' && span.in.length === 0) lines.push([]);
      else lines.at(-1)!.push([span.text, lookIn(span)]);
    }
  }
  return lettersOf(lines);
}

/** Addresses are compared as what they lead to. */
const lookIn = (span: ReadSpan) => span.in.map(decoded).sort().join(' ');
const decoded = (of: string) => of.replace(/%(?:3C|3E|5C|60)/g, decodeURIComponent);

/** Control characters are taken out before words come here. */
const isClean = (words: Words) => words.every((word) => !/(?![\n\t])\p{Cc}/u.test(word.text));

describe('words as Markdown', () => {
  it('are read as what they were, letter for letter and look for look', () => {
    fc.assert(
      fc.property(anyWords.filter(isClean), (words) => {
        expect(read(markdownWords(words))).toEqual(written(words));
      }),
      { numRuns: 500 },
    );
  });

  it.each([...SIGNS, ...SCRIPTS])('are no markup beside %j', (sign) => {
    const words = SIGNS.flatMap((other) => [
      sign + other,
      `${sign}a${other}`,
      `a\n${sign}${other}b`,
    ]);
    for (const each of words) expect(read(markdown(each)), each).toEqual(written(text(each)));
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['3.5 metres', '3.5 metres'],
    ['In 1999. Yes', 'In 1999. Yes'],
    ['- no list', '\\- no list'],
    ['> no quote', '\\> no quote'],
    ['a > b - c + d = e #f', 'a > b - c + d = e #f'],
    ['*a* _b_ ~c~ `d` [e] <f> | $g', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\[e\\] \\<f> \\| \\$g'],
    ['R&D &amp; AT&T; &#35;', 'R&D \\&amp; AT\\&T; \\&#35;'],
    ['==a== 50%% a=b 50%', '\\=\\=a\\=\\= 50\\%\\% a=b 50%'],
    ['https://x.org/a_b www.x.org', 'https\\://x.org/a\\_b www\\.x.org'],
    ['Wow! Yes.', 'Wow! Yes.'],
    ['    code', '&nbsp;&nbsp;&nbsp;&nbsp;code'],
    ['two spaces  \nat the end  ', 'two spaces\\\nat the end'],
    ['a\\\nb', 'a\\\\\\\nb'],
  ])('escape what they must: %j', (words, expected) => {
    expect(markdown(words)).toBe(expected);
  });

  it('keep every line break', () => {
    expect(markdown('a\nb\n\nc\n\n\n\nd\n')).toBe('a\\\nb\n\nc\n\n\\\n\\\nd');
    expect(markdown('a\n \nb')).toBe('a\n\nb');
    expect(markdown('\n\n')).toBe('');
  });

  it('have bold and highlighted words, without the spaces round them', () => {
    const words: Words = [
      { kind: 'text', text: 'a' },
      { kind: 'text', text: ' bold ', marks: ['bold'] },
      { kind: 'text', text: 'both', marks: ['bold'], highlight: true },
      { kind: 'text', text: ' light\nline ', highlight: true },
    ];
    expect(markdownWords(words)).toBe(
      'a **bold** <mark>**both** light</mark>\\\n<mark>line</mark>',
    );
  });

  it('have bold words where asterisks cannot tell their ends', () => {
    const around = (bold: string): Words => [
      { kind: 'text', text: '日本' },
      { kind: 'text', text: bold, marks: ['bold'] },
      { kind: 'text', text: 'です' },
    ];
    expect(markdownWords(around('「語」'))).toBe('日本<strong>「語」</strong>です');
    expect(markdownWords(around('語'))).toBe('日本**語**です');
  });

  it('have italic, struck and bold italic words, and code', () => {
    const words: Words = (
      [['italic'], ['strike'], ['bold', 'italic'], ['code'], ['bold', 'strike']] as const
    ).flatMap(
      (marks): Words => [
        { kind: 'text', text: `${marks.join(' ')} `, marks: [...marks] },
        ...text('and '),
      ],
    );
    expect(markdownWords(words)).toBe(
      '*italic* and ~~strike~~ and ***bold italic*** and `code` and <strong><del>bold strike</del></strong> and',
    );
    const code = (plain: string): Words => [{ kind: 'text', text: plain, marks: ['code'] }];
    expect(markdownWords(code('a*b'))).toBe('<code>a\\*b</code>');
    // Signs that touch would be read as others.
    expect(
      markdownWords([
        { kind: 'text', text: 'a', marks: ['bold'] },
        { kind: 'text', text: 'b', marks: ['italic'] },
      ]),
    ).toBe('<strong>a</strong><em>b</em>');
  });

  it('have links with the label that is seen and the whole target', () => {
    const link: Word = { kind: 'link', text: 'a.org/x_y…', href: 'https://a.org/x_y_z?(1)' };
    expect(markdownWords([{ kind: 'text', text: 'See!' }, link])).toBe(
      'See\\![a.org/x\\_y…](<https://a.org/x_y_z?(1)>)',
    );
    const odd: Word = { ...link, text: 'odd', href: 'https://a.org/`<x>\\?b=1&copy;' };
    expect(markdownWords([odd])).toBe('[odd](https://a.org/%60%3Cx%3E%5C?b=1\\&copy;)');
    const mention: Word = { kind: 'mention', text: '@ada_b', href: 'https://x.com/ada_b' };
    expect(markdownWords([mention])).toBe('[@ada\\_b](https://x.com/ada_b)');
    expect(markdownWords([{ kind: 'mention', text: '@person2' }])).toBe('@person2');
  });
});
