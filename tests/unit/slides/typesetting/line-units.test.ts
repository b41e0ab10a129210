// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLDS, letterUnits, unitsOf } from '../../../../src/slides/typesetting/line-units.ts';
import type { Span } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { words } from '../../thread/make-thread.ts';
import { anySpans } from '../generated-text.ts';

const piecesOf = (text: string | Span[]) => {
  const spans = typeof text === 'string' ? words(text) : text;
  return unitsOf(spans).map(({ from, end }) => plainText(spans).slice(from, end));
};
const holdsOf = (text: string) =>
  unitsOf(words(text)).map(({ from, end, hold }) => {
    const name = (Object.keys(HOLDS) as (keyof typeof HOLDS)[]).find((one) => HOLDS[one] === hold);
    return `${text.slice(from, end)}:${name}`;
  });

describe('the pieces of a text', () => {
  it.each([
    ['words', 'Take Fridays off.', ['Take', 'Fridays', 'off.']],
    [
      'words with hyphens, after these',
      'well-known step-by-step',
      ['well-', 'known', 'step-', 'by-', 'step'],
    ],
    ['numbers with signs, whole', '-5 and 9-5', ['-5', 'and', '9-5']],
    ['what a no-break space joins, whole', '5\u00a0km on', ['5\u00a0km', 'on']],
    ['Korean words, whole', '바다 등불이 켜진다', ['바다', '등불이', '켜진다']],
    ['Thai words, of a dictionary', 'ทะเลสวยงาม', ['ทะเล', 'สวยงาม']],
    ['Han characters', '大海灯光', ['大', '海', '灯', '光']],
    [
      'Han characters, with what closes behind them',
      '海。灯，光」了',
      ['海。', '灯，', '光」', '了'],
    ],
    ['Han characters, with what opens before them', '海「灯」（光）', ['海', '「灯」', '（光）']],
    ['kana, with small ones behind theirs', 'ちょっとキャー', ['ちょ', 'っ', 'と', 'キャー']],
    ['emoji', 'so🌊👩🏽‍✈️', ['so', '🌊', '👩🏽‍✈️']],
  ])('are %s', (_, text, pieces) => {
    // Small kana never begin a piece.
    const expected = pieces.flatMap((piece) => (piece === 'っ' ? [] : [piece]));
    expect(piecesOf(text)).toEqual(expected.map((piece) => (piece === 'ちょ' ? 'ちょっ' : piece)));
  });

  it('are links, mentions and tags, whole', () => {
    const spans: Span[] = [
      { kind: 'text', text: '灯 ' },
      { kind: 'link', text: 'example.com/well-known/灯り', href: 'https://example.com/' },
      { kind: 'text', text: ' ' },
      { kind: 'hashtag', text: '#日本語です', href: 'https://x.com/hashtag/x' },
    ];
    expect(piecesOf(spans)).toEqual(['灯', 'example.com/well-known/灯り', '#日本語です']);
  });

  it('end lines where the text does', () => {
    expect(unitsOf(words('a b\nc')).map(({ endsLine }) => endsLine)).toEqual([false, true, false]);
  });

  it('are all of any text', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const flat = plainText(spans);
        const units = unitsOf(spans);
        expect(units.map(({ from, next }) => flat.slice(from, next)).join('')).toBe(flat);
        for (const { end, next } of units) expect(flat.slice(end, next)).toMatch(/^[\s\u200b]*$/u);
      }),
    );
  });

  it('are letters where a word is too wide, with its space behind the last', () => {
    const text = 'ne\u0301क्षx y';
    const [unit] = unitsOf(words(text));
    const letters = letterUnits(unit!, text);
    expect(letters.map(({ from, end }) => text.slice(from, end))).toEqual([
      'n',
      'e\u0301',
      'क्ष',
      'x',
    ]);
    expect(letters.at(-1)!.next).toBe(unit!.next);
  });
});

describe('the space after a piece', () => {
  it.each([
    ['holds a number to its unit', '20 km of it all', '20:firm'],
    ['holds a number to its sign', 'some 20 % of it', '20:firm'],
    ['does not hold a number to a word', '20 lamps along it', '20:none'],
    ['holds what stands before a mark', 'Vraiment ? Oui, oui', 'Vraiment:firm'],
    ['holds what stands before a colon', 'Ceci : cela, oui', 'Ceci:firm'],
    ['holds a short last word, if that costs no line', 'We came to rest it', 'rest:loose'],
    ['does not hold a long last word', 'We came to everything', 'to:none'],
    ['holds a short word at the end of each line', 'We saw it\nand then some', 'saw:loose'],
  ])('%s', (_, text, hold) => {
    expect(holdsOf(text)).toContain(hold);
  });
});
