// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../../src/slides/layouts/choice.ts';
import { classify } from '../../../../src/slides/layouts/classify.ts';
import type { LayoutContext } from '../../../../src/slides/layouts/context.ts';
import type { Post, ShownPost } from '../../../../src/thread/schema.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';
import { makePost, words } from '../../thread/make-thread.ts';
import { PARTS, PICTURES } from './cases-of-parts.ts';
import {
  FIGURES,
  ITEMS,
  LISTS,
  PAIRS,
  QUOTATIONS,
  WORDS_ALONE,
  type WordsCase,
} from './cases-of-words.ts';
import { makeContext } from './context.ts';
import { shownChoice } from './shown.ts';

function classifyText(
  lang: string | null,
  text: string,
  changes: Partial<LayoutContext> = {},
): Choice {
  const spans = spansOf(text);
  return classify(makePost({ lang, text: spans }), spans, makeContext(changes));
}

const stands = ([lang, text, shown, isCounted]: WordsCase) => {
  const choice = classifyText(lang, text, { isCounted: isCounted === 'counted' });
  expect(shownChoice(choice, text)).toBe(shown);
};

describe('words alone', () => {
  it.each(FIGURES)('figure or not, %s: %s', (...row) => stands(row));
  it.each(PAIRS)('pair or not, %s: %s', (...row) => stands(row));
  it.each(QUOTATIONS)('quotation or not, %s: %s', (...row) => stands(row));
  it.each(LISTS)('list or not, %s: %s', (...row) => stands(row));
  it.each(ITEMS)('point or title, %s: %s', (...row) => stands(row));
  it.each(WORDS_ALONE)('statement, lead or none, %s: %s', (...row) => stands(row));

  const letters = (count: number) => 'l'.repeat(count);
  it.each([
    ['a statement', letters(110), 'statement'],
    ['more than a statement', letters(111), 'lead'],
    ['a statement in Han', '字'.repeat(55), 'statement'],
    ['more than a statement in Han', '字'.repeat(56), 'lead'],
    ['a lead and its body', letters(280), 'lead'],
    ['more than a lead and its body', letters(281), 'long'],
    ['a figure', `5 % ${letters(136)}`, 'figure'],
    ['more than goes under a figure', `5 % ${letters(137)}`, 'lead'],
    ['a title', `${letters(60)}\n\n${letters(200)}`, 'item'],
    ['more than a title', `${letters(61)}\n\n${letters(200)}`, 'lead'],
    ['a point with the longest body', `1. ${letters(20)}\n\n${letters(420)}`, 'item'],
    ['a point with a longer one', `1. ${letters(20)}\n\n${letters(421)}`, 'long'],
    ['a point in one long line', `1. ${letters(110)}`, 'item'],
    ['a point in one line too long for a title', `1. ${letters(111)}`, 'lead'],
    ['a quotation', `“${letters(278)}”`, 'quotation'],
    ['more than a quotation', `“${letters(279)}”`, 'long'],
    ['the longest list', '• item\n'.repeat(28), 'list'],
    ['a longer list', '• item\n'.repeat(29), 'lead'],
    ['a list of long items', `• ${letters(280)}\n`.repeat(3), 'list'],
    ['a list of longer items', `• ${letters(281)}\n`.repeat(3), 'long'],
    ['a list under a long head', `${letters(90)}\n${letters(189)}\n• a\n• b\n• c`, 'list'],
    ['a list under a longer head', `${letters(90)}\n${letters(190)}\n• a\n• b\n• c`, 'long'],
    ['a list with a tail', `• a\n• b\n• c\n\n${letters(110)}`, 'list'],
    ['a list with a longer tail', `• a\n• b\n• c\n\n${letters(111)}`, 'lead'],
    ['halves of a pair', `Before: ${letters(110)}\nAfter: ${letters(110)}`, 'pair'],
    ['halves that are longer', `Before: ${letters(111)}\nAfter: ${letters(20)}`, 'lead'],
    ['sides of an arrow', `${letters(24)} → ${letters(24)}`, 'pair'],
    ['longer sides of an arrow', `${letters(25)} → ${letters(24)}`, 'statement'],
  ])('counts the letters of %s', (_, text, layout) => {
    expect(classifyText('en', text).layout).toBe(layout);
  });

  it('is long without a lead where the first sentence is no lead', () => {
    expect(classifyText('en', `${letters(111)}. ${letters(200)}`)).toMatchObject({
      ...{ layout: 'long', lead: null, number: null },
    });
  });

  it('keeps the number of a long point', () => {
    const choice = classifyText('en', `5. Keep the light.\n\n${letters(600)}`, { isCounted: true });
    expect(choice).toMatchObject({
      ...{ layout: 'long', number: { sign: { from: 0, to: 1 }, value: 5 } },
      lead: { from: 3, to: 18 },
    });
  });

  it('knows the languages of word lists only; elsewhere structure alone decides', () => {
    expect(classifyText('nl', 'Vorher: 14\nNachher: 4').layout).toBe('statement');
    expect(classifyText(null, 'Vorher: 14\nNachher: 4').layout).toBe('pair');
    expect(classifyText('qme', 'Vorher: 14\nNachher: 4').layout).toBe('pair');
    expect(classifyText('en', 'Vorher: 14\nNachher: 4').layout).toBe('statement');
  });

  it('takes no language of X for more than it is', () => {
    expect(classifyText('no language', 'Take Fridays off.').layout).toBe('statement');
  });
});

describe('pictures', () => {
  it.each(PICTURES)('%s', (_, post, context, expected) => {
    const text = words(post.words ?? '');
    const choice = classify(makePost({ ...post, text }), text, makeContext(context));
    expect(choice).toMatchObject(expected);
  });
});

describe('what else a post can hold', () => {
  it.each(PARTS)('%s', (_, post, context, expected) => {
    const made =
      post.kind === 'unavailable' ? (post as Post) : makePost(post as Partial<ShownPost>);
    const text = made.kind === 'post' ? made.text : [];
    expect(classify(made, text, makeContext(context))).toMatchObject(expected);
  });
});
