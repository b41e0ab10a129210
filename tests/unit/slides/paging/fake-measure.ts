import { innerWidth, type Slide } from '../../../../src/slides/slide.ts';
import type { SlideCard } from '../../../../src/slides/slide-card.ts';
import { plainText } from '../../../../src/slides/text/split-text.ts';
import type { MeasureSlide, SlideMeasure } from '../../../../src/slides/view/measure.tsx';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
import type { Media, ShownPost } from '../../../../src/thread/schema.ts';

/** CSS px. */
const LINE = 1.5; // of the text's size
const LETTER = 0.5; // of the text's size
const AUTHOR = 50;
const WATERMARK = 40;
const OPTION = 40; // of a poll
const BOX = 120; // of a card or an article

/** Every letter is as wide as the next, of every font. */
const TYPEWRITER: MeasureSlide['type'] = {
  widthOf: (text, { tracking, spacing }) =>
    [...text].length * (LETTER + tracking) + (text.split(' ').length - 1) * spacing,
  stackOf: (family) => family,
};

/**
 * Measures as this says.
 * @param missing addresses of pictures that could not be had
 * @param facts of the others, by their address
 */
export function measureWith(
  measure: (slide: Slide) => SlideMeasure,
  missing: readonly string[] = [],
  facts: Readonly<Record<string, PictureFacts>> = {},
): MeasureSlide {
  return Object.assign((slide: Slide) => measure(slide), {
    all: (slides: readonly Slide[]) => slides.map(measure),
    isMissing: (url: string) => missing.includes(url),
    factsOf: (url: string) => facts[url] ?? null,
    type: TYPEWRITER,
  });
}

/** Measures like a typewriter: every letter is as wide as the next, lines break anywhere. */
export const fakeMeasure = measureWith((slide) => {
  const { frame, margin, padding, cards, footer, composition } = slide;
  const needed =
    (frame ? frame.top + frame.bottom : 2 * margin) +
    2 * padding +
    cards.reduce((sum, card) => sum + cardHeight(slide, card), 0) +
    // Where all has its place, it stands in room that was kept for it.
    (footer && !composition ? WATERMARK : 0);
  const height = slide.height ?? Math.ceil(needed);
  return { height, free: height - needed };
});

function cardHeight(slide: Slide, card: SlideCard): number {
  const width = innerWidth(slide);
  const { post, mediaHeight } = card;
  const author = card.withAuthor ? AUTHOR : 0;
  const words = author + textHeight(plainText(card.text), width, slide.textSize);
  if (post.kind === 'unavailable' || !card.withAttachments) return words;
  const quote = post.quote?.kind === 'post' ? post.quote : null;
  return (
    words +
    mediaRoom(post.media, width, mediaHeight) +
    (quote ? textHeight(plainText(quote.text), width, slide.textSize) : 0) +
    [post, ...(quote ? [quote] : [])].reduce((sum, body) => sum + boxHeight(body), 0) +
    (post.note ? textHeight(plainText(post.note.text), width, slide.textSize) : 0) +
    mediaRoom(quote?.media ?? [], width, mediaHeight)
  );
}

function textHeight(text: string, width: number, size: number): number {
  const letters = Math.floor(width / (LETTER * size));
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / letters)));
  return (text && lines.reduce((sum, count) => sum + count, 0) * LINE * size) || 0;
}

function boxHeight({ poll, card, article }: Pick<ShownPost, 'poll' | 'card' | 'article'>): number {
  return (poll ? OPTION * poll.options.length : 0) + (card ? BOX : 0) + (article ? BOX : 0);
}

/** Pictures stand side by side, all as high as their row. */
function mediaRoom(media: Media[], width: number, mediaHeight: number | null): number {
  if (media.length === 0) return 0;
  const natural = width / media.reduce((sum, item) => sum + (item.aspect ?? 1), 0);
  return Math.min(natural, mediaHeight ?? natural);
}
