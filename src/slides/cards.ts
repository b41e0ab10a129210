import type { Design } from '../design/schema.ts';
import { shownPosts } from '../edits/operations.ts';
import type { Edits } from '../edits/schema.ts';
import type { Thread } from '../thread/schema.ts';
import { disguised, disguiseOf } from './identity.ts';
import { withoutNumber } from './numbering.ts';
import { type SlideCard, wholeCard } from './slide.ts';

/**
 * The posts that are shown, each whole on a card of its own. The same cards as long as nothing that
 * they are made from changes: dragging a slider of colours must not draw all posts anew.
 */
export function cardsOf(thread: Thread, edits: Edits, design: Design): SlideCard[] {
  const { identity, numbers, author, card } = design;
  return remembered(thread, edits, identity, numbers, author, card.joined);
}

const remembered = rememberLast(
  (
    thread: Thread,
    edits: Edits,
    identity: Design['identity'],
    numbers: Design['numbers'],
    author: Design['author'],
    joined: boolean,
  ): SlideCard[] => {
    const posts = shownPosts(thread, edits);
    const disguise = disguiseOf(thread, identity);
    return posts.map((original, index) => {
      const whole = wholeCard(disguised(original, disguise));
      const { text } = whole;
      return {
        ...whole,
        text: numbers === 'written' ? text : withoutNumber(text, index + 1, posts.length),
        withAuthor: author === 'every' || index === 0,
        isOnSamePaper: joined && index > 0,
        number: numbers === 'added' ? `${index + 1}/${posts.length}` : null,
      };
    });
  },
);

/** What the function gave last, as long as it is asked the same. */
function rememberLast<Args extends readonly unknown[], Result>(make: (...args: Args) => Result) {
  let last: { args: Args; result: Result } | null = null;
  return (...args: Args): Result => {
    const isSame = last?.args.every((arg, index) => Object.is(arg, args[index])) === true;
    if (!last || !isSame) last = { args, result: make(...args) };
    return last.result;
  };
}
