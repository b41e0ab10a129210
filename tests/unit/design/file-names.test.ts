import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  defaultTemplate,
  filePath,
  filePaths,
  safeName,
  textPath,
} from '../../../src/design/file-names.ts';
import { nameValues } from '../../../src/render/job/name-values.ts';
import { makeAuthor, makePost, makeThread, words } from '../thread/make-thread.ts';

const post = makePost({
  id: '123',
  createdAt: '2026-10-05T09:07:00.000Z',
  text: [...words('Ünïcode & “quotes”, 3 lamps: https://x.test/a …'), ...words(' and more')],
});
const thread = {
  ...makeThread([post]),
  author: makeAuthor({ handle: 'ada_1815', name: 'Ada 👩‍🚀 / Lovelace.' }),
};
const values = nameValues(thread, false);
const hidden = nameValues(thread, true);
const written = new Date(post.createdAt!);
const two = (part: number) => String(part).padStart(2, '0');

const OTHER = defaultTemplate({ layout: 'one-image' }, { slug: 'lamps' });

test('a carousel is named after its words, unless there are none', () => {
  expect(OTHER).toBe('{handle}-{id}');
  expect(defaultTemplate({ layout: 'carousel' }, { slug: 'lamps' })).toBe('{handle}-{slug}');
  // Of a hidden author there are none either.
  expect(defaultTemplate({ layout: 'carousel' }, { slug: '' })).toBe('{handle}-{id}');
});

describe('the name of one file', () => {
  it.each([
    [OTHER, 'ada_1815-123.png'],
    ['{author}', 'Ada 👩🚀 - Lovelace.png'],
    ['{slug}', 'ünïcode-quotes-3-lamps-and-more.png'],
    ['{handle}-{n}', 'ada_1815.png'],
    ['posts/{handle}/{id}', 'posts/ada_1815/123.png'],
    ['{time}', `${two(written.getHours())}-${two(written.getMinutes())}.png`],
    ['{date}', `2026-10-${two(written.getDate())}.png`],
    ['{unknown} {handle}', '{unknown} ada_1815.png'],
    ['{constructor}', '{constructor}.png'],
    ['../../{handle}', 'ada_1815.png'],
    ['/', 'thread.png'],
    ['', 'thread.png'],
  ])('from %s is %s', (template, name) => {
    expect(filePath(template, values, 'png')).toBe(name);
  });

  it('tells nothing of an author who is hidden', () => {
    const template = '{handle}-{author}-{id}-{date}-{slug}';
    const name = filePath(template, hidden, 'png');
    expect(name).not.toMatch(/ada|123|ünïcode|2026-10/i);
    expect(filePath(OTHER, hidden, 'png')).toMatch(/^thread-2026-11-\d\d\.png$/);
  });
});

describe('the names of several files', () => {
  it.each([
    [2, '1', '2'],
    [9, '1', '9'],
    [11, '01', '11'],
    [100, '001', '100'],
  ])('%i of them lie in a folder and sort by their number', (count, first, last) => {
    const names = filePaths(OTHER, values, count, 'png');
    expect(new Set(names).size).toBe(count);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe(`ada_1815-123/ada_1815-123-${first}.png`);
    expect(names.at(-1)).toBe(`ada_1815-123/ada_1815-123-${last}.png`);
  });

  it.each([
    ['{n} {handle}', '05 ada_1815.jpg'],
    ['{handle}/{n}/{id}', 'ada_1815/05/123.jpg'],
  ])('have their number where %s wants it', (template, fifth) => {
    expect(filePaths(template, values, 12, 'jpg')[4]).toBe(fifth);
  });

  it('are no devices of Windows, once they have their numbers', () => {
    expect(filePaths('com{n}', values, 2, 'png')).toEqual(['_com1.png', '_com2.png']);
    expect(filePaths('nul/{n}', values, 2, 'png')).toEqual(['_nul/1.png', '_nul/2.png']);
  });

  it('are different ones, however long the name is', () => {
    for (let length = 160; length < 190; length++) {
      const long = { ...values, slug: 'a'.repeat(length) };
      const names = filePaths('{slug}-{n}', long, 12, 'png');
      expect(new Set(names).size).toBe(12);
      expect(names.join()).not.toContain('{');
    }
  });
});

describe('a safe name', () => {
  it.each([
    ['CON', '_CON'],
    ['nul.tar', '_nul.tar'],
    ['COM1', '_COM1'],
    ['desktop', '_desktop'],
    ['thumbs.db', '_thumbs.db'],
    ['x.lnk', 'x-lnk'],
    ['x.SCF', 'x-SCF'],
    ['x.url.png', 'x.url.png'],
    ['x.URL', 'x-URL'],
    ['desktop.ini', '_desktop.ini'],
    ['Thumbs.db', '_Thumbs.db'],
    ['COM¹.x', '_COM¹.x'],
    ['lpt³', '_lpt³'],
    ['CLOCK$', '_CLOCK$'],
    ['com{n}', '_com{n}'],
    ['bin.{645FF040-5081-101B-9F08-00AA002F954E}', 'bin-{645FF040-5081-101B-9F08-00AA002F954E}'],
    ['. . .', ''],
    ['con ', '_con'],
    ['\u3164\u2800\u115f', ''],
    ['x\u200b.lnk\u202e', 'x-lnk'],
    ['.hidden', 'hidden'],
    ['~x', 'x'],
    ['ends. . ', 'ends'],
    ['a\u202Eb\u200Dc\u200F', 'abc'],
    ['a\n\0b', 'a b'],
    ['%TEMP%', 'TEMP'],
    ['?:*<>|"', ''],
    ['half \ud83d', 'half'],
  ])('of %j is %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('has nothing that a system or a browser refuses, whatever it is made of', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom(
        '👨‍👩‍👧‍👦'.repeat(40),
        'e\u0301'.repeat(300),
        'COM¹',
        'a'.repeat(300),
        '. . .',
      ),
    );
    fc.assert(
      fc.property(anything, (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[<>:"/\\|?*%\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(safe).not.toMatch(/^[\s.~]|[\s.]$/);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(181);
        expect(safeName(safe)).toBe(safe);
      }),
    );
  });
});

describe('the texts of pictures', () => {
  it('lie beside them, and are named after them where the folder is not theirs alone', () => {
    const paths = ['ada/ada-1.png', 'ada/ada-2.png'];
    expect(textPath('alt-text.txt', paths, 'ada.png', false)).toBe('ada/alt-text.txt');
    expect(textPath('alt-text.txt', paths, 'ada-x-wide.png', true)).toBe(
      'ada/ada-x-wide-alt-text.txt',
    );
    expect(textPath('caption.txt', ['ada-1.png'], 'ada.png', false)).toBe('ada-caption.txt');
  });
});
