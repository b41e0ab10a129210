import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressString,
  dateString,
  decimal,
  languageTag,
  textString,
} from '../../../../src/render/pdf/pdf-values.ts';

describe('values of a PDF', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.001, '0'],
    [1e-7, '0'],
    [12.345, '12.35'],
    [506.25, '506.25'],
    [14_400, '14400'],
  ])('number %d', (value, text) => expect(decimal(value)).toBe(text));

  it('texts are UTF-16 in digits, half surrogates replaced', () => {
    expect(textString('A)🥖')).toBe('<FEFF00410029D83EDD56>');
    expect(textString('\ud83e')).toBe('<FEFFFFFD>');
  });

  it('addresses are ASCII, and nothing in them ends them', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (url, more) => {
          const written = addressString(new URL(`${url}#${more}(\\)`).href);
          expect(written).toMatch(/^\((?:[\x21-\x27\x2a-\x5b\x5d-\x7e]|\\[()\\])*\)$/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('dates are of the world’s time', () => {
    expect(dateString(new Date('2026-01-02T03:04:05.678+02:00'))).toBe('(D:20260102010405Z)');
  });

  it.each([
    ['en', 'en'],
    ['iw', 'he'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['und', null],
    ['zxx', null],
    ['qme', null],
    ['', null],
    [null, null],
    ['en)/JS(', null],
    ['en us', null],
  ])('language %s', (lang, tag) => expect(languageTag(lang)).toBe(tag));

  it('languages are letters, digits and hyphens, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (lang) => {
        expect(languageTag(lang) ?? 'none').toMatch(/^[A-Za-z0-9-]+$/);
      }),
    );
  });
});
