import type { Block } from '../../thread/article-blocks.ts';
import { blockOf, isPieceId } from '../../thread/article-pieces.ts';
import type { ShownPost } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import { papersOf, type SlideCard } from '../slide-card.ts';
import type { Words } from '../text/words.ts';

/** What stands together on a slide: words under their heading, or one thing alone. */
const WORDY: readonly Block['kind'][] = ['heading', 'paragraph', 'item'];
const BOXES: readonly Block['kind'][] = ['code', 'table', 'formula'];
/** Letters of words that lead to a box. */
const LEAD = 120;

/**
 * The cards of an article for composed slides: its title over its cover, then each heading with the words under it,
 * and pull quotes, pictures, posts and boxes each on a card of their own. A divider says no more than that another
 * slide begins.
 */
export function inSections(cards: readonly SlideCard[]): SlideCard[] {
  const hasPieces = cards.some(({ post }) => isPieceId(post.id));
  return hasPieces ? papersOf(cards).flatMap(sectionsOf) : [...cards];
}

/** The same where posts stand as on cards: the title leads, and the blocks share their papers as they do on pages. */
export function withTitleApart(cards: readonly SlideCard[]): SlideCard[] {
  return cards.map((card, at) => {
    const { post } = card;
    if (isPieceId(post.id)) {
      const before = cards[at - 1];
      const isFirst = before !== undefined && !isPieceId(before.post.id);
      return isFirst && card.isOnSamePaper ? { ...card, isOnSamePaper: false } : card;
    }
    const next = cards[at + 1];
    const isHead = post.kind === 'post' && next !== undefined && isPieceId(next.post.id);
    return isHead ? headOf(card, post) : card;
  });
}

const known = new WeakMap<SlideCard, { paper: readonly SlideCard[]; sections: SlideCard[] }>();

function sectionsOf(paper: readonly SlideCard[]): SlideCard[] {
  if (!paper.some(({ post }) => isPieceId(post.id))) return [...paper];
  const before = known.get(paper[0]!);
  const isSame =
    before?.paper.length === paper.length && before.paper.every((one, at) => one === paper[at]);
  if (before && isSame) return before.sections;
  const sections = groups(withoutLastDivider(paper)).flatMap((group, at, all) => {
    const [above, below] = [all[at - 1], all[at + 1]];
    const isUnder = above?.length === 1 && isLeading(above[0]!);
    const isOver = group.length === 1 && isLeading(group[0]!) && isBox(below?.[0]);
    return sectionOf(group, { isUnder, isOver });
  });
  known.set(paper[0]!, { paper, sections });
  return sections;
}

/** No slide shows a divider, but the last block has what stands under the whole post. */
function withoutLastDivider(paper: readonly SlideCard[]): readonly SlideCard[] {
  const [before, last] = [paper.at(-2), paper.at(-1)];
  if (before?.post.kind !== 'post' || last?.post.kind !== 'post') return paper;
  if (blockOf(last.post)?.kind !== 'divider') return paper;
  const { labels, notices, note, counts, truncated } = last.post;
  const post = { ...before.post, labels, notices, note, counts, truncated };
  return withoutLastDivider([...paper.slice(0, -2), { ...before, post }]);
}

const isBox = (card: SlideCard | undefined): boolean => {
  const block = card && blockOf(card.post);
  return block != null && BOXES.includes(block.kind);
};

/** Words that say nothing without the box under them: a heading, or "In short:". */
function isLeading({ post, text }: SlideCard): boolean {
  const kind = blockOf(post)?.kind;
  const words = plainText(text);
  return (
    kind === 'heading' || (kind === 'paragraph' && words.length <= LEAD && /[:：]$/.test(words))
  );
}

/** Cards that make one section, in order. */
function groups(paper: readonly SlideCard[]): SlideCard[][] {
  const all: SlideCard[][] = [];
  for (const card of paper) {
    const last = all.at(-1);
    const [before, kind] = [last?.at(-1), card].map((one) => one && blockOf(one.post)?.kind);
    const goesOn =
      kind &&
      before &&
      ((kind === 'quote' && before === 'quote') ||
        (WORDY.includes(before) && WORDY.includes(kind) && kind !== 'heading'));
    if (goesOn) last!.push(card);
    else all.push([card]);
  }
  return all;
}

/**
 * @param isUnder whether nothing but the words that lead to it stand before it
 * @param isOver whether it is such words, and a box follows
 */
function sectionOf(
  cards: readonly SlideCard[],
  { isUnder, isOver }: { isUnder: boolean; isOver: boolean },
): SlideCard[] {
  const [first] = cards as [SlideCard];
  const { post } = first;
  if (post.kind === 'unavailable') return [first];
  const block = blockOf(post);
  const apart = { ...first, isOnSamePaper: false, withAuthor: false };
  switch (block?.kind) {
    case undefined:
      return [headOf({ ...first, isOnSamePaper: false }, post)];
    case 'divider':
      return [];
    case 'figure':
    case 'post':
      return [{ ...apart, post: { ...post, blocks: [] } }];
    case 'code':
    case 'table':
    case 'formula':
      // A heading alone on its slide says nothing of a table on the next.
      return [{ ...apart, isOnSamePaper: isUnder }];
    default: {
      // As it is: what it is over may stand on its paper.
      if (isOver || (cards.length === 1 && block?.kind === 'heading')) return [apart];
      const last = cards.at(-1)!.post as ShownPost;
      const { labels, notices, note, counts, truncated } = last;
      const blocks = cards.flatMap((card) => (card.post as ShownPost).blocks);
      const text = cards.flatMap((card, at) => wordsOf(card, cards[at - 1]));
      const whole = { ...post, text, blocks, labels, notices, note, counts, truncated };
      return [{ ...apart, text, post: whole, withAttachments: true }];
    }
  }
}

/** The title of an article is the words of its first slide, and the cover their picture. */
function headOf(card: SlideCard, post: ShownPost): SlideCard {
  const { article } = post;
  if (article === null || article.teaser !== '' || card.text.length > 0) return card;
  const text: Words = article.title ? [{ kind: 'text', text: article.title }] : [];
  const cover = article.image ? [{ kind: 'photo' as const, alt: '', url: article.image }] : [];
  const media = [...cover, ...post.media];
  return { ...card, text, post: { ...post, text, media, article: null } };
}

/** The words of a card behind those of the one before it, with its mark where it is an item. */
function wordsOf({ post, text }: SlideCard, before: SlideCard | undefined): Words {
  const block = blockOf(post);
  const isItem = block?.kind === 'item';
  const isInList = isItem && before !== undefined && blockOf(before.post)?.kind === 'item';
  const gap = before === undefined ? '' : isInList ? '\n' : '\n\n';
  const mark = isItem ? (block.number === null ? '• ' : `${block.number}. `) : '';
  const lead = gap + mark;
  return lead === '' ? text : [{ kind: 'text', text: lead }, ...text];
}
