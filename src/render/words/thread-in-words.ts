import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { cardsOf } from '../../slides/paging/cards.ts';
import { papersOf, type SlideCard } from '../../slides/slide-card.ts';
import { dateText } from '../../slides/text/figures.ts';
import type { HiddenAuthor } from '../../slides/text/identity.ts';
import type { Words } from '../../slides/text/words.ts';
import { blockOf } from '../../thread/article-pieces.ts';
import { harmless } from '../../thread/clean-text.ts';
import type {
  Article,
  Author,
  Card,
  Counts,
  Label,
  Media,
  Notice,
  Poll,
  Quote,
  ShownPost,
  Thread,
} from '../../thread/schema.ts';
import { largeImage } from '../images/image-source.ts';
import { masked, type Veil, veilOf } from '../redaction/veil.ts';
import { type BlockForm, formOf } from './block-form.ts';

/** A thread as files of words tell it: what its cards show, and where it leads. */
export interface ThreadInWords {
  author: Person;
  /** Address of the thread; null when its author is hidden. */
  source: string | null;
  /** The posts that stand on the same paper, paper by paper. */
  papers: (PostInWords | Missing)[][];
}

/** What is shown of somebody; null is what is not. */
export interface Person {
  name: string | null;
  handle: string | null;
  avatar: string | null;
  verified: Author['verified'] | null;
}

/** What posts and quotes have in common. */
interface Said {
  id: string | null;
  url: string | null;
  author: Person;
  /** As the card shows it, '' for none. */
  date: string;
  createdAt: string | null;
  lang: string | null;
  text: Words;
  /** The end of the text is not known, which the card says with an ellipsis. */
  truncated: boolean;
  media: Omit<Media, 'aspect'>[];
  poll: Poll | null;
  card: Card | null;
  article: Article | null;
  labels: Label[];
  /** What X says in place of media. */
  notices: Notice[];
  translated: boolean;
}

export interface PostInWords extends Said {
  kind: 'post';
  /** "2/11", when numbers are added. */
  number: string | null;
  /** The line with the author and the date stands on the card. */
  withAuthor: boolean;
  /** It goes on with the words of the post before it, which the user cut. */
  continued: boolean;
  quote: QuoteInWords | Missing | null;
  note: Words | null;
  counts: Counts | null;
  edited: boolean;
  /** What it is of an article, whose words, pictures and posts stand where a post has its own. */
  block: BlockForm | null;
}

export interface QuoteInWords extends Said {
  kind: 'post';
}

export interface Missing {
  kind: 'unavailable';
  reason: string;
}

/** The one way from a thread to any of its files of words: over the cards that pictures are made of. */
export function threadInWords(thread: Thread, edits: Edits, design: Design): ThreadInWords {
  const veil = veilOf(thread, design.identity);
  // What nobody has posted is no part of what was said.
  const cards = cardsOf(thread, edits, design).filter(({ isNote }) => !isNote);
  return {
    author: personOf(veil.author(thread.author), design.show, veil),
    source: veil.address(thread.url),
    papers: papersOf(cards).map((paper) => paper.map((card) => postOf(card, design.show, veil))),
  };
}

function postOf(card: SlideCard, show: Design['show'], veil: Veil): PostInWords | Missing {
  const { post } = card;
  if (post.kind === 'unavailable') return { kind: 'unavailable', reason: harmless(post.reason) };
  const { quote, note, counts, edited } = post;
  const isLast = card.withAttachments;
  const between = card.photos.map(({ at, photo }) => ({ ...photo, at }));
  const block = blockOf(post);
  return {
    kind: 'post',
    ...said(post, card.text, { show, veil, between, withAttachments: isLast }),
    number: card.number,
    withAuthor: card.withAuthor,
    continued: card.continued,
    truncated: isLast && post.truncated,
    quote: isLast && show.quotes && quote ? quoteOf(quote, show, veil) : null,
    note: isLast && show.notes && note ? veil.words(note.text) : null,
    counts: isLast && show.counts ? counts : null,
    edited,
    block: block && formOf(block),
  };
}

function quoteOf(quote: Quote, show: Design['show'], veil: Veil): QuoteInWords | Missing {
  if (quote.kind === 'unavailable') return { kind: 'unavailable', reason: harmless(quote.reason) };
  return {
    kind: 'post',
    ...said(quote, quote.text, { show, veil, between: [], withAttachments: true }),
  };
}

type ShownQuote = Extract<Quote, { kind: 'post' }>;

function said(
  post: ShownPost | ShownQuote,
  words: Words,
  {
    show,
    veil,
    between,
    withAttachments,
  }: { show: Design['show']; veil: Veil; between: Media[]; withAttachments: boolean },
): Said {
  const attached = <Part>(part: Part, isShown: boolean) =>
    withAttachments && isShown ? part : null;
  return {
    // A copy that the user made is no post at X.
    id: veil.number(/^\d+$/.test(post.id ?? '') ? post.id : null),
    url: veil.address(post.url),
    author: personOf(post.author, show, veil),
    date: show.date ? dateText(post.createdAt) : '',
    createdAt: show.date ? veil.time(post.createdAt) : null,
    lang: post.lang,
    text: veil.words(words),
    truncated: post.truncated,
    media: [...(show.media ? between : []), ...(attached(post.media, show.media) ?? [])].map(
      (medium) => ({
        kind: medium.kind,
        alt: harmless(medium.alt),
        url: veil.address(medium.url && largeImage(medium.url)),
        file: veil.address(medium.file ?? null) ?? undefined,
        duration: medium.duration && harmless(medium.duration),
        at: medium.at,
      }),
    ),
    poll: pollOf(attached(post.poll, show.polls)),
    card: cardOf(attached(post.card, show.cards), veil),
    article: articleOf(attached(post.article, show.cards), veil),
    labels: (attached(post.labels, show.labels) ?? []).map(harmlessly),
    notices: (attached(post.notices, show.media) ?? []).map(harmlessly),
    translated: post.translated,
  };
}

const harmlessly = <Part extends { text: string }>(part: Part): Part => ({
  ...part,
  text: harmless(part.text),
});

function personOf(author: HiddenAuthor, show: Design['show'], veil: Veil): Person {
  const { name, handle, avatar, verified } = masked(author);
  return {
    name: show.name ? harmless(name || handle) : null,
    handle: show.handle ? handle : null,
    avatar: show.avatar ? veil.address(avatar) : null,
    verified: show.badge ? verified : null,
  };
}

function pollOf(poll: Poll | null): Poll | null {
  if (poll === null) return null;
  const options = poll.options.map(({ label, percent }) => ({ label: harmless(label), percent }));
  return { open: poll.open, options, summary: harmless(poll.summary) };
}

function cardOf(card: Card | null, { address }: Veil): Card | null {
  if (card === null) return null;
  const { kind, href, domain, title, description, image, host, state } = card;
  return {
    kind,
    href: address(href),
    domain: harmless(domain),
    title: harmless(title),
    description: harmless(description),
    image: address(image),
    ...(host && { host: harmless(host) }),
    ...(state && { state: harmless(state) }),
  };
}

function articleOf(article: Article | null, { address }: Veil): Article | null {
  if (article === null) return null;
  const { title, teaser, image } = article;
  return { title: harmless(title), teaser: harmless(teaser), image: address(image) };
}
