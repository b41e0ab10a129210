// @vitest-environment node
import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/slides/slide.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { makePost, words } from '../../thread/make-thread.ts';
import { composedDesign, composedOf, linesOf, ownTexts, partsOf, textParts } from './composed.ts';

const poll: ShownPost['poll'] = {
  ...{ open: false, summary: '3 votes' },
  options: [
    { label: 'Yes', percent: 67 },
    { label: 'No', percent: 33 },
  ],
};
const design = composedDesign('bold', 'instagram-portrait', { cover: false, outro: false });
const slidesWith = (text: string): Slide[] =>
  composedOf([makePost({ id: '1', text: words(text), poll })], design);
const hasPoll = (slide: Slide) => partsOf(slide).some(({ kind }) => kind === 'attachments');
const sizesOf = (slide: Slide) => ownTexts(slide).map(({ size }) => size);

it('a question stands over its poll', () => {
  const slides = slidesWith('So which is it?');
  expect(slides.map(hasPoll)).toEqual([true]);
});

it('two states have a slide of their own before their poll', () => {
  const slides = slidesWith('Before: 14 % completion\nAfter: 38 % completion');
  expect(slides.map(hasPoll)).toEqual([false, true]);
  const said = ownTexts(slides[0]!).map((text) => linesOf(text).join(' ').trim());
  expect(said).toEqual(['Before:', '14 %', 'completion', 'After:', '38 %', 'completion']);
});

it('what asks behind two states stands over the poll, and the slides say that they belong together', () => {
  const slides = slidesWith('Before: 14 %\nAfter: 38 %\n\nWhat did it?');
  expect(slides.map(hasPoll)).toEqual([false, true]);
  expect(ownTexts(slides[1]!).flatMap(linesOf).join('')).toBe('What did it?');
  const notes = slides.map((slide) =>
    textParts(slide)
      .filter(({ isMeta }) => isMeta)
      .flatMap(linesOf),
  );
  expect(notes.map((some) => some.at(-1))).toEqual(['1/2 · 1 of 2 →', '2/2 · 2 of 2']);
});

it('what asks behind many words stands over the poll', () => {
  const slides = slidesWith(
    `${'Nobody had asked for it, and everybody came. '.repeat(8)}Who knew?`,
  );
  expect(slides.map(hasPoll)).toEqual([...slides.slice(1).map(() => false), true]);
  expect(ownTexts(slides.at(-1)!).flatMap(linesOf).join('')).toBe('Who knew?');
});

it('words that are too many for one slide with a poll have the layout that they ask for', () => {
  const items = Array.from({ length: 6 }, (_, at) => `• ${'Lamps on the pier. '.repeat(3)}${at}`);
  const slides = slidesWith(`What we counted:\n\n${items.join('\n')}`);
  expect(slides.map(hasPoll)).toEqual([...slides.slice(1).map(() => false), true]);
  const marks = slides
    .flatMap(ownTexts)
    .flatMap(linesOf)
    .filter((line) => line.trim() === '•');
  expect(marks).toHaveLength(items.length);
});

it.each([9, 13, 17, 23, 31])(
  '%i sentences stand in parts of which the last is no empty one',
  (count) => {
    const sentences = Array.from(
      { length: count },
      (_, at) =>
        `The keeper of lamp ${at} wrote it down, ${'evening after '.repeat(1 + (at % 3))}evening.`,
    );
    const text = sentences.map((one, at) => one + (at % 5 === 4 ? '\n\n' : ' ')).join('');
    const slides = composedOf([makePost({ id: '1', text: words(text.trim()) })], design);
    const letters = slides.map((slide) => ownTexts(slide).flatMap(linesOf).join('').length);
    expect(slides.length).toBeGreaterThan(1);
    expect(letters.at(-1)).toBeGreaterThanOrEqual(0.65 * Math.max(...letters));
  },
);

it('all parts of a long text have words of one size, though a first sentence stands over the first', () => {
  const text = 'Nobody had asked for it, and everybody who saw it said that it was theirs. '.repeat(
    14,
  );
  const slides = composedOf(
    [makePost({ id: '1', text: words(`How we lost it all.\n\n${text}`) })],
    design,
  );
  expect(slides.length).toBeGreaterThan(2);
  const smallest = slides.map((slide) => Math.min(...sizesOf(slide)));
  expect(new Set(smallest).size).toBe(1);
});

it('a later part that begins a paragraph has its first sentence over it, and the last one ends marked', () => {
  const paragraph = (head: string, end: string) =>
    `${head} ${'Nobody had asked for it, and everybody said that it was theirs. '.repeat(3)}${end}`;
  const text = [
    paragraph('How we came to lose all of it within one week.', 'That was in March.'),
    paragraph('Then somebody sat down and began to count.', 'It was one number.'),
  ].join('\n\n');
  const slides = composedOf([makePost({ id: '1', text: words(text) })], design);
  expect(slides).toHaveLength(2);
  const [first, second] = slides.map((slide) => {
    const [lead, ...body] = ownTexts(slide);
    return { lead: linesOf(lead!).join('').trim(), larger: lead!.size / body[0]!.size };
  });
  expect(first!.lead).toBe('How we came to lose all of it within one week.');
  expect(second!.lead).toBe('Then somebody sat down and began to count.');
  expect([first!.larger, second!.larger].every((times) => times > 1)).toBe(true);
  const highlighted = ownTexts(slides[1]!).flatMap(({ lines }) =>
    lines.flat().filter((word) => 'highlight' in word && word.highlight),
  );
  expect(highlighted.map((word) => ('text' in word ? word.text : '')).join('')).toBe(
    'It was one number.',
  );
});

it('a long post goes on after a whole sentence, if one ends not far from the even place', () => {
  // As in the picture of looks.test.ts that showed "then it bends, and a" at the end of a slide.
  const sentences = Array.from(
    { length: 9 },
    (_, at) =>
      `It minds being wet on one side only, because then it bends, and a case of type that bends is heavy ${at}.`,
  );
  const slides = composedOf([makePost({ id: '1', text: words(sentences.join(' ')) })], design);
  const ends = slides.map((slide) => ownTexts(slide).flatMap(linesOf).join('').trim().at(-1));
  expect(slides.length).toBeGreaterThan(1);
  expect(new Set(ends)).toEqual(new Set(['.']));
});
