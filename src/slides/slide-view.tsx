import { Backdrop } from './backdrop.tsx';
import { familyKind } from './font-stacks.ts';
import { Footer } from './footer.tsx';
import { PostCard } from './post-card.tsx';
import { innerWidth, papersOf, type Slide } from './slide.ts';
import { slideStyle } from './slide-style.ts';

/**
 * One slide as ordinary DOM, styled by slides.css: the same in the editor's preview and in the
 * render host.
 */
export function SlideView({ slide }: { slide: Slide }) {
  const width = innerWidth(slide);
  const papers = slide.design.card.joined ? [slide.cards] : papersOf(slide.cards);
  return (
    <section class={slideClass(slide)} style={slideStyle(slide)}>
      <Backdrop background={slide.design.background} />
      <div class="cards">
        {papers.map((cards) => (
          <div key={cards[0]!.key} class="card">
            {cards.map((card) => (
              <PostCard key={card.key} card={card} width={width} show={slide.design.show} />
            ))}
          </div>
        ))}
      </div>
      {slide.footer && <Footer footer={slide.footer} />}
    </section>
  );
}

function slideClass({ height, design }: Slide): string {
  const { background, card, type } = design;
  return [
    'slide',
    `on-${background.kind}`,
    familyKind(type.family),
    height !== null && 'fixed',
    card.joined && 'joined',
    type.align === 'justify' && 'justified',
  ]
    .filter(Boolean)
    .join(' ');
}
