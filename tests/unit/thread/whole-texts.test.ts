import { expect, test } from 'vitest';
import { wholeTexts } from '../../../src/thread/whole-texts.ts';

const LETTERS = '\\p{L}\\p{N}_';
const found = (texts: string[], within: string, edge = LETTERS) =>
  [...within.matchAll(wholeTexts(texts, edge, 'gu'))].map(([text]) => text);

test.each<[string[], string, string[]]>([
  [['#lamp'], '#lamps and a #lamp.', ['#lamp']],
  [['Ada'], 'Canada, Ada, Adam', ['Ada']],
  [['Ada', 'Ada Quill'], 'Ada Quill and Ada', ['Ada Quill', 'Ada']],
  [['a+b (c)'], 'a+b (c)d or aab (c)', ['a+b (c)']],
  [['🔥'], 'a🔥b', ['🔥']],
  [[], 'Ada', []],
])('of %j in %j', (texts, within, whole) => {
  expect(found(texts, within)).toEqual(whole);
});

test('letters that are no edge may touch others', () => {
  expect(found(['光'], '光る')).toEqual([]);
  expect(found(['光'], '光る', '\\p{Lu}\\p{Ll}')).toEqual(['光']);
});
