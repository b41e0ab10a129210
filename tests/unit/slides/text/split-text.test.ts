import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BreakPlace,
  breakPlaces,
  letterPlaces,
  plainText,
  splitSpans,
} from '../../../../src/slides/text/split-text.ts';
import type { Span } from '../../../../src/thread/schema.ts';
import { words } from '../../thread/make-thread.ts';
import { atOnce } from '../at-once.ts';
import { anySpans } from '../generated-text.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text with a bar at every place of one kind. */
function marked(
  spans: Span[],
  kind: BreakPlace['kind'],
  places = atOnce(breakPlaces(spans)),
): string {
  const cuts = places.filter((place) => place.kind === kind).map(({ offset }) => offset);
  return [0, ...cuts].map((cut, i) => plainText(spans).slice(cut, cuts[i] ?? undefined)).join('|');
}

describe('a text may be divided', () => {
  it.each<[BreakPlace['kind'], string]>([
    ['paragraph', 'One\n|two\n\n|three'],
    ['sentence', 'One. |Two! |Three 3.5 is a number?'],
    ['sentence', '日本語の文章です。|次の文。'],
    ['word', 'two| |words'],
    ['word', '日本語|の|文章'],
    ['word', 'สวัสดี|ครับ'],
  ])('at the end of a %s: %j', (kind, text) => {
    expect(marked(words(text.replaceAll('|', '')), kind)).toBe(text);
  });

  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a skin tone', '👩🏽‍💻'],
    ['a flag', '🇩🇪'],
    ['a keycap', '1️⃣'],
    ['combining marks', 'e\u0301\u0323'],
    ['a Thai vowel', 'น้ำ'],
    ['a Thai vowel after another script', 'aำ'],
    ['a joined heart', '‼️\u200d❤'],
  ])('never inside %s', (_, text) => {
    expect(atOnce(breakPlaces(words(text)))).toEqual([]);
    expect(atOnce(letterPlaces(words(text)))).toEqual([]);
  });

  it('between two flags', () => {
    expect(marked(words('🇩🇪🇫🇷🇯🇵'), 'word')).toBe('🇩🇪|🇫🇷|🇯🇵');
  });

  it('never inside a link, but before and after it', () => {
    const spans: Span[] = [
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'example.com/a b', href: 'https://example.com/' },
      { kind: 'text', text: '.' },
    ];
    expect(marked(spans, 'word')).toBe('See| |example.com/a b|.');
    expect(marked(spans, 'letter', atOnce(letterPlaces(spans)))).toBe('S|e|e| |example.com/a b|.');
  });

  it('never so that only white space is left on one side', () => {
    expect(marked(words('\n\n one two \n'), 'word')).toBe('\n\n one| |two \n');
    expect(marked(words('\n\n one two \n'), 'paragraph')).toBe('\n\n one two \n');
  });
});

describe('at every place of any text', () => {
  const eachCut = (check: (spans: Span[], offset: number) => void) =>
    fc.assert(
      fc.property(anySpans, (spans) => {
        for (const { offset } of [...atOnce(breakPlaces(spans)), ...atOnce(letterPlaces(spans))]) {
          check(spans, offset);
        }
      }),
    );

  it('nothing is lost but white space at the cut', () => {
    eachCut((spans, offset) => {
      const text = plainText(spans);
      const [before, after] = splitSpans(spans, offset);
      expect(plainText(before)).toBe(text.slice(0, offset).trimEnd());
      expect(plainText(after)).toBe(text.slice(offset).trimStart());
      expect(plainText(before)).not.toBe('');
      expect(plainText(after)).not.toBe('');
    });
  });

  it('links, mentions, tags and emoji stay whole', () => {
    const closed = (spans: Span[]) => spans.filter(({ kind }) => kind !== 'text');
    eachCut((spans, offset) => {
      expect(splitSpans(spans, offset).flatMap(closed)).toEqual(closed(spans));
    });
  });

  it('graphemes stay whole', () => {
    eachCut((spans, offset) => {
      expect(graphemes.segment(plainText(spans)).containing(offset)?.index).toBe(offset);
    });
  });

  it('places come once each, in order', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const offsets = atOnce(breakPlaces(spans)).map(({ offset }) => offset);
        expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
      }),
    );
  });
});
