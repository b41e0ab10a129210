import type { CSSProperties } from 'preact';
import { coloursOf } from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import type { Slide, SlideFrame } from '../slide.ts';
import { averageColour, backgroundStyle, type Part } from './background-css.ts';
import { contrast, quieter, READABLE, readableOn } from './colours.ts';
import { paperOf, sideOf } from './slide-box.ts';
import { inkStyle, MIDDLE_GREY, WHITE } from './slide-style.ts';

/** What a template says of the style of a slide, over that of its design. */
export function frameStyle(slide: Slide, frame: SlideFrame): CSSProperties {
  const { design } = slide;
  const { background } = design;
  const isSheet = paperOf(frame.template) === 'sheet';
  return {
    ...inkOf(design, frame),
    '--top': `${frame.top}px`,
    '--bottom': `${frame.bottom}px`,
    '--safe-top': `${frame.safe.top}px`,
    '--safe-bottom': `${frame.safe.bottom}px`,
    '--safe-side': `${sideOf(frame.safe)}px`,
    ...(isSheet && { '--watermark': quieter(design.textColor, design.card.colour, 0.72) }),
    '--frame-ink': isSheet ? design.textColor : inkOn(background),
    '--strip': String(backgroundStyle({ ...background, angle: 90 }).background ?? background.from),
  } as CSSProperties;
}

/** A sheet has the colour of a card, whatever the background is. */
export function groundOf(slide: Slide, frame: SlideFrame): CSSProperties {
  const { background, card } = slide.design;
  const isSheet = paperOf(frame.template) === 'sheet';
  return isSheet ? { background: card.colour } : backgroundStyle(background, partOf(slide, frame));
}

/** Of a background that runs on over all slides; null where each has all of it. */
export function partOf({ width, design }: Slide, { place, of }: SlideFrame): Part | null {
  return design.carousel.across ? { place, of, width } : null;
}

/** Words that stand on no card keep the design's colour only where it can be read. */
function inkOf(design: Design, { template }: SlideFrame) {
  const { background, card, textColor } = design;
  if (paperOf(template) === 'sheet') return inkStyle(design, textColor, card.colour);
  if (paperOf(template) !== 'none') return {};
  const paper = background.kind === 'transparent' ? WHITE : averageColour(background);
  const isRead =
    background.kind !== 'image' &&
    coloursOf(background).every((colour) => contrast(textColor, colour) >= READABLE);
  return inkStyle(design, isRead ? textColor : inkOn(background), paper);
}

/** What stands on the background itself. */
function inkOn(background: Design['background']): string {
  if (background.kind === 'transparent') return MIDDLE_GREY;
  return background.kind === 'image' ? WHITE : readableOn(coloursOf(background));
}
