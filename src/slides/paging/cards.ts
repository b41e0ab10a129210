import type { Design } from '../../design/schema.ts';
import { cardHeads } from '../../edits/merges.ts';
import { allPosts, shownPosts } from '../../edits/operations.ts';
import { isNoteId } from '../../edits/own-posts.ts';
import { picturesOf } from '../../edits/restore.ts';
import type { Crop, Edits } from '../../edits/schema.ts';
import { isPieceId } from '../../thread/article-pieces.ts';
import type { Post, Thread } from '../../thread/schema.ts';
import { type Crops, NO_CROPS, type SlideCard, wholeCard } from '../slide-card.ts';
import { disguiseOf } from '../text/identity.ts';
import { editedPost } from '../text/post-words.ts';
import { rememberEach, rememberLast } from '../text/remember.ts';

/**
 * The posts that are shown, each on a card of its own, one that the user split on several. The same
 * cards as long as nothing that they are made from changes: dragging a slider of colours must not
 * draw all posts anew.
 */
export function cardsOf(thread: Thread, edits: Edits, design: Design): SlideCard[] {
  const { identity, numbers, author } = design;
  return remembered(thread, edits, identity, numbers, author);
}

const disguises = rememberLast(disguiseOf);

const remembered = rememberLast(
  (
    thread: Thread,
    edits: Edits,
    identity: Design['identity'],
    numbers: Design['numbers'],
    author: Design['author'],
  ): SlideCard[] => {
    const posts = shownPosts(thread, edits);
    const heads = cardHeads(allPosts(thread, edits), edits);
    const disguise = disguises(thread, identity);
    const isNote = ({ id }: Post) => isNoteId(edits, id);
    const answered = new Set<string>(thread.answered.map(({ id }) => id));
    const ownPosts = posts.filter(
      (post) => !isNote(post) && !answered.has(post.id) && !isPieceId(post.id),
    );
    const places = new Map(ownPosts.map((post, n) => [post, n + 1]));
    const total = places.size;
    const cards = posts.flatMap((original, index) => {
      const place = places.get(original);
      const position = numbers === 'written' || !place ? null : { place, total };
      const { post, parts } = editedPost(original, edits, disguise, position);
      const before = posts[index - 1];
      const isMerged = before !== undefined && heads.get(post.id) === heads.get(before.id);
      return parts.map(({ text, photos, ranges }, part) => ({
        ...wholeCard(post),
        key: parts.length === 1 ? post.id : `${post.id}-${part + 1}`,
        ...{ text, photos, ranges },
        continued: part > 0,
        withAttachments: part === parts.length - 1,
        isNote: isNote(original),
        withAuthor:
          !isMerged &&
          !isNote(original) &&
          (author === 'every' || answered.has(original.id) || (place === 1 && part === 0)),
        isOnSamePaper: isMerged && part === 0,
        crops: cropsOf(original, edits),
      }));
    });
    return numbers === 'added' ? numbered(cards, answered) : cards;
  },
);

/** "2/11": papers are counted, since they are what is seen; notes and what is answered are none of the thread. */
function numbered(cards: SlideCard[], answered: ReadonlySet<string>): SlideCard[] {
  const isCounted = ({ isOnSamePaper, isNote, post }: SlideCard) =>
    !isOnSamePaper && !isNote && !answered.has(post.id);
  const total = cards.filter(isCounted).length;
  let place = 0;
  return cards.map((card) => {
    if (!isCounted(card)) return card;
    place += 1;
    return { ...card, number: `${place}/${total}` };
  });
}

/** The crops of the pictures of a post; the same object as long as they are. */
function cropsOf(post: Post, edits: Edits): Crops {
  return cropsOfPost(post, ...picturesOf(post).map((url) => edits.crops[url]));
}

const cropsOfPost = rememberEach((post: Post, ...crops: (Crop | undefined)[]): Crops => {
  if (crops.every((crop) => crop === undefined)) return NO_CROPS;
  return new Map(picturesOf(post).map((url, index) => [url, crops[index]]));
});
