import type { ComposedTemplate } from '../../design/carousel.ts';
import type { Design } from '../../design/schema.ts';
import { withLook } from '../../design/with-look.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Composition, GroundName } from '../composition.ts';
import { classify } from '../layouts/classify.ts';
import type { LayoutContext } from '../layouts/context.ts';
import { countsPosts } from '../layouts/thread-shape.ts';
import { authorOn } from '../paging/plates.ts';
import { slidesAtSize } from '../paging/posts-on-slides.ts';
import type { FooterContent, Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { mayAlternate } from '../style/own-ground.ts';
import { rhythm, type SlideKind } from '../style/rhythm.ts';
import { isRightToLeft } from '../text/direction.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { decorationParts } from './decoration.ts';
import { coverOf, endingsOf } from './ends.ts';
import { evenLevels } from './even-levels.ts';
import { footParts } from './foot.ts';
import { blankOf, cardMeasureOf, footerHeight } from './probes.ts';
import type { Draft } from './slide-draft.ts';
import { type Page, pageOf } from './slide-page.ts';
import { slidesOfPost } from './slides-of-post.ts';
import type { Setter } from './stack.ts';
import { typeOf } from './type-roles.ts';

/**
 * The slides of a carousel whose template lets what a post is decide how its slides look. In this order: the
 * layout of each post (`classify`), the slides that it comes to (`slidesOfPost`), the cover and the ending
 * (`ends.ts`), one size of type for slides that are set alike (`evenLevels`), a ground for each (`rhythm`), its
 * foot. Then everything has its place: the view finds no line and no size of its own.
 */
export function composeSlides(
  cards: readonly SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Slide[] {
  const drafts = draftsOf(cards, design, looks, footer, measure);
  const levels = evenLevels(
    drafts.map(({ sketch }) => sketch),
    drafts.map(() => 0),
  );
  const grounds = mayAlternate(design, null) ? groundsOfTemplate(drafts, design) : null;
  const author = authorOn(cards);
  const page = pageOf(design);
  const template = design.carousel.template as ComposedTemplate;
  return drafts.map(
    ({ key, anchor, cards: some, plate, sketch, setter, textSize }, place): Slide => {
      const own = withLook(design, looks[anchor]);
      const footOn = sketch?.footOn ?? 'ground';
      const number = sketch?.footNote ?? numberText(design, place + 1, drafts.length);
      const content = { author, show: own.show, number };
      const composition: Composition = {
        ground: sketch?.isPhoto ? 'photo' : (grounds?.[place] ?? 'own'),
        parts: [
          ...(sketch ? decorationParts(template, sketch, setter) : []),
        ...(sketch?.at(levels[place]!) ?? []),
          ...(footOn === 'none' ? [] : footParts(content, footOn, setter)),
        ],
      };
      const blank = blankOf(own, anchor, page, textSize);
      return {
        ...{ ...blank, key, cards: some, composition },
        frame: { ...blank.frame!, place: place + 1, of: drafts.length },
        footer: place === drafts.length - 1 ? footer : null,
        ...(plate && { plate }),
      };
    },
  );
}

/** Bold takes turns with all three grounds; Editorial is a paper that keeps to two. */
function groundsOfTemplate(drafts: readonly Draft[], { carousel }: Design): GroundName[] {
  const isCalm = carousel.template === 'editorial';
  const chosen = ({ kind }: Draft): GroundName | undefined => {
    if (!isCalm) return undefined;
    return kind === 'ending' || kind === 'statement' || kind === 'quotation' ? 'ink' : 'paper';
  };
  return rhythm(
    drafts.map((draft) => {
      const isPhoto = draft.sketch?.isPhoto ?? false;
      return { kind: draft.kind, isPhoto, chosen: isPhoto ? undefined : chosen(draft) };
    }),
  );
}

function draftsOf(
  cards: readonly SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Draft[] {
  const { carousel } = design;
  const page = pageOf(design);
  const lastPage = footer ? withRoomBelow(page, footerHeight(footer, design, page, measure)) : page;
  const context = contextOf(cards, design, measure);
  const type = typeOf(design);
  const setterOn =
    (one: Page) =>
    (card: SlideCard): Setter => {
      const { lang, dir } =
        card.post.kind === 'post' ? card.post : { lang: null, dir: 'auto' as const };
      const isRtl = isRightToLeft(card.text, dir);
      return { page: one, type, measure: measure.type, lang, dir, isRtl };
    };
  const shared = sharedIn(cards);
  const choices = cards.map((card) =>
    classify(card.post, card.text, { ...context, isShared: shared.has(card) }),
  );
  const needs = { design, context, setterFor: setterOn(page) };
  const cover = carousel.cover ? coverOf({ cards, choices }, needs) : null;
  const endings = carousel.outro
    ? endingsOf({ cards, choices }, { ...needs, setterFor: setterOn(lastPage) })
    : { drafts: [], takesLast: false };
  const left = cards.flatMap((card, at): [SlideCard, number][] => {
    // It stands with the first of its paper.
    if (card.isOnSamePaper && at > 0) return [];
    if (endings.takesLast && at === cards.length - 1) return [];
    if (card !== cover?.opener) return [[card, at]];
    return cover.rest ? [[cover.rest, at]] : [];
  });
  const measureCard = cardMeasureOf(design, page, measure);
  const posts = left.flatMap(([card, at], place): Draft[] => {
    const isLast = place === left.length - 1 && endings.drafts.length === 0;
    const setter = setterOn(isLast ? lastPage : page)(card);
    const shop = { setter, show: design.show, factsOf: measure.factsOf, measureCard };
    const choice = card === cards[at] ? choices[at]! : classify(card.post, card.text, context);
    return slidesOfPost(choice, card, shop).flatMap((one): Draft[] => {
      const common = { anchor: card.post.id, setter };
      if (one.kind === 'set') {
        const { card: own, sketch } = one;
        return [
          {
            ...common,
            key: own.key,
            cards: [own],
            kind: sketch.kind,
            sketch,
            textSize: setter.page.least.words,
          },
        ];
      }
      return onCards(paperOf(one.card, cards), design, looks, setter, measure).map((slide) => ({
        ...{
          ...common,
          key: slide.key,
          cards: slide.cards,
          kind: 'lead' as SlideKind,
          sketch: null,
        },
        textSize: slide.textSize,
      }));
    });
  });
  return [...(cover ? [cover.draft] : []), ...posts, ...endings.drafts];
}

/** A post as X shows it, as large as one slide holds it, else on as many as it needs. */
function onCards(
  some: SlideCard[],
  design: Design,
  looks: Edits['looks'],
  { page }: Setter,
  measure: MeasureSlide,
): Slide[] {
  const sizes = [60, 52, 48, 44].map((step) => page.size(step));
  const at = (textSize: number) =>
    slidesAtSize(some, {
      // Who wrote it stands at the foot, as on all other slides.
      carousel: { ...design.carousel, byline: true, share: true },
      ...{ looks, show: design.show, footer: null, lastPost: null, measure },
      blank: (anchor) => blankOf(design, anchor, page, textSize),
    }).slides;
  const all = sizes.map(at);
  const fewest = Math.min(...all.map(({ length }) => length));
  return all.find(({ length }) => length === fewest)!;
}

/** The card with those that stand on its paper. */
function paperOf(card: SlideCard, cards: readonly SlideCard[]): SlideCard[] {
  const at = cards.indexOf(card);
  if (at === -1) return [card];
  const next = cards.findIndex((other, place) => place > at && !other.isOnSamePaper);
  return cards.slice(at, next === -1 ? undefined : next);
}

function withRoomBelow(page: Page, height: number): Page {
  return { ...page, live: { ...page.live, height: page.live.height - height } };
}

function contextOf(
  cards: readonly SlideCard[],
  design: Design,
  measure: MeasureSlide,
): LayoutContext {
  const { width, height } = pageOf(design);
  return {
    factsOf: measure.factsOf,
    isMissing: measure.isMissing,
    show: design.show,
    isShared: false,
    aspect: width / height,
    isCounted: countsPosts(cards.map(({ text }) => text)),
  };
}

/** Cards that share their paper with another. */
function sharedIn(cards: readonly SlideCard[]): Set<SlideCard> {
  const shared = new Set<SlideCard>();
  cards.forEach((card, at) => {
    if (!card.isOnSamePaper || at === 0) return;
    shared.add(card);
    shared.add(cards[at - 1]!);
  });
  return shared;
}

function numberText({ carousel: { numbers } }: Design, place: number, of: number): string {
  if (numbers === 'plain') return String(place);
  if (numbers === 'fraction') return `${place}/${of}`;
  if (numbers === 'padded') return String(place).padStart(Math.max(2, String(of).length), '0');
  return '';
}
