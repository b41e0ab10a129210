import { isComposed } from '../../design/carousel.ts';
import type { Composition } from '../composition.ts';
import type { Slide, SlideFrame } from '../slide.ts';
import { backgroundStyle, lightsStyle } from '../style/background-css.ts';
import { frameStyle, groundOf, partOf } from '../style/frame-style.ts';
import { backgroundOn, toneStyle, toneStyleOfCards } from '../style/ground-style.ts';
import { paperOf } from '../style/slide-box.ts';
import { recipeOf } from '../templates/recipes.ts';
import { CompositionView } from './composition-view.tsx';
import { SlideFoot, SlideHead } from './frame.tsx';
import { PlateView } from './plate.tsx';
import { SlideView } from './slide-view.tsx';

/** Any slide: one of a carousel with its frame, in its template, or a page. */
export function FramedSlideView({ slide }: { slide: Slide }) {
  const { frame, plate } = slide;
  if (!frame) return <SlideView slide={slide} />;
  if (slide.composition) return <ComposedSlideView slide={slide} composition={slide.composition} />;
  const extras = {
    className: frameClass(slide, frame),
    ground: groundOf(slide, frame),
    style: frameStyle(slide, frame),
    part: partOf(slide, frame),
    head: (
      <>
        <SlideHead slide={slide} frame={frame} />
        {frame.template === 'number' && !plate && <div class="big-number">{frame.place}</div>}
      </>
    ),
    foot: <SlideFoot slide={slide} frame={frame} />,
    ...(plate && { body: <PlateView slide={slide} plate={plate} /> }),
  };
  return <SlideView slide={slide} extras={extras} />;
}

/** Share of the slide that a card of Post card is high at least. */
const LEAST_CARD = 0.6;

/** A slide that has been set: what is not among its parts stands on it as on a card. */
function ComposedSlideView({ slide, composition }: { slide: Slide; composition: Composition }) {
  const { design, frame } = slide;
  const { ground, parts } = composition;
  const isSet = parts.some(
    (part) => part.kind !== 'avatar' && !(part.kind === 'text' && part.isMeta),
  );
  const isOnCards = !isSet && paperOf(frame!.template) === 'card';
  const background = backgroundOn(design, ground, isOnCards);
  const own = { ...design, background };
  const { template } = frame!;
  const isGlowing =
    isComposed(template) && recipeOf(template).accent === 'glow' && ground === 'accent';
  const extras = {
    className: frameClass(slide, frame!),
    ground: isGlowing ? lightsStyle(background, frame!.place) : backgroundStyle(background),
    style: {
      ...frameStyle(slide, frame!),
      ...(isOnCards ? toneStyleOfCards(design, ground) : toneStyle(design, ground)),
      '--card-least': `${Math.round(LEAST_CARD * (slide.height ?? 0))}px`,
    },
    ...(isSet && { body: <CompositionView slide={slide} /> }),
    foot: isSet ? null : <CompositionView slide={{ ...slide, cards: [] }} />,
  };
  return <SlideView slide={{ ...slide, design: own }} extras={extras} />;
}

function frameClass({ footer, composition }: Slide, { template, isLow }: SlideFrame): string {
  const paper = paperOf(template);
  const isBare = paper === 'none' || paper === 'sheet';
  // Also where parts of a slide are measured, before anything is set on it.
  const composed = isComposed(template) ? ' composed' : '';
  const placed = composition ? ' placed' : '';
  return `framed t-${template}${composed}${placed}${isBare ? ' on-nothing' : ''}${footer ? ' with-footer' : ''}${isLow ? ' low' : ''}`;
}
