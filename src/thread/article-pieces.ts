import type { Block } from './article-blocks.ts';
import { everyPost } from './every-post.ts';
import type { Post, ShownPost, Span, Thread } from './schema.ts';

/** What no part of an article has but its head and its end. */
const BARE = {
  ...{ text: [], media: [], notices: [], labels: [], counts: {}, blocks: [] },
  ...{ poll: null, card: null, article: null, quote: null, note: null },
} satisfies Partial<ShownPost>;

const known = new WeakMap<ShownPost, ShownPost[]>();

/**
 * A post as a user handles it: an article as a row of posts, one for its title and cover and one for each of its
 * blocks, all others as they are. So blocks are left out, moved, edited, cropped, measured and drawn as posts
 * are. The head keeps the id of the post; a block has one of its own that another capture gives it again.
 */
export function inPieces(post: Post): Post[] {
  if (post.kind === 'unavailable' || post.blocks.length === 0 || isPieceId(post.id)) return [post];
  const pieces = known.get(post) ?? piecesOf(post);
  known.set(post, pieces);
  return pieces;
}

/** All posts of a thread, and each block of its articles. */
export const everyPiece = (thread: Thread): Post[] => everyPost(thread).flatMap(inPieces);

/** Whether this is the id of a block of an article. */
export const isPieceId = (id: string): boolean => id.includes(':');

/** The id of the post whose article holds a block; of any other post its own. */
export const postIdOf = (id: string): string => id.split(':', 1)[0]!;

/** The block that a post is; null for every post that is none. */
export function blockOf(post: Post): Block | null {
  return post.kind === 'post' && post.blocks.length === 1 ? post.blocks[0]! : null;
}

function piecesOf(post: ShownPost): ShownPost[] {
  const { labels, notices, note, counts, truncated } = post;
  const head: ShownPost = {
    ...post,
    ...{ text: [], blocks: [], labels: [], notices: [], note: null, counts: {}, truncated: false },
  };
  const pieces = post.blocks.map((block, index): ShownPost => {
    const isLast = index === post.blocks.length - 1;
    return {
      ...post,
      ...BARE,
      // Keys of cards have hyphens before their parts, and no block is a part of another.
      id: `${post.id}:${block.id.replaceAll('-', '.')}`,
      ...{ lang: block.lang ?? post.lang, dir: block.dir, blocks: [block], truncated: false },
      ...contentOf(block),
      // What stands under a post stands under the end of its article.
      ...(isLast && { labels, notices, note, counts, truncated }),
    };
  });
  return [head, ...pieces];
}

/** What of a block is words, pictures or a post: the same fields as of posts. */
function contentOf(block: Block): Partial<ShownPost> {
  if ('text' in block) return { text: block.text };
  if ('caption' in block) return { text: block.caption, media: block.media };
  if ('post' in block) return { quote: block.post };
  if ('rows' in block) return { text: tableText(block.rows) };
  return { text: plain('code' in block ? block.code : 'source' in block ? block.source : '') };
}

const plain = (text: string): Span[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** A row on each line, its cells apart by tabs: so a table is edited, and goes on with another slide, as words do. */
function tableText(rows: readonly (readonly Span[][])[]): Span[] {
  return rows.flatMap((cells, row) => [
    ...(row > 0 ? plain('\n') : []),
    ...cells.flatMap((cell, column) => [
      ...(column > 0 ? plain('\t') : []),
      ...cell.map((span) => ({ ...span, text: span.text.replace(/[\t\n]+/g, ' ') })),
    ]),
  ]);
}

/** The words of a table as its rows of cells again. */
export function tableRows<S extends Span>(text: readonly S[]): S[][][] {
  const rows: S[][][] = [[[]]];
  for (const span of text) {
    for (const [line, words] of span.text.split('\n').entries()) {
      if (line > 0) rows.push([[]]);
      for (const [column, part] of words.split('\t').entries()) {
        if (column > 0) rows.at(-1)!.push([]);
        if (part !== '')
          rows
            .at(-1)!
            .at(-1)!
            .push({ ...span, text: part });
      }
    }
  }
  return rows;
}

/** What the source of a formula is written in. */
export const FORMULA_LANGUAGE = 'LaTeX';

/** The level of a heading under the title of its article, which is of the second: the third, the third, the fourth. */
export const levelUnderTitle = ({ level }: { level: number }): number =>
  Math.min(6, Math.max(3, level + 1));
