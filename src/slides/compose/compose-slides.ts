import type { Look } from '../../design/look.ts';
import type { Design } from '../../design/schema.ts';
import { isLayout } from '../../design/slide-layouts.ts';
import { withLook } from '../../design/with-look.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Composition, GroundName, SlideGround } from '../composition.ts';
import type { Choice } from '../layouts/choice.ts';
import { classify, classifyAs } from '../layouts/classify.ts';
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
    drafts.map(({ anchor }) => -(looks[anchor]?.step ?? 0)),
  );
  const grounds = groundsOn(drafts, design, looks);
  const author = authorOn(cards);
  const page = pageOf(design);
  return drafts.map((draft, place): Slide => {
    const { key, anchor, cards: some, plate, sketch, setter, textSize } = draft;
    const own = withLook(design, looks[anchor]);
    const footOn = sketch?.footOn ?? 'ground';
    const number = sketch?.footNote ?? numberText(design, place + 1, drafts.length);
    const content = {
      author: isSigned(draft, design, looks[anchor]) ? author : null,
      ...{ show: own.show, number },
    };
    const composition: Composition = {
      ground: sketch?.isPhoto ? 'photo' : grounds[place]!,
      parts: [
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
  });
}

/** Whether a slide says at its foot who wrote it. */
function isSigned({ kind }: Draft, { carousel }: Design, look: Look | undefined): boolean {
  if (look?.author) return look.author === 'small';
  return (
    carousel.author === 'every' ||
    (carousel.author === 'ends' && (kind === 'cover' || kind === 'ending'))
  );
}

/** Those that take turns; where they may not, the design's own, but for those chosen for one slide. */
function groundsOn(drafts: readonly Draft[], design: Design, looks: Edits['looks']): SlideGround[] {
  const turning =
    design.carousel.alternate && mayAlternate(design, null)
      ? groundsOfTemplate(drafts, design, looks)
      : null;
  return drafts.map(({ anchor }, place) => {
    const look = looks[anchor];
    if (look?.ground) return look.ground;
    const isOwn = look?.background && !mayAlternate(withLook(design, look), null);
    return (!isOwn && turning?.[place]) || 'own';
  });
}

/** Bold takes turns with all three grounds; Editorial is a paper that keeps to two. */
function groundsOfTemplate(
  drafts: readonly Draft[],
  { carousel }: Design,
  looks: Edits['looks'],
): GroundName[] {
  const isCalm = carousel.template === 'editorial';
  const chosen = ({ kind, anchor }: Draft): GroundName | undefined => {
    const own = looks[anchor]?.ground;
    if (own || !isCalm) return own;
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
  const chosenFor = (card: SlideCard): Choice => {
    const one = { ...context, isShared: shared.has(card) };
    const own = looks[card.post.id]?.layout;
    const byHand = isLayout(own) ? classifyAs(own, card.post, card.text, one) : null;
    return byHand ?? classify(card.post, card.text, one);
  };
  const choices = cards.map(chosenFor);
  const needs = { design, looks, context, setterFor: setterOn(page) };
  const cover = carousel.cover ? coverOf({ cards, choices }, needs) : null;
  const endings = carousel.outro
    ? endingsOf({ cards, choices }, { ...needs, setterFor: setterOn(lastPage) })
    : { drafts: [], takesLast: false };
  const left = cards.flatMap((card, at): [SlideCard, number][] => {
    if (endings.takesLast && at === cards.length - 1) return [];
    if (card !== cover?.opener) return [[card, at]];
    return cover.rest ? [[cover.rest, at]] : [];
  });
  const measureCard = cardMeasureOf(design, page, measure);
  const posts = left.flatMap(([card, at], place): Draft[] => {
    const isLast = place === left.length - 1 && endings.drafts.length === 0;
    const setter = setterOn(isLast ? lastPage : page)(card);
    const shop = { setter, show: design.show, factsOf: measure.factsOf, measureCard };
    const choice = card === cards[at] ? choices[at]! : chosenFor(card);
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
      return onCards(one.card, design, looks, isLast ? footer : null, setter, measure).map(
        (slide) => ({
          ...{
            ...common,
            key: slide.key,
            cards: slide.cards,
            kind: 'lead' as SlideKind,
            sketch: null,
          },
          textSize: slide.textSize,
        }),
      );
    });
  });
  return [...(cover ? [cover.draft] : []), ...posts, ...endings.drafts];
}

/** A post as X shows it, as large as one slide holds it, else on as many as it needs. */
function onCards(
  card: SlideCard,
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  { page }: Setter,
  measure: MeasureSlide,
): Slide[] {
  const sizes = [60, 52, 48, 44].map((step) => page.size(step));
  const at = (textSize: number) =>
    slidesAtSize([card], {
      carousel: { ...design.carousel, byline: false, share: false },
      ...{ looks, show: design.show, footer: null, lastPost: null, measure },
      blank: (anchor) => blankOf(design, anchor, page, textSize),
    }).slides;
  void footer;
  const all = sizes.map(at);
  const fewest = Math.min(...all.map(({ length }) => length));
  const largest = all.findIndex(({ length }) => length === fewest);
  const wanted = looks[card.post.id]?.step ?? 0;
  return all[Math.min(all.length - 1, Math.max(largest, largest - wanted))]!;
}

function withRoomBelow(page: Page, height: number): Page {
  return { ...page, live: { ...page.live, height: page.live.height - height } };
}

/** What the layout of a post hangs on, beside the post. */
export function contextOf(
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
export function sharedIn(cards: readonly SlideCard[]): Set<SlideCard> {
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
