import type { Design } from '../../design/schema.ts';
import type { Layout } from '../../design/slide-layouts.ts';
import type { TextRange } from '../../edits/texts.ts';
import { plainText } from '../../thread/spans.ts';
import type { Choice, TextChoice } from '../layouts/choice.ts';
import type { FactsOf } from '../layouts/context.ts';
import { partedOver } from '../layouts/pairs.ts';
import { passageOf } from '../layouts/passage.ts';
import { textChoice } from '../layouts/text-layouts.ts';
import { attachmentsOf } from '../paging/attachment-cards.ts';
import type { Attachments } from '../paging/attachment-parts.ts';
import { withOnly } from '../paging/with-only.ts';
import {
  attachedSketch,
  blocksAbove,
  type MeasureCard,
  withUnder,
} from '../sketches/attached-sketches.ts';
import { linkSketch } from '../sketches/link-sketch.ts';
import { listSketches } from '../sketches/list-sketches.ts';
import { type Flowing, longSketches } from '../sketches/long-sketches.ts';
import { pairSketch } from '../sketches/pair-sketch.ts';
import { pictureSketch, picturesAlone } from '../sketches/picture-sketches.ts';
import { levelOf, partNote, type Sketch } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';
import { textSketch, within } from '../sketches/text-sketches.ts';
import type { Sliced } from '../slices.ts';
import { flowingKey, type SlideCard } from '../slide-card.ts';
import type { Words } from '../text/words.ts';
import { FOOT, underOf } from './under-words.ts';

/** A slide of a post: set by us, or as the post stands on a card where nothing else holds it. */
export type PostSlide =
  | { kind: 'set'; layout: Layout; card: SlideCard; sketch: Sketch }
  | { kind: 'card'; card: SlideCard };

/** What setting a post needs beside its choice. */
export interface Workshop {
  setter: Setter;
  show: Design['show'];
  factsOf: FactsOf;
  measureCard: MeasureCard;
}

/** The slides of a post, as it was chosen for it; nothing of the post is on none of them. */
export function* slidesOfPost(
  choice: Choice,
  card: SlideCard,
  shop: Workshop,
): Sliced<PostSlide[]> {
  const { post } = card;
  if (choice.layout === 'card' || post.kind === 'unavailable') return [{ kind: 'card', card }];
  const under = card.withAttachments ? underOf(choice.under, card, shop.show) : null;
  const slides = yield* inOrder(choice, card, shop, under);
  const isFitting = slides.every(
    (slide) => slide.kind === 'card' || levelOf(slide.sketch) !== null,
  );
  return isFitting
    ? slides.map((slide, place) => keyed(slide, place, card))
    : [{ kind: 'card', card }];
}

function keyed(slide: PostSlide, place: number, { key, continued }: SlideCard): PostSlide {
  const own = {
    key: place === 0 ? key : flowingKey(key, place),
    continued: continued || place > 0,
  };
  return { ...slide, card: { ...slide.card, ...own } };
}

/** Slide by slide: pictures, words, attachments, as the choice puts them together or apart. */
function* inOrder(
  choice: Choice,
  card: SlideCard,
  shop: Workshop,
  under: SlideCard | null,
): Sliced<PostSlide[]> {
  const { setter, measureCard } = shop;
  const words = card.text;
  const bare = under ?? { ...card, withAttachments: false };
  const lower = (layout: Layout, make: (one: Setter) => Sketch, whole: SlideCard): PostSlide => {
    const sketch = under ? withUnder(make, under, setter, measureCard) : make(setter);
    return { kind: 'set', layout, card: whole, sketch };
  };
  switch (choice.layout) {
    case 'poll':
    case 'quoted':
    case 'link':
      return yield* attachedSlides(choice, card, shop);
    case 'chart':
    case 'mosaic':
    case 'photo-full':
    case 'photo-top': {
      const seen = seenOf(card, shop);
      if (choice.words !== 'after') {
        const make = (one: Setter) => pictureSketch(choice, words, seen, one);
        return [lower(choice.layout, make, card)];
      }
      const pictures = withOnly({ ...card, text: [] }, mediaOf(card, shop));
      const alone = picturesAlone(choice.pictures, seen, setter);
      return [
        { kind: 'set', layout: choice.layout, card: pictures, sketch: alone },
        ...flowing('long', yield* longOf(words, choice.text, setter), bare, under, shop),
      ];
    }
    case 'long':
      return flowing('long', yield* longSketches(choice, words, setter), card, under, shop);
    case 'list':
      return flowing('list', listSketches(choice, words, setter), card, under, shop);
    case 'pair':
      return [lower('pair', (one) => pairSketch(choice, words, one), card)];
    case 'card':
      return [{ kind: 'card', card }];
    default:
      return yield* textSlides(choice, card, shop, lower);
  }
}

type Lower = (layout: Layout, make: (one: Setter) => Sketch, whole: SlideCard) => PostSlide;

/** A text on one slide, or in parts where it does not fit one. */
function* textSlides(
  choice: Parameters<typeof textSketch>[0],
  card: SlideCard,
  shop: Workshop,
  lower: Lower,
): Sliced<PostSlide[]> {
  const one = lower(choice.layout, (setter) => textSketch(choice, card.text, setter), card);
  if (one.kind === 'card' || levelOf(one.sketch) !== null) return [one];
  const under = card.withAttachments ? underOf(choice.under, card, shop.show) : null;
  return flowing('long', yield* longOf(card.text, null, shop.setter), card, under, shop);
}

/** Words that no slide holds whole, without a first sentence of its own. */
function longOf(words: Words, range: TextRange | null, setter: Setter): Sliced<Flowing[]> {
  const text = range ? within(words, range) : words;
  const body = { from: 0, to: plainText(text).length };
  return longSketches({ layout: 'long', number: null, lead: null, body, under: [] }, text, setter);
}

/** Words on several slides, and what stands under them on the last. */
function flowing(
  layout: Layout,
  parts: readonly Flowing[],
  card: SlideCard,
  under: SlideCard | null,
  { setter, measureCard }: Workshop,
): PostSlide[] {
  return parts.flatMap(({ sketch, words, make }, place): PostSlide[] => {
    const isLast = place === parts.length - 1;
    const one = {
      ...card,
      text: words,
      withAttachments: isLast && card.withAttachments,
      goesOn: !isLast,
    };
    if (!isLast || !under) return [{ kind: 'set', layout, card: one, sketch }];
    const lowered = withUnder(make, under, setter, measureCard);
    if (levelOf(lowered) !== null) return [{ kind: 'set', layout, card: one, sketch: lowered }];
    return [
      { kind: 'set', layout, card: { ...one, withAttachments: false }, sketch },
      { kind: 'card', card: { ...under, text: [] } },
    ];
  });
}

type Attached = Extract<Choice, { layout: 'poll' | 'quoted' | 'link' }>;

/** A poll, a quoted post or a link, with the words over it or after slides of their own. */
function* attachedSlides(choice: Attached, card: SlideCard, shop: Workshop): Sliced<PostSlide[]> {
  const { setter, measureCard, show, factsOf } = shop;
  const text = within(card.text, choice.text);
  const all = attachmentsOf(card.post, show);
  const pictures = mediaOf(card, shop);
  const others = choice.pictures ? all.filter((one) => one.media === undefined) : all;
  const parted = partedOver(choice, passageOf(text, setter.lang), text);
  const own = parted ? within(text, parted.question) : choice.words === 'with' ? text : [];
  const withWords = own.length > 0;
  const attached = withOnly({ ...card, text: [] }, others);
  const shown = { ...attached, text: parted || !withWords ? own : card.text };
  const before: PostSlide[] = choice.pictures
    ? [
        {
          kind: 'set',
          layout: 'photo-full',
          card: withOnly({ ...card, text: [] }, pictures),
          sketch: picturesAlone(choice.pictures, seenOf(card, shop), setter),
        },
      ]
    : [];
  const { post } = card;
  const link = choice.layout === 'link' && post.kind === 'post' ? post.card : null;
  const isAlone = others.length === 1 && FOOT.every((name) => others[0]![name] === undefined);
  const isPictured = link?.image != null && factsOf(link.image) !== null && isAlone;
  const pictured = isPictured ? linkSketch(own, link, setter) : null;
  const sketch =
    pictured && levelOf(pictured) !== null
      ? pictured
      : attachedSketch(choice.layout, blocksAbove(own), attached, setter, measureCard);

  const last: PostSlide[] =
    levelOf(sketch) !== null
      ? [{ kind: 'set', layout: choice.layout, card: shown, sketch }]
      : withWords
        ? [...(yield* wordsAlone(card, own, shop)), { kind: 'card', card: attached }]
        : [{ kind: 'card', card: attached }];
  if (parted) {
    const apart = yield* wordsAlone(card, within(text, parted.before), shop);
    return withNotes([...before, ...apart, ...last]);
  }
  const apart = choice.words === 'apart' ? yield* wordsAlone(card, text, shop) : [];
  return [...before, ...apart, ...last];
}

/** Says at the foot of each that they belong together: a poll without a question is of the words before it. */
function withNotes(slides: readonly PostSlide[]): PostSlide[] {
  return slides.map((slide, place) =>
    slide.kind === 'card'
      ? slide
      : { ...slide, sketch: { ...slide.sketch, footNote: partNote(place, slides.length) } },
  );
}

/** Words of a post without anything else of it, in the layout that they ask for by themselves. */
function* wordsAlone(card: SlideCard, text: Words, shop: Workshop): Sliced<PostSlide[]> {
  const bare = { ...card, text, withAttachments: false };
  const passage = passageOf(text, shop.setter.lang);
  if (!passage.whole) return [];
  const choice = { ...textChoice(passage, passage.whole, false, false), under: [] } as TextChoice;
  const slides = yield* inOrder(choice, bare, shop, null);
  const areFitting = slides.every((one) => one.kind === 'set' && levelOf(one.sketch) !== null);
  if (areFitting) return slides;
  return flowing('long', yield* longOf(text, null, shop.setter), bare, null, shop);
}

const seenOf = ({ post, crops }: SlideCard, { factsOf }: Workshop) => {
  if (post.kind === 'unavailable') throw Error('An unavailable post has no pictures');
  return { post, crops, factsOf };
};

const mediaOf = ({ post }: SlideCard, { show }: Workshop): Attachments[] =>
  attachmentsOf(post, show)
    .filter((one) => one.media !== undefined)
    .map(({ media }) => ({ media: media! }));
