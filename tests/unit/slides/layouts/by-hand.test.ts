// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../src/design/slide-layouts.ts';
import { classifyAs, layoutsFor } from '../../../../src/slides/layouts/classify.ts';
import type { LayoutContext } from '../../../../src/slides/layouts/context.ts';
import { countsPosts } from '../../../../src/slides/layouts/thread-shape.ts';
import type { Post, ShownPost } from '../../../../src/thread/schema.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';
import { makePhoto, makePost, makeQuote } from '../../thread/make-thread.ts';
import { makeContext, makePortrait } from './context.ts';
import { shownChoice } from './shown.ts';

const layouts = (
  text: string,
  changes: Partial<ShownPost> = {},
  context: Partial<LayoutContext> = {},
) => {
  const words = spansOf(text);
  const known = makeContext({ factsOf: () => makePortrait(), ...context });
  return layoutsFor(makePost({ lang: 'en', text: words, ...changes }), words, known);
};
const as = (layout: Layout, text: string, changes: Partial<ShownPost> = {}) => {
  const words = spansOf(text);
  const choice = classifyAs(
    layout,
    makePost({ lang: 'en', text: words, ...changes }),
    words,
    makeContext(),
  );
  return choice && shownChoice(choice, text);
};
const letters = (count: number) => 'l'.repeat(count);
const photos = (count: number) => Array.from({ length: count }, () => makePhoto());

describe('the layouts that can hold a post', () => {
  it.each<[string, string, Partial<ShownPost>, Layout[]]>([
    ['a short sentence', 'Take Fridays off.', {}, ['statement', 'card']],
    ['two sentences', 'The lamp is lit. Come.', {}, ['statement', 'lead', 'card']],
    ['a sentence with a number', 'I have lit 52 lamps.', {}, ['statement', 'figure', 'card']],
    ['a figure', '73 % of all. Look.', {}, ['figure', 'statement', 'lead', 'card']],
    ['a list', 'A:\n• b\n• c\n• d', {}, ['list', 'item', 'statement', 'lead', 'card']],
    ['a quotation', '“Less.”', {}, ['quotation', 'statement', 'card']],
    ['a middling text', `${letters(150)}.`, {}, ['lead', 'statement', 'long', 'card']],
    ['a long text', `Lamp. ${letters(500)}`, {}, ['long', 'card']],
    ['a photo', 'Look', { media: photos(1) }, ['photo-full', 'chart', 'photo-top', 'card']],
    ['photos', 'Look', { media: photos(3) }, ['mosaic', 'chart', 'card']],
    ['a photo alone', '', { media: photos(1) }, ['photo-full', 'chart', 'photo-top', 'card']],
    ['a quoted post', 'Look', { quote: makeQuote() }, ['quoted', 'card']],
    ['an address', 'https://example.org/', {}, ['card']],
    ['nothing', '', {}, ['card']],
  ])('are, the automatic one first, of %s', (_, text, changes, all) => {
    expect(layouts(text, changes)).toEqual(all);
  });

  it('are Post card alone on a slide that is shared, and for what X does not show', () => {
    const gone: Post = { kind: 'unavailable', id: 'after-1', reason: 'Gone.' };
    expect(layouts('Look', {}, { isShared: true })).toEqual(['card']);
    expect(layoutsFor(gone, [], makeContext())).toEqual(['card']);
  });

  it('leave room for a community note', () => {
    const note = { text: spansOf('It is older.') };
    expect(layouts('73 % of all. Look.', { note })).toEqual(['statement', 'lead', 'card']);
  });
});

describe('a layout that the user asks for', () => {
  it.each<[Layout, string, string | null]>([
    ['figure', 'I have lit 52 lamps.', 'figure: I have lit | 52 | lamps.'],
    ['figure', 'I have lit lamps.', null],
    ['figure', `52 ${letters(177)}`, `figure: 52 | ${letters(177)}`],
    ['figure', `52 ${letters(178)}`, null],
    ['item', 'The lamp is lit. Come.', null],
    ['lead', 'The lamp is lit. Come.', 'lead: The lamp is lit. | Come.'],
    ['item', 'The lamp is lit.\nCome.', 'item: The lamp is lit. | Come.'],
    ['statement', letters(180), `statement: ${letters(180)}`],
    ['statement', letters(181), null],
    ['lead', `Lamp.\n${letters(414)}`, `lead: Lamp. | ${letters(414)}`],
    ['lead', `Lamp.\n${letters(415)}`, null],
    ['lead', 'Lamp.', null],
    ['long', letters(110), null],
    ['long', letters(111), `long: ${letters(111)}`],
    ['pair', 'Lamp and oil', null],
    ['quotation', 'Lamp and oil', null],
    ['list', 'Lamp\nOil\nWick', null],
    ['poll', 'Lamp', null],
    ['photo-full', 'Lamp', null],
    ['card', 'Lamp', 'card: Lamp'],
  ])('%s of %j', (layout, text, shown) => {
    expect(as(layout, text)).toBe(shown);
  });

  it('has the words of a photo where they have room', () => {
    const place = (layout: Layout, count: number) => {
      const words = spansOf(letters(count));
      const post = makePost({ text: words, media: photos(1) });
      const choice = classifyAs(
        layout,
        post,
        words,
        makeContext({ factsOf: () => makePortrait() }),
      );
      return choice && 'words' in choice ? choice.words : null;
    };
    expect(place('photo-full', 180)).toBe('over');
    expect(place('photo-full', 181)).toBe('after');
    expect(place('photo-top', 20)).toBe('under');
    expect(place('photo-top', 281)).toBe('after');
    expect(place('chart', 20)).toBe('above');
    expect(place('mosaic', 20)).toBeNull();
  });
});

describe('a thread that numbers its posts', () => {
  it.each<[string[], boolean]>([
    [['Lamps', '1. Oil', '2. Wick'], true],
    [['1/9 Lamps', '2/9 Oil'], true],
    [['Lamps', '1. Oil', 'Wick', '2. Glass'], true],
    [['Lamps', '1. Oil'], false],
    [['1. Oil', '1. Wick'], false],
    [['1. FC Lampen', '3. Platz'], false],
    [['Lamps', '①Oil', '②Wick'], true],
    [['۱. چراغ', '۲. دریا'], true],
    [[''], false],
  ])('%j: %s', (texts, isCounted) => {
    expect(countsPosts(texts.map(spansOf))).toBe(isCounted);
  });
});
