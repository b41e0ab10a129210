// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../../src/slides/text/words.ts';
import { isBlank, setText, type TextSetting } from '../../../../src/slides/typesetting/set-text.ts';
import { faceOf, nearestWeight } from '../../../../src/slides/typesetting/typefaces.ts';
import type { Font, WidthOf } from '../../../../src/slides/typesetting/widths.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { words } from '../../thread/make-thread.ts';
import { fakeMeasure } from '../paging/fake-measure.ts';

const FACE = faceOf({ family: 'inter', weight: 400, tracking: 0 }, null, fakeMeasure.type);
const SETTING: TextSetting = { face: FACE, size: 20, leading: 1.5, measure: 101, evenness: 'full' };
const set = (
  text: Words,
  changes: Partial<TextSetting> = {},
  widthOf: WidthOf = fakeMeasure.type.widthOf,
) => setText(text, { ...SETTING, ...changes }, widthOf);

describe('a text that is set', () => {
  it('has lines with their widths and a height, CSS px', () => {
    const { lines, widths, height } = set(words('aaaa bbbb cccccc'));
    expect(lines.map(plainText)).toEqual(['aaaa bbbb ', 'cccccc']);
    expect(widths).toEqual([90, 60]);
    expect(height).toBe(60);
  });

  it('leaves each line a hair: engines round what stands on them', () => {
    expect(set(words('aaaa bbbbb')).lines).toHaveLength(1);
    expect(set(words('aaaa bbbbb'), { measure: 100 }).lines).toHaveLength(2);
  });

  it('measures bold words in their weight, and code in its font and smaller', () => {
    const asked: (Font & { text: string })[] = [];
    const widthOf: WidthOf = (text, font) => {
      asked.push({ text, ...font });
      return text.length;
    };
    const marked: Words = [
      { kind: 'text', text: 'a' },
      { kind: 'text', text: 'b', marks: ['bold'] },
      { kind: 'text', text: 'c', marks: ['code'] },
    ];
    expect(set(marked, { measure: 1000 }, widthOf).widths).toEqual([(1 + 1 + 0.9) * 20]);
    expect(asked.find((one) => one.text === 'a')).toMatchObject({ weight: 400 });
    expect(asked.find((one) => one.text === 'b')).toMatchObject({ weight: 650 });
    expect(asked.find((one) => one.text === 'c')).toMatchObject({ family: 'jetbrains-mono' });
  });

  it('measures the space that a template has between words', () => {
    const face = { ...FACE, spacing: 0.1 };
    const wide = set(words('aaaa bbbb'), { face, measure: 1000 });
    const plain = set(words('aaaa bbbb'), { measure: 1000 });
    expect(wide.widths[0]! - plain.widths[0]!).toBeCloseTo(0.1 * SETTING.size);
  });

  it('of nothing has no lines', () => {
    expect(set([])).toEqual({ lines: [], widths: [], height: 0, isForced: false });
    expect(isBlank(words(' \n'))).toBe(true);
    expect(isBlank(words('a'))).toBe(false);
  });
});

describe('letters that are joined', () => {
  it.each([
    ['نفتح المخبز', 0],
    ['in 7 صباحا', 0],
    ['Take Fridays off.', -0.03],
  ])('are not moved together: %s', (text, tracking) => {
    const cut = { family: 'inter', weight: 800, tracking: -0.03 };
    expect(faceOf(cut, null, fakeMeasure.type, words(text)).tracking).toBe(tracking);
  });
});

describe('a weight', () => {
  it('is the nearest that the family has', () => {
    expect(nearestWeight('comfortaa', 900)).toBe(700);
    expect(nearestWeight('inter', 640)).toBe(640);
  });
});
