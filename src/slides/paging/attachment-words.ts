import type { Article, Card, ShownPost } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import type { Words } from '../text/words.ts';
import type { Attachments } from './attachment-parts.ts';

/** Words under those of a post that can go on over several slides. */
export interface FlowingWords {
  text: Words;
  /** What stands on the slide of a part of them; `index` from 0. */
  with(part: Words, isLast: boolean, index: number): Attachments;
}

/** Those of a quote or of a note. */
export function flowingWords({
  quote,
  note,
  labels,
  counts = {},
}: Attachments): FlowingWords | null {
  if (quote?.kind === 'post' && quote.text.length > 0) {
    const { text, truncated } = quote;
    return {
      text,
      with: (part, isLast) => ({
        quote: { ...quote, text: [...part], truncated: truncated || !isLast },
        ...labelsAt(labels, isLast),
        counts: isLast ? counts : {},
      }),
    };
  }
  if (!note) return null;
  return {
    text: note.text,
    with: (part, isLast) => ({
      note: { text: [...part] },
      ...labelsAt(labels, isLast),
      counts: isLast ? counts : {},
    }),
  };
}

/** Labels stand under the last part, if there are any. */
const labelsAt = (labels: ShownPost['labels'] | undefined, isLast: boolean) =>
  labels ? { labels: isLast ? labels : [] } : {};

/** Those of a link card or of an article, also of a quoted one, without its picture. */
export function boxWords({
  quote,
  card,
  article,
  labels,
  counts = {},
}: Attachments): FlowingWords | null {
  const quoted = quote?.kind === 'post' ? quote : null;
  const box = wordsIn(quoted ?? { card, article });
  if (!box?.words) return null;
  return {
    text: [{ kind: 'text', text: box.words }],
    with: (part, isLast, index) => {
      const body = box.with(plainText(part), index === 0, isLast);
      const attached = quoted ? { quote: { ...quoted, ...body } } : body;
      return { ...attached, ...labelsAt(labels, isLast), counts: isLast ? counts : {} };
    },
  };
}

interface Boxed {
  card?: Card | null | undefined;
  article?: Article | null | undefined;
}

/** Of the two texts of a box one is there, once the box has come apart. */
function wordsIn({ card, article }: Boxed): {
  words: string;
  with(words: string, isFirst: boolean, isLast: boolean): { card: Card } | { article: Article };
} | null {
  if (card) {
    const name = card.title ? 'title' : 'description';
    const bare = { ...card, image: null };
    return {
      words: card[name],
      with: (words, isFirst, isLast) => ({
        card: {
          ...bare,
          [name]: words,
          domain: isFirst ? card.domain : '',
          host: isFirst ? card.host : '',
          ...(card.state && { state: isLast ? card.state : '' }),
        },
      }),
    };
  }
  if (!article) return null;
  const name = article.title ? 'title' : 'teaser';
  return {
    words: article[name],
    with: (words) => ({ article: { ...article, image: null, [name]: words } }),
  };
}
