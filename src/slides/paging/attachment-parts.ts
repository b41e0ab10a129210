import type { Design } from '../../design/schema.ts';
import type { Article, Card, Quote, ShownPost } from '../../thread/schema.ts';
import type { PollPart } from '../poll-part.ts';

/** What stands under the words of a post, or some of it. */
export type Attachments = Partial<
  Pick<
    ShownPost,
    'media' | 'notices' | 'card' | 'article' | 'quote' | 'note' | 'labels' | 'counts'
  > & {
    poll: PollPart | null;
  }
>;

/**
 * What comes apart before anything of it has to give way: figures and labels stand by themselves, a quote comes
 * apart as a post does, cards and articles by their words, polls by their options.
 *
 * @returns one part alone, or none, where nothing comes apart
 */
export function attachmentParts(
  { counts, labels, ...one }: Attachments,
  show: Design['show'],
): Attachments[] {
  const foot: Attachments = { ...(labels && { labels }), ...(counts && { counts }) };
  const hasFoot = Object.keys(foot).length > 0;
  if (hasFoot && Object.keys(one).length > 0) return [one, foot];
  if (labels && counts) return [{ labels }, { counts }];
  if (hasFoot) return [foot];
  const { quote } = one;
  if (quote?.kind !== 'post') return bodyParts(one);
  const { text, media, notices, poll, article, card, labels: quoted } = quote;
  const parts = [
    text.length > 0 && { text },
    show.media && media.length > 0 && { media },
    show.media && notices.length > 0 && { notices },
    show.polls && poll && { poll },
    show.cards && article && { article },
    show.cards && card && { card },
    show.labels && quoted.length > 0 && { labels: quoted },
  ].filter((part) => !!part);
  const bare = {
    ...{ text: [], media: [], notices: [], poll: null, article: null, card: null, labels: [] },
  };
  const [only] = parts;
  const apart = parts.length === 1 && only && !('text' in only) ? bodyParts(only) : parts;
  return apart.map((part) => ({ quote: { ...quote, ...bare, ...part } satisfies Quote }));
}

type Body = Pick<Attachments, 'media' | 'poll' | 'card' | 'article'>;

function bodyParts(one: Body): Body[] {
  const { poll, card, article } = one;
  if (poll) return pollParts(poll).map((part) => ({ poll: part }));
  if (card) return cardParts(card).map((part) => ({ card: part }));
  if (article) return articleParts(article).map((part) => ({ article: part }));
  return [one];
}

/** The options of a poll on two slides; which of them leads is said of all. */
function pollParts(poll: PollPart): PollPart[] {
  const { options } = poll;
  if (options.length < 2) return [poll];
  const most = poll.most ?? Math.max(...options.map(({ percent }) => percent ?? 0));
  const middle = Math.ceil(options.length / 2);
  return [
    { ...poll, most, options: options.slice(0, middle), summary: '' },
    { ...poll, most, options: options.slice(middle) },
  ];
}

function cardParts(card: Card): Card[] {
  const { title, description } = card;
  if (!title || !description) return [card];
  return [
    { ...card, description: '', ...(card.state && { state: '' }) },
    { ...card, image: null, domain: '', title: '', host: '' },
  ];
}

function articleParts(article: Article): Article[] {
  const { title, teaser } = article;
  if (!title || !teaser) return [article];
  return [
    { ...article, teaser: '' },
    { ...article, image: null, title: '' },
  ];
}
