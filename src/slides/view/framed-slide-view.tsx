import type { CSSProperties } from 'preact';
import type { Composition } from '../composition.ts';
import type { Slide, SlideFrame } from '../slide.ts';
import { backgroundStyle, lightsStyle, type Part } from '../style/background-css.ts';
import { backgroundOn, toneStyle, toneStyleOfCards } from '../style/ground-style.ts';
import { recipeOf } from '../templates/recipes.ts';
import { CompositionView } from './composition-view.tsx';
import { SlideView } from './slide-view.tsx';

/** Any slide: one of a carousel, in its template, or a page. */
export function FramedSlideView({ slide }: { slide: Slide }) {
  const { frame, composition } = slide;
  if (!frame) return <SlideView slide={slide} />;
  if (composition) return <ComposedSlideView {...{ slide, frame, composition }} />;
  // Before anything is set on it, it is measured.
  const extras = { className: frameClass(slide, frame), style: edgeStyle(frame) };
  return <SlideView slide={slide} extras={extras} />;
}

/** Share of the slide that a card of Post card is high at least. */
const LEAST_CARD = 0.6;

interface Props {
  slide: Slide;
  frame: SlideFrame;
  composition: Composition;
}

/** A slide that has been set: what is not among its parts stands on it as on a card. */
function ComposedSlideView({ slide, frame, composition }: Props) {
  const { design } = slide;
  const { ground, parts } = composition;
  const recipe = recipeOf(frame.template);
  const isSet = parts.some((one) => one.kind !== 'avatar' && !(one.kind === 'text' && one.isMeta));
  const isOnCards = !isSet && recipe.isOnCards === true;
  const background = backgroundOn(design, ground, isOnCards);
  const own = { ...design, background };
  const isGlowing = recipe.accent === 'glow' && ground === 'accent';
  const part = ground === 'own' ? partOf(slide, frame) : null;
  const extras = {
    className: frameClass(slide, frame),
    ground: isGlowing ? lightsStyle(background, frame.place) : backgroundStyle(background, part),
    style: {
      ...edgeStyle(frame),
      ...(isOnCards ? toneStyleOfCards(design, ground) : toneStyle(design, ground)),
      '--card-least': `${Math.round(LEAST_CARD * (slide.height ?? 0))}px`,
    },
    part,
    ...(isSet && { body: <CompositionView slide={slide} /> }),
    foot: isSet ? null : <CompositionView slide={{ ...slide, cards: [] }} />,
  };
  return <SlideView slide={{ ...slide, design: own }} extras={extras} />;
}

/** Of a background that runs on over all slides; null where each has all of it. */
const partOf = ({ width, design }: Slide, { place, of }: SlideFrame): Part | null =>
  design.carousel.across ? { place, of, width } : null;

const edgeStyle = ({ top, bottom }: SlideFrame) =>
  ({ '--top': `${top}px`, '--bottom': `${bottom}px` }) as CSSProperties;

/** Words of a post from this size on are seen before they are read; against the padding, which grows with the slide. */
const LARGE = 1.125;

function frameClass(
  { footer, composition, textSize, padding }: Slide,
  { template }: SlideFrame,
): string {
  const { isOnCards } = recipeOf(template);
  return [
    `framed composed t-${template}`,
    composition && 'placed',
    !isOnCards && 'on-nothing',
    isOnCards && textSize >= LARGE * padding && 'large-words',
    footer && 'with-footer',
  ]
    .filter(Boolean)
    .join(' ');
}
