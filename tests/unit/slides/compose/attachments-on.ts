import type { Slide } from '../../../../src/slides/slide.ts';
import type { Post, Quote, ShownPost, Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { isSet, partsOf } from './composed.ts';

type Body = Pick<ShownPost, 'media' | 'poll' | 'card' | 'article'>;

/** Letters without white space: long ones flow on over several slides. */
const said = (text: string) => text.replace(/\s/g, '');

/** What a post has under its words: pictures by their addresses, all else by its words. */
function attachedTo(post: Post, lacks: readonly string[]): string[] {
  if (post.kind === 'unavailable') return [];
  const { quote, note } = post;
  return [
    ...inBody(post, lacks),
    ...inQuote(quote, lacks),
    ...(note ? [...said(plainText(note.text))] : []),
  ];
}

function inQuote(quote: Quote | null, lacks: readonly string[]): string[] {
  if (!quote) return [];
  if (quote.kind === 'unavailable') return [quote.reason];
  return [...said(plainText(quote.text)), ...inBody(quote, lacks)];
}

function inBody({ media, poll, card, article }: Body, lacks: readonly string[]): string[] {
  return [
    ...media.flatMap(({ url }) => (url && !lacks.includes(url) ? [url] : [])),
    ...(poll?.options.map(({ label }) => label) ?? []),
    ...[card, article].flatMap((one) => (one ? [...said(one.title)] : [])),
  ];
}

/** What all posts of a thread have under their words, sorted; what cannot be shown is none of it. */
export function attachmentsIn({ posts }: Thread, lacks: readonly string[]): string[] {
  return posts.flatMap((post) => attachedTo(post, lacks)).sort();
}

/** The same of what stands on slides. */
export function attachmentsOn(slides: readonly Slide[], lacks: readonly string[] = []): string[] {
  return slides
    .flatMap((slide): string[] => {
      if (!isSet(slide)) {
        return slide.cards.flatMap((card) =>
          card.withAttachments ? attachedTo(card.post, lacks) : [],
        );
      }
      return partsOf(slide).flatMap((part) => {
        // What is blurred behind words stands on a slide of its own.
        if (part.kind === 'picture') return part.url && !part.blur ? [part.url] : [];
        return part.kind === 'attachments' ? attachedTo(part.card.post, lacks) : [];
      });
    })
    .sort();
}
