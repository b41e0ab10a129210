import type { CSSProperties } from 'preact';
import type { Composition, Part } from '../composition.ts';
import { useOf } from '../roles.ts';
import type { Slide, SlideFrame } from '../slide.ts';
import { backgroundStyle, lightsStyle, type Part as Share } from '../style/background-css.ts';
import { withLowHorizon } from '../style/bright-grounds.ts';
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
const LEAST_CARD = 0.61;

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
  const usual = backgroundOn(design, ground, isOnCards);
  const isSky = recipe.isInkSky === true && ground === 'ink';
  const background = isSky && parts.some(isRead) ? withLowHorizon(usual) : usual;
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

/** Whether it is running text, or has some. */
const isRead = (part: Part): boolean =>
  part.kind === 'attachments' ||
  (part.kind === 'text' && part.role !== undefined && useOf(part.role) === 'small');

/** Of a background that runs on over all slides; null where each has all of it. */
const partOf = ({ width, design }: Slide, { place, of }: SlideFrame): Share | null =>
  design.carousel.across ? { place, of, width } : null;

const edgeStyle = ({ top, bottom }: SlideFrame) =>
  ({ '--top': `${top}px`, '--bottom': `${bottom}px` }) as CSSProperties;

function frameClass({ footer, composition }: Slide, { template }: SlideFrame): string {
  const { isOnCards } = recipeOf(template);
  return [
    `framed composed t-${template}`,
    composition && 'placed',
    !isOnCards && 'on-nothing',
    footer && 'with-footer',
  ]
    .filter(Boolean)
    .join(' ');
}
