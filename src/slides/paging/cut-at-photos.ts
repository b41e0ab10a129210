import type { Media } from '../../thread/schema.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import { flowingKey, type SlideCard } from '../slide-card.ts';
import { rememberLast } from '../text/remember.ts';
import type { Words } from '../text/words.ts';
import { withOnly } from './with-only.ts';

/**
 * The cards as slides have them: where a photo stands between the words of one, it ends under the photo
 * and the words go on with the next card, on the same paper. So whatever finds room for a card finds it
 * for these, too. The same cards as long as it is asked about the same.
 *
 * @param showsMedia without photos, words are cut nowhere
 */
export const cutAtPhotos = rememberLast(
  (cards: readonly SlideCard[], showsMedia: boolean): readonly SlideCard[] =>
    showsMedia
      ? cards.flatMap((card) => (card.photos.length > 0 ? stretchesOf(card) : [card]))
      : cards,
);

function stretchesOf(card: SlideCard): SlideCard[] {
  const { post, text, photos, ranges, withAttachments } = card;
  if (post.kind === 'unavailable') return [card];
  const ends = [...photos.map(({ at }) => at), plainText(text).length];
  const all = ends.map((end, index): SlideCard => {
    const words = withoutBlankEnds(text, ends[index - 1] ?? 0, end);
    const stretch = { ...card, text: words, photos: [], ranges: [ranges[index]!] };
    return index < photos.length ? overPhoto(stretch, photos[index]!.photo) : stretch;
  });
  // Nothing but what stands below all words may be left for the last.
  const isBare = all.at(-1)!.text.length === 0 && (!withAttachments || post.media.length === 0);
  const stretches = isBare ? all.slice(0, -1) : all;
  if (isBare && withAttachments) {
    const media = [photos.at(-1)!.photo];
    stretches.push({ ...stretches.pop()!, post: { ...post, media } });
  }
  const key = (place: number) => (stretches.length === 1 ? card.key : flowingKey(card.key, place));
  const under = { withAuthor: false, isOnSamePaper: true, continued: true, number: null };
  return stretches.map((stretch, place) => ({
    ...stretch,
    key: key(place),
    ...(place > 0 && under),
  }));
}

/** The card with nothing but a photo under its words. */
function overPhoto(card: SlideCard, photo: Media): SlideCard {
  const { post, ...others } = withOnly(card, [{ media: [photo] }]);
  const bare = post.kind === 'post' ? { ...post, truncated: false } : post;
  return { ...others, post: bare, withAttachments: true };
}

function withoutBlankEnds(words: Words, from: number, to: number): Words {
  const part = plainText(words).slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return sliceSpans(words, start, Math.max(start, from + part.trimEnd().length));
}
