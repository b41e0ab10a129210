import type { Design } from '../../design/schema.ts';
import { isCover } from '../../design/slide-layouts.ts';
import { PLATE_LOOKS } from '../../edits/schema.ts';
import { plainText } from '../../thread/spans.ts';
import type { Choice } from '../layouts/choice.ts';
import { type CoverChoice, chooseCover, chooseCoverAs } from '../layouts/plates/choose-cover.ts';
import { shapeOf } from '../layouts/thread-shape.ts';
import { attachmentsOf } from '../paging/attachment-cards.ts';
import { withUnder } from '../sketches/attached-sketches.ts';
import { coverSketch } from '../sketches/cover-sketches.ts';
import { levelOf } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';
import { within } from '../sketches/text-sketches.ts';
import type { Sliced } from '../slices.ts';
import type { SlideCard } from '../slide-card.ts';
import type { Chosen, Draft, Needs } from './slide-draft.ts';
import { FOOT, underOf } from './under-words.ts';

/** UTF-16 units after a title from which on nobody reads them on a cover. */
const MOST_AFTER = 320;

/** The cover, and what of its post is left for a slide of its own: null for nothing. */
export function* coverOf(
  { cards, choices }: Chosen,
  { design, looks, context, measureCard, setterFor }: Needs,
): Sliced<{ draft: Draft; opener: SlideCard; rest: SlideCard | null } | null> {
  const opener = cards.find((card) => card.post.kind === 'post' && !card.isNote);
  if (opener?.post.kind !== 'post') return null;
  const { post } = opener;
  const { author } = post;
  const look = looks[PLATE_LOOKS.cover];
  const isSigned = look?.author ? look.author === 'small' : design.carousel.author !== 'none';
  const show = isSigned ? design.show : { avatar: false, name: false, handle: false };
  const date = isSigned && design.show.date ? post.createdAt : null;
  const seen = { post, crops: opener.crops, factsOf: context.factsOf };
  const content = { seen, author, date, show };
  const setter = setterFor(opener);
  const draftOf = (sketch: Draft['sketch'], some: SlideCard[], title: string): Draft => ({
    ...{ key: 'cover', anchor: PLATE_LOOKS.cover, cards: some, kind: 'cover', sketch, setter },
    textSize: setter.page.least.words,
    plate: { kind: 'cover', title, author },
  });
  const own = design.carousel.coverTitle;
  const words = own ? [{ kind: 'text' as const, text: own }] : opener.text;
  const byHand = isCover(look?.layout) ? chooseCoverAs(look.layout, post, words, context) : [];
  const automatic = chooseCover(post, words, shapeOf(choices), context);
  for (const choice of withoutItems([...byHand, ...automatic], choices[cards.indexOf(opener)]!)) {
    // What a title leaves out stands on the opener's own slide, which cannot come before it.
    const isLong = (choice.after?.to ?? 0) - (choice.after?.from ?? 0) > MOST_AFTER;
    const bare = choice.before ? [] : [{ ...choice, after: null }];
    const attempts =
      own || !choice.after ? [choice] : isLong && bare.length > 0 ? bare : [choice, ...bare];
    for (const attempt of attempts) {
      yield;
      const make = (one: Setter) => coverSketch(attempt, { words, ...content }, one);
      const plain = make(setter);
      if (levelOf(plain) === null) continue;
      if (own) return { draft: draftOf(plain, [], own), opener, rest: opener };
      const text = within(words, {
        from: (attempt.before ?? attempt.title).from,
        to: (attempt.after ?? attempt.title).to,
      });
      const left = attempt.after === choice.after ? [] : within(words, choice.after);
      const shown = attempt.picture === null ? [] : [attempt.picture];
      const rest = restOf(opener, left, shown, design.show);
      // Where the post has no other slide, its labels and figures stand here.
      const foot = rest ? null : underOf([], opener, design.show);
      const sketch = foot ? withUnder(make, foot, setter, measureCard) : plain;
      if (levelOf(sketch) === null) continue;
      const onCover = { ...(foot ?? { ...opener, withAttachments: false }), text };
      return { draft: draftOf(sketch, [onCover], plainText(text)), opener, rest };
    }
  }
  return null;
}

/** Titles from within a list are none: of such an opener its head is, and its items have a slide of their own. */
function withoutItems(covers: readonly CoverChoice[], opener: Choice): CoverChoice[] {
  const first = opener.layout === 'list' ? opener.items[0]!.mark.from : Number.POSITIVE_INFINITY;
  return covers.filter(({ title }) => title.to <= first);
}

/** What of a post is not on the cover: null for nothing but its labels and figures. */
function restOf(
  opener: SlideCard,
  text: SlideCard['text'],
  shown: readonly number[],
  show: Design['show'],
): SlideCard | null {
  const { post } = opener;
  if (post.kind === 'unavailable') return opener;
  const rest = { ...post, media: post.media.filter((_, at) => !shown.includes(at)) };
  const isFoot = (name: string) => (FOOT as readonly string[]).includes(name);
  const hasMore =
    opener.withAttachments &&
    attachmentsOf(rest, show).some((one) => !Object.keys(one).every(isFoot));
  return text.length > 0 || hasMore ? { ...opener, post: rest, text, continued: true } : null;
}
