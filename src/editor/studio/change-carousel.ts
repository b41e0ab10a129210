import type { Carousel } from '../../design/carousel.ts';
import { changeDesign } from '../state/work.ts';

/** Changes in one drag or one word share `touched` and are one step. */
export function changeCarousel(changes: Partial<Carousel>, touched = 'carousel'): void {
  changeDesign((d) => ({ ...d, carousel: { ...d.carousel, ...changes } }), touched);
}
