import type { Sliced } from '../slices.ts';
import type { Slide } from '../slide.ts';
import { papersOf, type SlideCard } from '../slide-card.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { largestThat } from './largest-that.ts';
import { alone } from './pages-of.ts';

/**
 * Cuts a slide that is too tall into slides of at most `most` CSS px, between its posts. What stands
 * under the last card stays there; each begins with who wrote it.
 *
 * @returns the slides in order; one of them may still be too tall, where a single post is
 */
export function* cutSlide(slide: Slide, most: number, measure: MeasureSlide): Sliced<Slide[]> {
  const papers = papersOf(slide.cards);
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
