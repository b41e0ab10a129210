import type { Block } from '../../thread/article-blocks.ts';
import type {
  Article,
  Card,
  Label,
  Media,
  Post,
  Quote,
  ShownPost,
  ShownQuote,
} from '../../thread/schema.ts';
import type { Disguise } from './identity.ts';

/** What of a post tells nobody who wrote it. A field that is new goes here or is disguised below. */
type Harmless =
  | ('kind' | 'id' | 'url' | 'createdAt' | 'lang' | 'dir' | 'counts')
  | ('replyingTo' | 'edited' | 'truncated' | 'translated');

/** All fields of a part but those that are harmless; one that may be absent has to be given, too. */
type Said<Part, HarmlessOfPart extends PropertyKey> = {
  [Field in Exclude<keyof Part, HarmlessOfPart>]-?: Part[Field];
};

/** The same of the blocks of an article, of one kind. */
type SaidIn<Kind extends Block['kind']> = Said<
  Extract<Block, { kind: Kind }>,
  'kind' | 'id' | 'lang' | 'dir' | 'level' | 'number' | 'depth' | 'hasHeader'
>;

/** A post of which nobody can tell who wrote it. */
export function disguised(post: Post, disguise: Disguise | null): Post {
  if (disguise === null) return post;
  if (post.kind === 'unavailable') return { ...post, reason: disguise.text(post.reason) };
  const disguisedFields: Omit<ShownPost, Harmless> = {
    ...disguisedBody(post, disguise),
    quote: post.quote && disguisedQuote(post.quote, disguise),
    note: post.note && { text: disguise.words(post.note.text) },
    blocks: post.blocks.map((block) => disguisedBlock(block, disguise)),
  };
  return { ...post, ...disguisedFields };
}

function disguisedQuote(quote: Quote, disguise: Disguise): Quote {
  if (quote.kind === 'unavailable') return { ...quote, reason: disguise.text(quote.reason) };
  return { ...quote, ...disguisedBody(quote, disguise) };
}

/** Labels whose words are somebody's name: nothing of one may be left. */
const NAMES_SOMEBODY: readonly Label['kind'][] = ['from', 'community'];

/** What posts and quotes have in common. Addresses stay: pictures are found by them. */
function disguisedBody(post: ShownPost | ShownQuote, disguise: Disguise) {
  const { poll, card, article } = post;
  const { author, words, text, name } = disguise;
  const body: Omit<ShownQuote, Harmless> = {
    author: author(post.author),
    text: words(post.text),
    media: disguisedMedia(post.media, disguise),
    poll: poll && {
      ...poll,
      options: poll.options.map(({ label, percent }) => ({ label: text(label), percent })),
      summary: text(poll.summary),
    },
    card: card && {
      ...card,
      ...({
        domain: text(card.domain),
        title: text(card.title),
        description: text(card.description),
        host: card.host && name(card.host),
        state: card.state && text(card.state),
      } satisfies Said<Card, 'kind' | 'href' | 'image'>),
    },
    article: article && {
      ...article,
      ...({ title: text(article.title), teaser: text(article.teaser) } satisfies Said<
        Article,
        'image'
      >),
    },
    labels: post.labels
      .filter(({ kind }) => !NAMES_SOMEBODY.includes(kind))
      .map((label) => ({ kind: label.kind, text: text(label.text) })),
    notices: post.notices.map((notice) => ({ text: text(notice.text) })),
  };
  return body;
}

/** Without their places between the words, which are others now. */
const disguisedMedia = (media: readonly Media[], { text }: Disguise): Media[] =>
  media.map(({ at: _, ...one }) => ({
    ...one,
    ...({ alt: text(one.alt) } satisfies Said<
      Media,
      'kind' | 'url' | 'file' | 'duration' | 'aspect' | 'at'
    >),
  }));

/** The words of a block of an article. Its pictures are found by their addresses. */
function disguisedBlock(block: Block, disguise: Disguise): Block {
  const { words, text } = disguise;
  switch (block.kind) {
    case 'divider':
      return { ...block, ...({} satisfies SaidIn<'divider'>) };
    case 'code': {
      const said: SaidIn<'code'> = { code: text(block.code), language: text(block.language) };
      return { ...block, ...said };
    }
    case 'formula': {
      const said: SaidIn<'formula'> = { source: text(block.source) };
      return { ...block, ...said };
    }
    case 'table': {
      const said: SaidIn<'table'> = { rows: block.rows.map((row) => row.map(words)) };
      return { ...block, ...said };
    }
    case 'figure': {
      const media = disguisedMedia(block.media, disguise);
      const said: SaidIn<'figure'> = { media, caption: words(block.caption) };
      return { ...block, ...said };
    }
    case 'post': {
      const said: SaidIn<'post'> = { post: disguisedQuote(block.post, disguise) };
      return { ...block, ...said };
    }
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'item': {
      const said: SaidIn<'heading'> & SaidIn<'paragraph'> & SaidIn<'quote'> & SaidIn<'item'> = {
        text: words(block.text),
      };
      return { ...block, ...said };
    }
  }
}
