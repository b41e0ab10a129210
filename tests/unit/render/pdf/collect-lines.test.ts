import { describe, expect, it } from 'vitest';
import { LineCollector } from '../../../../src/render/pdf/collect-lines.ts';
import type { Line } from '../../../../src/render/pdf/page-content.ts';

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
const lettersOf = (text: string) => [...SEGMENTER.segment(text)].map(({ segment }) => segment);

const isRtl = (letter: string) => /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(letter);

/**
 * Letters as a browser lays them out on one line: `seen` is what stands there from left to right,
 * each letter 10 px wide, and `written` the same letters in the order of the text.
 */
function add(lines: LineCollector, written: string, seen = written, y = 0, height = 20): void {
  const takesRoom = (letter: string) => !/^\p{Cf}$/u.test(letter);
  const places = lettersOf(seen)
    .filter(takesRoom)
    .map((letter, index) => ({ letter, x: 10 * index }));
  for (const text of lettersOf(written)) {
    // Of several that are the same, the one that is read first.
    const find = isRtl(text) ? places.findLastIndex.bind(places) : places.findIndex.bind(places);
    const [place] = takesRoom(text)
      ? places.splice(
          find(({ letter }) => letter === text),
          1,
        )
      : [];
    lines.add({ text, box: place ? { x: place.x, y, width: 10, height } : null, link: null });
  }
}

const collect = (work: (lines: LineCollector) => void): Line[][] => {
  const lines = new LineCollector();
  work(lines);
  return lines.end();
};
const texts = (line: Line) => line.map((word) => (word.isRtl ? `<${word.text}` : word.text));
const lineOf = (written: string, seen?: string) =>
  texts(collect((lines) => add(lines, written, seen))[0]![0]!);

describe('the words of a line', () => {
  it('are what stands between spaces, and the spaces', () => {
    const [[line]] = collect((lines) => add(lines, 'so be it')) as [[Line]];
    expect(texts(line)).toEqual(['so', ' ', 'be', ' ', 'it']);
    expect(line.map(({ box }) => [box.x, box.width])).toEqual([
      [0, 20],
      [20, 10],
      [30, 20],
      [50, 10],
      [60, 20],
    ]);
  });

  it('go the way in which the browser has put their letters', () => {
    expect(lineOf('שלום עולם', 'םלוע םולש')).toEqual(['<שלום', ' ', '<עולם']);
    // Forced by a mark of direction, which itself does not get into the file.
    expect(lineOf('\u202eabc', 'cba')).toEqual(['<abc']);
  });

  it('end where the direction changes', () => {
    expect(lineOf('ב16:00 ע', 'ע 16:00ב')).toEqual(['<ב', '16:00', ' ', '<ע']);
    expect(lineOf('ב16', '16ב')).toEqual(['<ב', '16']);
    expect(lineOf('٣٤ خبز', 'زبخ ٣٤')).toEqual(['٣٤', ' ', '<خبز']);
  });

  it('know the direction of a single letter', () => {
    expect(lineOf('ו')).toEqual(['<ו']);
    expect(lineOf('a')).toEqual(['a']);
  });

  it('keep marks and joiners, and lose what nobody sees', () => {
    expect(lineOf('शक्ति')).toEqual(['शक्ति']);
    expect(lineOf('👩‍👩‍👧')).toEqual(['👩‍👩‍👧']);
    expect(lineOf('so\u00adft\u200b\u2060')).toEqual(['soft']);
    expect(lineOf('\ud83e')).toEqual(['\ufffd']);
  });
});

describe('lines and paragraphs', () => {
  it('are told apart by where letters stand', () => {
    const found = collect((lines) => {
      add(lines, 'one ', 'one ', 0);
      add(lines, 'two', 'two', 24);
    });
    expect(found).toHaveLength(1);
    // The space at which the line was broken is kept for those who read lines as one text.
    expect(found[0]!.map(texts)).toEqual([['one', ' '], ['two']]);
  });

  it('have no space at their ends where none is written', () => {
    const found = collect((lines) => {
      add(lines, '面包', '面包', 0);
      add(lines, '店', '店', 24);
    });
    expect(found[0]!.map(texts)).toEqual([['面包'], ['店']]);
  });

  it('hold letters of fonts of several heights, and make them one height', () => {
    const [[line]] = collect((lines) => {
      add(lines, 'a ', 'a ', 5, 20);
      lines.add({ text: 'م', box: { x: 20, y: 0, width: 10, height: 34 }, link: null });
    }) as [[Line]];
    expect(line.map(({ box }) => [box.y, box.height])).toEqual([
      [5, 20],
      [5, 20],
      [5, 20],
    ]);
  });

  it('end with an empty line', () => {
    const found = collect((lines) => {
      add(lines, 'one', 'one', 0);
      lines.addLineBreak();
      add(lines, 'two', 'two', 24);
      for (let i = 0; i < 3; i++) lines.addLineBreak();
      add(lines, 'three', 'three', 96);
    });
    expect(found.map((lines) => lines.map(texts))).toEqual([[['one', ' '], ['two']], [['three']]]);
  });

  it('have a space between what stands apart', () => {
    const [[line]] = collect((lines) => {
      add(lines, 'Tea');
      lines.setApart();
      lines.add({ text: '9', box: { x: 200, y: 0, width: 10, height: 20 }, link: null });
    }) as [[Line]];
    expect(texts(line)).toEqual(['Tea', ' ', '9']);
    expect(line[1]!.box).toEqual({ x: 30, y: 0, width: 5, height: 20 });
  });

  it('are none without letters', () => {
    expect(collect((lines) => lines.addLineBreak())).toEqual([]);
    expect(collect((lines) => add(lines, ' \u200e'))).toEqual([]);
  });
});
