import { cardOwner } from '../../src/slides/text/card-owner.ts';
import type { Post, ShownPost, Thread } from '../../src/thread/schema.ts';
import { plainText } from '../../src/thread/spans.ts';

type Body = Pick<ShownPost, 'text' | 'notices' | 'poll' | 'card' | 'article' | 'labels'>;

/** What a thread says, from top to bottom of its cards: every word that no slide may lose. */
export function saidIn({ posts }: Thread): string[] {
  return posts.flatMap(saidInPost).filter(Boolean);
}

/** White space is where lines end. */
export const lettersOf = (text: string): string => text.replace(/\s+/g, '');

/** How two texts go on where they part; none where they do not. */
export function partingOf(one: string, other: string): [string, string] | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  return [one.slice(at, at + 60), other.slice(at, at + 60)];
}

function saidInPost(post: Post): string[] {
  if (post.kind === 'unavailable') return [post.reason];
  const { quote, note } = post;
  const quoted =
    quote?.kind === 'post'
      ? [...body(quote), ...inArticle(quote), ...onCard(quote), labelled(quote)]
      : [];
  return [
    ...[...body(post), ...onCard(post), ...inArticle(post)],
    ...(quote?.kind === 'unavailable' ? [quote.reason] : quoted),
    ...(note ? [plainText(note.text)] : []),
    labelled(post),
  ];
}

const body = ({ text, notices, poll }: Body): string[] => [
  plainText(text),
  ...notices.map((notice) => notice.text),
  ...(poll ? [...poll.options.map(({ label }) => label), poll.summary] : []),
];
const onCard = ({ card }: Body): string[] =>
  card
    ? [cardOwner(card) || card.domain, card.title, card.description, card.state].filter(
        (words) => words !== undefined,
      )
    : [];
const labelled = ({ labels }: Body): string => labels.map(({ text }) => text).join(' · ');
const inArticle = ({ article }: Body): string[] => (article ? [article.title, article.teaser] : []);
