import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isVariable, looksLikeFont } from '../../../../src/slides/fonts/font-file.ts';

const bufferOf = (bytes: ArrayLike<number>): ArrayBuffer => Uint8Array.from(bytes).buffer;
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const room = (count: number) => new Array<number>(count).fill(0);

/** The head of a font file with these tables: as much of it as is looked at. */
const HEADS = {
  sfnt: (tags: string[]) => [
    ...[0, 1, 0, 0, 0, tags.length],
    ...room(6),
    ...tags.flatMap((tag) => [...letters(tag), ...room(12)]),
  ],
  woff: (tags: string[]) => [
    ...letters('wOFF'),
    ...room(8),
    ...[0, tags.length],
    ...room(30),
    ...tags.flatMap((tag) => [...letters(tag), ...room(16)]),
  ],
  /** Names written out, each with a length of two bytes. */
  woff2: (tags: string[]) => [
    ...letters('wOF2'),
    ...room(8),
    ...[0, tags.length],
    ...room(34),
    ...tags.flatMap((tag) => [63, ...letters(tag), 0x81, 0x02]),
  ],
};

describe('a font file', () => {
  it.each(['\0\x01\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'])('may begin with %j', (signature) => {
    expect(looksLikeFont(bufferOf([...letters(signature), ...room(60)]))).toBe(true);
  });

  it.each([
    ['PNG', '\x89PNG'],
    ['a collection of fonts', 'ttcf'],
    ['a page', '<!do'],
    ['zeros', '\0\0\0\0'],
  ])('is not %s', (_what, signature) => {
    expect(looksLikeFont(bufferOf([...letters(signature), ...room(60)]))).toBe(false);
  });

  it('is more than its first bytes', () => {
    expect(looksLikeFont(bufferOf(letters('wOF2')))).toBe(false);
    expect(looksLikeFont(bufferOf([]))).toBe(false);
  });
});

describe.each(Object.keys(HEADS) as (keyof typeof HEADS)[])('a file as %s', (kind) => {
  it('has many weights if it has a table of axes', () => {
    expect(isVariable(bufferOf(HEADS[kind](['cmap', 'fvar', 'post'])))).toBe(true);
    expect(isVariable(bufferOf(HEADS[kind](['cmap', 'name', 'post'])))).toBe(false);
  });

  it('that ends too early has one', () => {
    expect(isVariable(bufferOf(HEADS[kind](['cmap', 'fvar']).slice(0, -20)))).toBe(false);
  });
});

it.each(['inter', 'comfortaa', 'eb-garamond'])('the file of %s has many weights', (name) => {
  const folder = `node_modules/@fontsource-variable/${name}/files`;
  const bytes = readFileSync(`${folder}/${name}-latin-wght-normal.woff2`);
  expect(looksLikeFont(bufferOf(bytes))).toBe(true);
  expect(isVariable(bufferOf(bytes))).toBe(true);
});

it('glyphs in WOFF2 have a second length, which is not taken for a table', () => {
  const head = [...letters('wOF2'), ...room(8), 0, 2, ...room(34)];
  const glyf = 10;
  const fvar = 47;
  expect(isVariable(bufferOf([...head, glyf, 9, fvar, fvar, 9, ...room(9)]))).toBe(true);
  // The second length is 47; what follows is no table of axes.
  expect(isVariable(bufferOf([...head, glyf, 9, fvar, 1, 9, ...room(9)]))).toBe(false);
});
