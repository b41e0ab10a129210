// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../../../src/slides/text/direction.ts';
import { WORDS } from '../../../support/any-words.ts';
import { words } from '../../thread/make-thread.ts';

describe('a text goes from right to left', () => {
  it.each([
    ['Arabic', WORDS.arabic, true],
    ['Persian', WORDS.persian, true],
    ['Hebrew', WORDS.hebrew, true],
    ['Thaana', 'ދިވެހި', true],
    ['Latin', WORDS.latin, false],
    ['Japanese', WORDS.japanese, false],
    ['Hebrew after a number', '5 אור', true],
    ['Hebrew after a mention', '@keeper הים', false],
    ['Latin with Hebrew in it', 'so אור', false],
    ['nothing but emoji', '🌊 5', false],
    ['no text', '', false],
  ])('in %s: %s', (_, text, isRtl) => {
    expect(isRightToLeft(words(text), 'auto')).toBe(isRtl);
  });

  it('as it says itself', () => {
    expect(isRightToLeft(words('so'), 'rtl')).toBe(true);
    expect(isRightToLeft(words('אור'), 'ltr')).toBe(false);
  });
});
