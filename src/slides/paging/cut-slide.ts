import { blockOf, isPieceId } from '../../thread/article-pieces.ts';
import type { Sliced } from '../slices.ts';
import type { Slide } from '../slide.ts';
import { papersOf, type SlideCard } from '../slide-card.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { largestThat } from './largest-that.ts';
import { alone } from './pages-of.ts';

/**
 * Cuts a slide that is too tall into slides of at most `most` CSS px, between its posts, and between the blocks of
 * an article, but that a heading stays with what it is over. What stands
 * under the last card stays there; each begins with who wrote it.
 *
 * @returns the slides in order; one of them may still be too tall, where a single post is
 */
export function* cutSlide(slide: Slide, most: number, measure: MeasureSlide): Sliced<Slide[]> {
  const papers = papersOf(slide.cards).flatMap(apart);
  const parts: Slide[] = [];
  for (let from = 0; from < papers.length; ) {
    const count = yield* largestThat(1, papers.length - from, (some) => {
      const part = partOf(slide, papers, from, from + some, parts.length);
      return measure(part).height <= most;
    });
    parts.push(partOf(slide, papers, from, from + count, parts.length));
    from += count;
  }
  return parts;
}

/** The cards of a paper that may stand on others than those before them. */
function apart(paper: SlideCard[]): SlideCard[][] {
  const parts: SlideCard[][] = [];
  for (const card of paper) {
    const before = parts.at(-1)?.at(-1);
    const isOver = before && blockOf(before.post)?.kind === 'heading';
    const goesWith = before && (isOver || !isPieceId(card.post.id));
    if (goesWith) parts.at(-1)!.push(card);
    else parts.push([card]);
  }
  return parts;
}

function partOf(
  slide: Slide,
  papers: SlideCard[][],
  from: number,
  to: number,
  place: number,
): Slide {
  return {
    ...slide,
    key: `${slide.key}-${place + 1}`,
    cards: alone(papers.slice(from, to).flat()),
    footer: to === papers.length ? slide.footer : null,
  };
}
