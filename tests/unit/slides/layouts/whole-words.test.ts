// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../../src/design/slide-layouts.ts';
import { type Choice, piecesOf } from '../../../../src/slides/layouts/choice.ts';
import { classify, classifyAs, layoutsFor } from '../../../../src/slides/layouts/classify.ts';
import type { Post, Span } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { shaped } from '../../../support/any-shaped.ts';
import { anyThread } from '../../../support/any-thread.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';
import { makePost } from '../../thread/make-thread.ts';
import { makeContext, makePortrait } from './context.ts';

/** What is wrong with the pieces of a choice: white space alone may lie between them, and nothing stands twice. */
function faultOf(choice: Choice, text: string): string | null {
  let end = 0;
  for (const { from, to, isMark } of piecesOf(choice)) {
    const piece = text.slice(from, to);
    if (from < end || text.slice(end, from).trim() !== '') return `before ${piece}`;
    if (piece === '' || piece !== piece.trim()) return `the edges of ${piece}`;
    if (isMark && !MARK.test(piece)) return `the mark ${piece}`;
    end = to;
  }
  return text.slice(end).trim() === '' ? null : 'behind all';
}

/** What may become layout: a list mark, a dash before a name, an arrow between two states. */
const MARK =
  /^(?:[([（【#№＃]*\p{N}{1,3}(?:\/\p{N})?[.)\]／/:：、．。।။）】-]*|(?:[0-9]\uFE0F?\u20E3)+|[一二三四五六七八九十]{1,3}[、.)]|\p{Nd}{1,3} [–—-]|[•–—*→✓✔☑▪-]\uFE0F?|\p{RI}{2}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\p{Extended_Pictographic}|\u200D|\uFE0F)*)$/u;

/** What is wrong with the layouts that can hold a post. */
function faultsOf(post: Post, words: Span[], isCounted: boolean): string[] {
  const text = plainText(words);
  const context = makeContext({ isCounted, factsOf: () => makePortrait() });
  const automatic = classify(post, words, context);
  const all = layoutsFor(post, words, context);
  const isFirst = all[0] === automatic.layout;
  const isEachOnce = new Set(all).size === all.length;
  return [
    ...(isFirst && isEachOnce && all.includes('card') ? [] : [`the choice of ${all}`]),
    ...LAYOUTS.flatMap((layout) => {
      const choice = classifyAs(layout, post, words, context);
      if ((choice !== null) !== all.includes(layout)) return [`whether ${layout} can hold it`];
      const fault = choice && (choice.layout === layout ? faultOf(choice, text) : 'another layout');
      return fault ? [`${layout}: ${fault}`] : [];
    }),
  ];
}

describe('whatever a text is', () => {
  it('is whole and in order in every layout that can hold it', () => {
    fc.assert(
      fc.property(
        shaped,
        fc.boolean(),
        fc.constantFrom(null, 'en', 'ar', 'ja'),
        (text, isCounted, lang) => {
          const words = spansOf(text);
          expect(faultsOf(makePost({ lang, text: words }), words, isCounted)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is whole and in order under anything else that a post holds', () => {
    fc.assert(
      fc.property(anyThread({ posts: 4, longest: 700 }), (thread) => {
        const faults = thread.posts.flatMap((post) =>
          faultsOf(post, post.kind === 'post' ? post.text : [], false),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is all of these, and more than once', () => {
    const seen = new Map<string, number>();
    for (const text of fc.sample(shaped, 600)) {
      const words = spansOf(text);
      const { layout } = classify(
        makePost({ lang: 'en', text: words }),
        words,
        makeContext({ isCounted: true }),
      );
      seen.set(layout, (seen.get(layout) ?? 0) + 1);
    }
    const layouts = ['pair', 'quotation', 'list', 'figure', 'item', 'statement', 'lead', 'long'];
    for (const layout of layouts) expect(seen.get(layout) ?? 0, layout).toBeGreaterThan(4);
  });
});
