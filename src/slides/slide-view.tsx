import type { CSSProperties } from 'preact';
import type { Design } from '../design/schema.ts';
import { mix, quieter, readableOn } from './colours.ts';
import { PostCard } from './post-card.tsx';
import { innerWidth, type Slide } from './slide.ts';

/** The white of the default card. */
const CARD_COLOUR = '#FFFFFF';

/**
 * One slide as ordinary DOM, styled by slides.css: the same in the editor's preview and in the
 * render host.
 */
export function SlideView({ slide }: { slide: Slide }) {
  const width = innerWidth(slide);
  return (
    <section class={slide.height === null ? 'slide' : 'slide fixed'} style={slideStyle(slide)}>
      <div class="cards">
        {slide.cards.map((card) => (
          <PostCard key={card.key} card={card} width={width} />
        ))}
      </div>
      {slide.watermark && <footer class="watermark">{slide.watermark}</footer>}
    </section>
  );
}

/** The values of a design that slides.css asks for. */
function slideStyle(slide: Slide): CSSProperties {
  const { background, textColor, card } = slide.design;
  const colours = [background.from, ...(background.via ? [background.via] : []), background.to];
  return {
    width: `${slide.width}px`,
    ...(slide.height !== null && { height: `${slide.height}px` }),
    background: `linear-gradient(${background.angle}deg, ${colours.join(', ')})`,
    '--margin': `${slide.margin}px`,
    '--padding': `${slide.padding}px`,
    '--radius': `${card.radius}px`,
    '--size': `${slide.textSize}px`,
    '--ink': textColor,
    '--quiet': quieter(textColor, CARD_COLOUR, 0.62),
    '--line': mix(textColor, CARD_COLOUR, 0.12),
    '--tint': mix(textColor, CARD_COLOUR, 0.05),
    '--bar': mix(textColor, CARD_COLOUR, 0.1),
    '--paper': CARD_COLOUR,
    '--watermark': watermarkColour(slide.design),
  } as CSSProperties;
}

/** The watermark stands at the foot of the picture, over the second half of the gradient. */
function watermarkColour({ background }: Design): string {
  const behind = [background.via ?? background.from, background.to];
  const ink = readableOn(behind);
  return quieter(ink, behind.at(-1)!, 0.72);
}
