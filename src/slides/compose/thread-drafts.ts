import type { Design } from '../../design/schema.ts';
import { isLayout } from '../../design/slide-layouts.ts';
import type { Edits } from '../../edits/schema.ts';
import { plainText } from '../../thread/spans.ts';
import type { Choice } from '../layouts/choice.ts';
import { classify, classifyAs } from '../layouts/classify.ts';
import type { LayoutContext } from '../layouts/context.ts';
import { countsPosts } from '../layouts/thread-shape.ts';
import { partNote } from '../sketches/sketch.ts';
import { mirroredPage, type Page, pageOf, withRoom } from '../sketches/slide-page.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Sliced } from '../slices.ts';
import type { FooterContent } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { recipeOf } from '../templates/recipes.ts';
import { typeOf } from '../templates/type-of.ts';
import { isRightToLeft } from '../text/direction.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { coverOf } from './cover-draft.ts';
import { endingsOf } from './ending-drafts.ts';
import { onCards } from './on-cards.ts';
import { cardMeasureOf, footerHeight } from './probes.ts';
import type { Draft } from './slide-draft.ts';
import { slidesOfPost } from './slides-of-post.ts';

/** The slides of a thread, in order: its cover, those of its posts, its ending. */
export function* draftsOf(
  given: readonly SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Sliced<Draft[]> {
  const { carousel } = design;
  const cards = given.map(withCutSign);
  const page = pageOf(design);
  const lastPage = footer ? withRoomBelow(page, footerHeight(footer, design, page, measure)) : page;
  const context = contextOf(cards, design, measure);
  const recipe = recipeOf(carousel.template);
  const type = typeOf(recipe, design);
  const setterOn =
    (one: Page) =>
    (card: SlideCard): Setter => {
      const { lang, dir } =
        card.post.kind === 'post' ? card.post : { lang: null, dir: 'auto' as const };
      const isRtl = isRightToLeft(card.text, dir);
      // A part that is a number alone goes the way of its post, too.
      const own = isRtl ? mirroredPage(one) : one;
      return {
        page: recipe.room ? withRoom(own, recipe.room, isRtl) : own,
        recipe,
        type,
        measure: measure.type,
        lang,
        dir: isRtl ? 'rtl' : dir,
        isRtl,
      };
    };
  const shared = sharedIn(cards);
  const chosenFor = (card: SlideCard): Choice => {
    if (recipe.isOnCards) return asCard(card);
    const one = { ...context, isShared: shared.has(card) };
    const own = looks[card.post.id]?.layout;
    const byHand = isLayout(own) ? classifyAs(own, card.post, card.text, one) : null;
    return byHand ?? classify(card.post, card.text, one);
  };
  const choices: Choice[] = [];
  for (const card of cards) {
    yield;
    choices.push(chosenFor(card));
  }
  const { family } = type.body.cut;
  const inFamily = { ...design, type: { ...design.type, family } };
  const measureCard = cardMeasureOf(inFamily, page, measure);
  const needs = { design, looks, context, measureCard, setterFor: setterOn(page) };
  const cover = carousel.cover ? yield* coverOf({ cards, choices }, needs) : null;
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
  const posts: Draft[] = [];
  for (const [place, [card, at]] of left.entries()) {
    yield;
    const isLast = place === left.length - 1 && endings.drafts.length === 0;
    const setter = setterOn(isLast ? lastPage : page)(card);
    const shop = { setter, show: design.show, factsOf: measure.factsOf, measureCard };
    const choice = card === cards[at] ? choices[at]! : chosenFor(card);
    const common = { anchor: card.post.id, setter };
    for (const one of yield* slidesOfPost(choice, card, shop)) {
      if (one.kind === 'set') {
        const { card: own, sketch } = one;
        const textSize = setter.page.least.words;
        posts.push({ ...common, key: own.key, cards: [own], kind: sketch.kind, sketch, textSize });
        continue;
      }
      const paper = paperOf(one.card, cards);
      const slides = yield* onCards(paper, design, looks, setter, measure);
      for (const [part, { key, cards: some, textSize }] of slides.entries()) {
        const draft = { ...common, key, cards: some, kind: 'lead' as const, textSize };
        const isParted = paper.length === 1 && slides.length > 1;
        // The foot says that words go on: "…" under them reads as if they were cut.
        const noted = isParted && {
          footNote: partNote(part, slides.length),
          cards: some.map(whole),
        };
        posts.push({ ...draft, ...noted, sketch: null });
      }
    }
  }
  return [...(cover ? [cover.draft] : []), ...posts, ...endings.drafts];
}

/** A card without the sign that its words go on. */
const whole = (card: SlideCard): SlideCard => ({ ...card, goesOn: false });

/** What says that the words of a post go on at X, among the words: whatever layout they have, it stands behind them. */
function withCutSign(card: SlideCard): SlideCard {
  const { post, text, withAttachments } = card;
  if (post.kind === 'unavailable' || !post.truncated || !withAttachments) return card;
  const sign = { kind: 'text' as const, text: '\u00a0…' };
  return { ...card, post: { ...post, truncated: false }, text: [...text, sign] };
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

/** Every post as X shows it. */
const asCard = (card: SlideCard): Choice => ({
  layout: 'card',
  text: { from: 0, to: plainText(card.text).length },
  under: [],
});

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
