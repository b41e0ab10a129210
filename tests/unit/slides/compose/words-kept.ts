import { piecesOf } from '../../../../src/slides/layouts/choice.ts';
import { classify } from '../../../../src/slides/layouts/classify.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { makeContext } from '../layouts/context.ts';
import { linesOf, ownTexts } from './composed.ts';

/** The words of all posts as the slides' cards have them. */
export const cardWordsOf = (slides: readonly Slide[]): string =>
  slides.flatMap(({ cards }) => cards.map(({ text }) => plainText(text))).join('');

/**
 * What a slide does not show of its card's words, or shows and they have not. Marks that became layout may be
 * missing: the dot of "1.", the dash before a name, the arrow of a pair.
 */
export function wordsLost(slide: Slide): string[] {
  const shown = ownTexts(slide).flatMap(linesOf).join('').replace(/\s/g, '');
  const [card] = slide.cards;
  // A cover's own title and an ending's sentence are of nobody's post.
  if (!card) return slide.plate ? [] : [shown].filter(Boolean);
  const text = plainText(card.text);
  const isMark = new Set<number>();
  for (const isCounted of [true, false]) {
    const choice = classify(card.post, card.text, makeContext({ isCounted }));
    for (const { from, to, isMark: is } of piecesOf(choice)) {
      for (let at = from; is && at < to; at++) isMark.add(at);
    }
  }
  // Of a list on several slides each part is classified by itself.
  for (const { indices } of text.matchAll(/^\p{Nd}{1,3}([.．)])/dgmu)) isMark.add(indices![1]![0]);
  let at = 0;
  for (const letter of shown) {
    while (
      at < text.length &&
      !text.startsWith(letter, at) &&
      (isMark.has(at) || /\s/.test(text[at]!))
    )
      at++;
    if (!text.startsWith(letter, at)) return [lost(shown, text, at)];
    at += letter.length;
  }
  for (; at < text.length; at++) {
    if (!isMark.has(at) && !/\s/.test(text[at]!)) return [lost(shown, text, at)];
  }
  return [];
}

const lost = (shown: string, text: string, at: number) =>
  `lost "${text.slice(at, at + 30)}" of "${text.slice(0, 60)}", shown "${shown.slice(0, 60)}"`;
