import type { Design } from '../design/schema.ts';
import type { Slide, SlideCard } from '../slides/slide.ts';
import { harmless, type Veil } from './veil.ts';

/** What a slide shows, in words, for who cannot see it: its texts and those of its pictures. */
export function describeSlide({ cards, design, plate }: Slide, veil: Veil): string {
  if (plate) return harmless(plate.kind === 'cover' ? plate.title : plate.text);
  return cards
    .map((card) => describeCard(card, design.show, veil))
    .filter(Boolean)
    .join('\n\n');
}

function describeCard(
  { post, text, withAttachments }: SlideCard,
  show: Design['show'],
  veil: Veil,
): string {
  if (post.kind === 'unavailable') return harmless(post.reason);
  const words = (said: typeof text) =>
    veil
      .words(said)
      .map((word) => word.text)
      .join('')
      .trim();
  const { quote } = post;
  const attached = withAttachments
    ? [
        ...(show.media ? post.media.map(({ alt }) => harmless(alt)) : []),
        show.quotes && quote?.kind === 'post' ? words(quote.text) : '',
      ]
    : [];
  return [words(text), ...attached].filter(Boolean).join('\n');
}
