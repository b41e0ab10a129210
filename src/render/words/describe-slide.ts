import type { Design } from '../../design/schema.ts';
import type { Slide } from '../../slides/slide.ts';
import type { SlideCard } from '../../slides/slide-card.ts';
import { cardOwner } from '../../slides/text/card-owner.ts';
import type { Words } from '../../slides/text/words.ts';
import { blockOf, FORMULA_LANGUAGE } from '../../thread/article-pieces.ts';
import { harmless } from '../../thread/clean-text.ts';
import type { Quote, ShownPost } from '../../thread/schema.ts';
import type { Veil } from '../redaction/veil.ts';
import { inOneLine, pollLines } from './captions.ts';

type Body = Pick<ShownPost, 'media' | 'notices' | 'poll' | 'card' | 'article' | 'labels'>;

/** What a slide shows, in words, for who cannot see it: its texts and those of its pictures. */
export function describeSlide(slide: Slide, veil: Veil): string {
  const { cards, design, plate } = slide;
  const own = cards.map((card) => describeCard(card, design.show, veil));
  if (!plate) return own.filter(Boolean).join('\n\n');
  // What stands on a plate is not all that belongs to its card, and what has none says so itself.
  const said =
    cards.length > 0 ? own : [harmless(plate.kind === 'cover' ? plate.title : plate.text)];
  return [...said, ...picturesOn(slide)].filter(Boolean).join('\n');
}

const picturesOn = ({ composition }: Slide): string[] =>
  composition?.parts.flatMap((part) => (part.kind === 'picture' ? [harmless(part.alt)] : [])) ?? [];

function describeCard(
  { post, text, withAttachments }: SlideCard,
  show: Design['show'],
  veil: Veil,
): string {
  if (post.kind === 'unavailable') return harmless(post.reason);
  const said = wordsOf(text, veil);
  const isFormula = blockOf(post)?.kind === 'formula';
  const words = isFormula && said ? `${FORMULA_LANGUAGE}: ${said}` : said;
  if (!withAttachments) return words;
  const { quote, note } = post;
  return [
    words,
    ...attached(post, show),
    ...(show.quotes && quote ? described(quote, show, veil) : []),
    ...(show.notes && note ? [wordsOf(note.text, veil)] : []),
    labelsLine(post, show),
  ]
    .filter(Boolean)
    .join('\n');
}

function wordsOf(text: Words, veil: Veil): string {
  return veil
    .words(text)
    .map((word) => word.text)
    .join('')
    .trim();
}

function described(quote: Quote, show: Design['show'], veil: Veil): string[] {
  if (quote.kind === 'unavailable') return [harmless(quote.reason)];
  return [wordsOf(quote.text, veil), ...attached(quote, show), labelsLine(quote, show)];
}

/** What stands under words, of a post or of a quote. */
function attached(
  { media, notices, poll, card, article }: Omit<Body, 'labels'>,
  show: Design['show'],
): string[] {
  return [
    ...(show.media ? [...media.map(({ alt }) => alt), ...notices.map(({ text }) => text)] : []),
    ...(show.polls && poll ? [...pollLines(poll), poll.summary] : []),
    ...(show.cards && card
      ? [card.title, card.description, cardOwner(card), card.state, card.domain]
      : []),
    ...(show.cards && article ? [article.title, article.teaser] : []),
  ]
    .filter((text) => text !== undefined)
    .map(harmless);
}

const labelsLine = ({ labels }: Pick<Body, 'labels'>, show: Design['show']): string =>
  show.labels ? harmless(inOneLine(...labels.map(({ text }) => text))) : '';
