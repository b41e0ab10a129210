import type { ComponentChildren, CSSProperties } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { familyKind } from '../fonts/font-stacks.ts';
import { innerWidth, type Slide } from '../slide.ts';
import { papersOf } from '../slide-card.ts';
import type { Part } from '../style/background-css.ts';
import { slideStyle } from '../style/slide-style.ts';
import { AssetsContext } from './assets.ts';
import { Backdrop } from './backdrop.tsx';
import { Footer } from './footer.tsx';
import { PostCard } from './post-card.tsx';

/** What a slide of a carousel has beside its cards, or in their place (framed-slide-view.tsx). */
export interface SlideExtras {
  className?: string;
  /** What lies behind it. In one place: beside a shorthand its parts would be lost. */
  ground?: CSSProperties;
  style?: CSSProperties;
  body?: ComponentChildren;
  foot?: ComponentChildren;
  part?: Part | null;
}

interface Props {
  slide: Slide;
  extras?: SlideExtras;
}

/**
 * One slide as ordinary DOM, styled by slides.css: the same in the editor's preview and in the
 * render host.
 */
export function SlideView({ slide, extras = {} }: Props) {
  const { className, ground, style, body, foot, part = null } = extras;
  return (
    <section
      class={slideClass(slide, className)}
      style={{ ...slideStyle(slide, ground), ...style }}
    >
      <Backdrop background={slide.design.background} part={part} />
      {body ?? <Cards slide={slide} />}
      {slide.footer && <Footer footer={slide.footer} />}
      {foot}
    </section>
  );
}

/** Hundreds of posts, and most changes of a design touch none of them. */
function Cards({ slide }: { slide: Slide }) {
  const { cards, design } = slide;
  const { show } = design;
  const { joined } = design.card;
  const width = innerWidth(slide);
  const assets = useContext(AssetsContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cards' own context would bring the assets late: after they were measured
  return useMemo(
    () => (
      <div class="cards">
        {(joined ? [cards] : papersOf(cards)).map((paper) => (
          <div key={paper[0]!.key} class="card">
            {paper.map((card) => (
              <PostCard key={card.key} card={card} width={width} show={show} />
            ))}
          </div>
        ))}
      </div>
    ),
    [cards, joined, width, show, assets],
  );
}

function slideClass({ design }: Slide, more?: string): string {
  const { background, card, type } = design;
  return [
    'slide',
    `on-${background.kind}`,
    familyKind(type.family),
    card.joined && 'joined',
    type.align === 'justify' && 'justified',
    more,
  ]
    .filter(Boolean)
    .join(' ');
}
