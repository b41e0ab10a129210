import type { PictureFacts } from '../../../src/thread/picture-facts.ts';
import type { Card, Media, Poll, ShownPost, Span } from '../../../src/thread/schema.ts';
import { makeFacts } from '../../unit/thread/make-facts.ts';
import { makePost, makeQuote } from '../../unit/thread/make-thread.ts';
import threads from './threads.json' with { type: 'json' };

/** The seven threads that layouts are judged by, with invented people. */
export type ReferenceThread = keyof typeof threads;
export const REFERENCE_THREADS = Object.keys(threads) as ReferenceThread[];

interface WrittenMedia {
  key: string;
  format: string;
  width: number;
  height: number;
  alt: string;
}

interface WrittenPost {
  id: string;
  lang: string;
  text: string;
  media?: WrittenMedia[];
  poll?: { open: boolean; votes: number; options: { label: string; percent: number }[] };
  card?: { domain: string; title: string; description: string; image: string };
  quote?: { id: string; lang: string; text: string; media?: WrittenMedia[] };
}

/** The posts of one of them, as a capture has them. */
export function referencePosts(thread: ReferenceThread): ShownPost[] {
  return (threads[thread].posts as WrittenPost[]).map((post) =>
    makePost({
      id: post.id,
      lang: post.lang,
      text: spansOf(post.text),
      media: mediaOf(post),
      poll: post.poll ? pollOf(post.poll) : null,
      card: post.card ? cardOf(post.card) : null,
      quote: post.quote
        ? makeQuote({
            id: post.quote.id,
            lang: post.quote.lang,
            text: spansOf(post.quote.text),
            media: mediaOf(post.quote),
          })
        : null,
    }),
  );
}

/** Facts of the pictures of these threads: what is drawn as PNG there is a chart. */
export function referenceFacts(url: string): PictureFacts | null {
  const posts = Object.values(threads).flatMap((thread) => thread.posts as WrittenPost[]);
  const media = posts.flatMap((post) => [...(post.media ?? []), ...(post.quote?.media ?? [])]);
  const found = media.find((one) => fileAt(addressOf(one)) === fileAt(url));
  if (!found) return null;
  const { width, height, format } = found;
  return makeFacts({ width, height, kind: format === 'png' ? 'graphic' : 'photo' });
}

/** The spans that X would make of a text, as far as names go. */
export function spansOf(text: string): Span[] {
  const parts = text
    .split(/(@\w+|#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*|https?:\/\/\S+)/u)
    .filter(Boolean);
  return parts.map((part) => {
    if (/^@\w/.test(part)) return { kind: 'mention', text: part };
    if (/^#\p{L}/u.test(part)) return { kind: 'hashtag', text: part };
    return { kind: /^https?:/.test(part) ? 'link' : 'text', text: part };
  });
}

/** A picture, in whatever size. */
const fileAt = (url: string): string => new URL(url).pathname;

const addressOf = ({ key, format }: WrittenMedia): string =>
  `https://pbs.twimg.com/media/${key}?format=${format}&name=large`;

const mediaOf = ({ media = [] }: { media?: WrittenMedia[] }): Media[] =>
  media.map((one) => ({
    ...{ kind: 'photo', alt: one.alt, url: addressOf(one), aspect: one.width / one.height },
  }));

const pollOf = ({ open, votes, options }: NonNullable<WrittenPost['poll']>): Poll => ({
  open,
  options: options.map(({ label, percent }) => ({ label, percent })),
  summary: `${votes} votes`,
});

const cardOf = ({ domain, title, description, image }: NonNullable<WrittenPost['card']>): Card => ({
  ...{ kind: 'large', href: `https://${domain}/`, domain, title, description },
  image: `https://pbs.twimg.com/card_img/${image}?format=jpg&name=large`,
});
