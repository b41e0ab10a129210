import { Backdrop } from './backdrop.tsx';
import { familyKind } from './font-stacks.ts';
import { Footer } from './footer.tsx';
import { PostCard } from './post-card.tsx';
import { innerWidth, type Slide, type SlideCard } from './slide.ts';
import { slideStyle } from './slide-style.ts';

/**
 * One slide as ordinary DOM, styled by slides.css: the same in the editor's preview and in the
 * render host.
 */
export function SlideView({ slide }: { slide: Slide }) {
  const width = innerWidth(slide);
  return (
    <section class={slideClass(slide)} style={slideStyle(slide)}>
      <Backdrop background={slide.design.background} />
      <div class="cards">
        {papersOf(slide.cards).map((cards) => (
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

/** Cards that stand on the same paper. */
function papersOf(cards: readonly SlideCard[]): SlideCard[][] {
  const papers: SlideCard[][] = [];
  for (const card of cards) {
    const last = papers.at(-1);
    if (card.isOnSamePaper && last) last.push(card);
    else papers.push([card]);
  }
  return papers;
}
