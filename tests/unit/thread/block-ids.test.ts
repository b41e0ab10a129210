import { expect, it } from 'vitest';
import type { Block } from '../../../src/thread/article-blocks.ts';
import { type NamelessBlock, withBlockIds } from '../../../src/thread/block-ids.ts';
import { makePhoto, makeQuote, words } from './make-thread.ts';

const COMMON = { lang: 'en', dir: 'auto' } as const;
const paragraph = (text: string): NamelessBlock => ({
  kind: 'paragraph',
  ...COMMON,
  text: words(text),
});
const divider: NamelessBlock = { kind: 'divider', ...COMMON };
const figure = (url: string | null, aspect: number): NamelessBlock => ({
  kind: 'figure',
  ...COMMON,
  media: [makePhoto({ url, aspect })],
  caption: [],
});
const ids = (...blocks: NamelessBlock[]) => withBlockIds(blocks).map(({ id }) => id);

it('gives each block of a kind and a text the same id whatever stands round it', () => {
  const [one, two] = ids(paragraph('One'), paragraph('Two'));
  expect(ids(divider, paragraph('Two'), paragraph('One')).slice(1)).toEqual([two, one]);
  expect(one).not.toBe(two);
});

it('tells blocks that say the same apart by their order', () => {
  const [first, one, second, third] = ids(divider, paragraph('One'), divider, divider);
  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  expect(ids(divider, divider)).toEqual([first, second]);
  expect(one).toMatch(/^paragraph-\w+$/);
});

it('tells a heading from a paragraph of the same words', () => {
  const heading = { kind: 'heading', ...COMMON, level: 2, text: words('One') } as const;
  expect(new Set(ids(heading, paragraph('One'))).size).toBe(2);
});

it('knows a picture again in another size and another box', () => {
  const at = (name: string) => `https://pbs.twimg.com/media/KEY?format=jpg&name=${name}`;
  expect(ids(figure(at('small'), 1.5))).toEqual(ids(figure(at('large'), 1.2)));
  expect(ids(figure(at('small'), 1))).not.toEqual(ids(figure(null, 1)));
});

it('has an id for every kind that the schema takes', () => {
  const blocks: NamelessBlock[] = [
    { kind: 'heading', ...COMMON, level: 1, text: words('a') },
    paragraph('a'),
    { kind: 'quote', ...COMMON, text: words('a') },
    { kind: 'item', ...COMMON, number: 3, depth: 1, text: words('a') },
    { kind: 'code', ...COMMON, language: 'ts', code: 'a' },
    { kind: 'table', ...COMMON, hasHeader: true, rows: [[words('a'), words('b')]] },
    divider,
    figure('https://pbs.twimg.com/media/KEY', 1),
    { kind: 'post', ...COMMON, post: makeQuote() },
    { kind: 'post', ...COMMON, post: { kind: 'unavailable', reason: 'Gone' } },
    { kind: 'formula', ...COMMON, source: 'a' },
  ];
  const named: Block[] = withBlockIds(blocks);
  expect(new Set(named.map(({ id }) => id)).size).toBe(blocks.length);
  for (const { id, kind } of named) expect(id).toMatch(new RegExp(`^${kind}-[0-9a-z]{1,11}$`));
});
