// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type Evenness } from '../../../../src/slides/typesetting/break-lines.ts';
import { HOLDS, unitsOf } from '../../../../src/slides/typesetting/line-units.ts';
import type { Span } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { shaped } from '../../../support/any-shaped.ts';
import { SCRIPT_NAMES, textIn } from '../../../support/any-words.ts';
import { words } from '../../thread/make-thread.ts';
import { anySpans } from '../generated-text.ts';

/** A letter is 1 em wide, of a typewriter. */
const typewriter = (from: number, to: number) => to - from;
const broken = (text: string | Span[], measure: number, evenness: Evenness = 'full') =>
  breakLines(typeof text === 'string' ? words(text) : text, measure, typewriter, evenness);
const linesOf = (...given: Parameters<typeof broken>) => broken(...given).lines.map(plainText);
const shown = (...given: Parameters<typeof broken>) =>
  linesOf(...given).map((line) => line.trimEnd());

describe('lines', () => {
  it('are as few as the text needs', () => {
    expect(shown('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
  });

  it('are of about the same length in titles', () => {
    expect(shown('one two three four five six', 24, 'balanced')).toEqual([
      'one two three',
      'four five six',
    ]);
  });

  it('are full in running text, but for a last word alone', () => {
    expect(shown('aaaa bbbb cccc dddd eeee ffffff', 24)).toEqual([
      'aaaa bbbb cccc dddd',
      'eeee ffffff',
    ]);
  });

  it.each([
    ['a number from its unit', 'They ran 20 km', 12, ['They ran', '20 km']],
    ['a mark from what stands before it', 'Mais alors ?', 11, ['Mais', 'alors ?']],
  ])('do not part %s', (_, text, measure, lines) => {
    expect(shown(text, measure)).toEqual(lines);
  });

  it.each([
    [
      'Japanese, before what a word ends in',
      '小さな豆腐屋を十年手伝って、わかったこと。',
      9,
      ['小さな豆腐屋を', '十年手伝って、', 'わかったこと。'],
    ],
    [
      'Japanese, at the cost of a line',
      '朝は、音から始まる。',
      5,
      ['朝は、', '音から', '始まる。'],
    ],
    ['Chinese', '海边的灯塔每天晚上都会亮起来', 6, ['海边的灯塔', '每天晚上', '都会亮起来']],
    ['emoji in a row', 'A whole year 🍳📒 on plates', 15, ['A whole year', '🍳📒 on plates']],
  ])('do not part words in titles that have no spaces: %s', (_, text, measure, lines) => {
    expect(shown(text, measure, 'balanced')).toEqual(lines);
  });

  it('are none where words have to stay whole, and one without spaces is wider than the measure', () => {
    const whole = (measure: number) =>
      breakLines(words('わかったことを話す。'), measure, typewriter, 'balanced', true).lines;
    expect(whole(7).map(plainText)).toEqual(['わかったことを', '話す。']);
    expect(whole(6)).toEqual([]);
  });

  it('part words without spaces anywhere in running text', () => {
    expect(shown('朝は、音から始まる。', 5)).toEqual(['朝は、音か', 'ら始まる。']);
  });

  it('leave no short word on the last line where that costs no line', () => {
    expect(shown('aaaa bbbb cccc dd', 14)).toEqual(['aaaa bbbb', 'cccc dd']);
  });

  it('end where the text ends them', () => {
    expect(linesOf('aa\n\nbb cc', 9)).toEqual(['aa\n\n', 'bb cc']);
  });

  it('break a word that is wider than the measure, between letters, and say so', () => {
    const { lines, widths, isForced } = broken('a abcdefghij b', 4);
    expect(lines.map(plainText).join('')).toBe('a abcdefghij b');
    expect(Math.max(...widths)).toBeLessThanOrEqual(4);
    expect(isForced).toBe(true);
    expect(broken('a bc', 4).isForced).toBe(false);
  });

  it('break a link that is wider than the measure alone', () => {
    const link: Span = { kind: 'link', text: 'example.com/a-b', href: 'https://example.com/' };
    expect(linesOf([link], 15)).toEqual(['example.com/a-b']);
    expect(linesOf([link], 12).length).toBe(2);
  });
});

const anyScript = fc.constantFrom(...SCRIPT_NAMES).chain((script) => textIn(script, 'emoji'));
const anyText = fc.oneof(anySpans, fc.oneof(anyScript, shaped).map(words));
const anyMeasure = fc.integer({ min: 4, max: 60 });
const anyEvenness = fc.constantFrom<Evenness>('balanced', 'full');

/** But for that which joins words. */
const SPACE_AT_END = /(?:(?![\u00a0\u202f\u2007])[\s\u200b])+$/u;

describe('lines of any text', () => {
  it('are the text together, none wider than the measure', () => {
    fc.assert(
      fc.property(anyText, anyMeasure, anyEvenness, (text, measure, evenness) => {
        const { lines, widths, isForced } = broken(text, measure, evenness);
        expect(lines.map(plainText).join('')).toBe(plainText(text));
        expect(widths.length).toBe(lines.length);
        // A letter of several units may be wider than a narrow measure.
        if (!isForced) expect(Math.max(0, ...widths)).toBeLessThanOrEqual(measure);
      }),
    );
  });

  it('are as wide as they say, but for the space at their end', () => {
    fc.assert(
      fc.property(anyText, anyMeasure, (text, measure) => {
        const { lines, widths } = broken(text, measure);
        for (const [at, line] of lines.entries()) {
          const flat = plainText(line).replace(SPACE_AT_END, '');
          if (!flat.includes('\n')) expect(widths[at]).toBe(flat.length);
        }
      }),
    );
  });

  it('are as many in titles as in running text, but where that parts words without spaces', () => {
    fc.assert(
      fc.property(anyScript, anyMeasure, (text, measure) => {
        const balanced = broken(text, measure, 'balanced').lines.length;
        const full = broken(text, measure, 'full').lines.length;
        expect(balanced).toBeGreaterThanOrEqual(full);
        const isParted = unitsOf(words(text), true).some(({ hold }) => hold === HOLDS.inside);
        if (!isParted) expect(balanced).toBe(full);
      }),
    );
  });

  it('begin with nothing that closes and end with nothing that opens, in Han and kana', () => {
    const cjk = fc.constantFrom('japanese', 'chinese').chain((script) => textIn(script, 'plain'));
    const marked = fc
      .array(
        fc.constantFrom('海', 'ー', 'ッ', '。', '、', '「', '」', '（', '）', '！', '々', '灯'),
        {
          minLength: 1,
          maxLength: 60,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(cjk, marked), anyMeasure, (text, measure) => {
        const { lines, isForced } = broken(text, measure);
        if (isForced) return;
        const flat = lines.map((line) => plainText(line));
        for (const [at, line] of flat.entries()) {
          // What follows a space was a word of its own.
          if (at > 0 && !/\s$/u.test(flat[at - 1]!)) {
            expect(line).not.toMatch(/^[。、」）！ーッ々]/u);
            expect(flat[at - 1]).not.toMatch(/[「（]$/u);
          }
        }
      }),
    );
  });
});
