import type { Module, Person, Post, ThreadFile } from './threads/schema.ts';

/** A post as the server hands it out. */
export interface PostCellData {
  kind: 'post';
  key: string;
  post: Post;
  by: string;
  opened: boolean;
  /** Lines to the post before and after. */
  above: boolean;
  below: boolean;
  /** The last cell of its module. */
  ends: boolean;
  /** The text is cut here; `/i/api/text` has the rest. */
  isCut: boolean;
  /** What the page's own store knows of a text that is cut. */
  wholeText?: string;
}

export type CellData =
  | PostCellData
  /** A button in place of more posts of the same module. */
  | { kind: 'show-replies'; key: string; cursor: string }
  | { kind: 'ad'; key: string; post: Post; by: string }
  | { kind: 'heading'; key: string; words?: 'discover' | 'moreFromAuthor' }
  /** A link to more of what stands under a heading. */
  | { kind: 'see-more'; key: string }
  /** The menu by which readers sort the replies. */
  | { kind: 'menu'; key: string }
  | { kind: 'gap'; key: string }
  | { kind: 'spinner'; key: string }
  | { kind: 'page-end'; key: string };

export interface Conversation {
  people: Record<string, Person>;
  /** Everything that the opened post answers. X puts it in after the opened post is shown. */
  above: CellData[];
  opened: CellData;
  below: CellData[];
  /** Asks for what follows below; null at the end. */
  next: string | null;
  /** Asks for what stands further above; null at the first post. */
  previous: string | null;
}

export interface Continuation {
  cells: CellData[];
  /** Asks for more in the same direction. */
  next: string | null;
}

const MODULES_AT_ONCE = 2;

/** What X answers when a post is opened; null when there is no such post. */
export function openConversation(file: ThreadFile, openedId: string): Conversation | null {
  const chain = chainOf(file, openedId);
  if (chain === null) return null;
  const at = chain.findIndex(({ id }) => id === openedId);
  const above = ancestors(file, openedId);
  const below = laterPosts(file, openedId, openedId);
  const isWholeThreadHere = below.next === null;
  return {
    people: file.people,
    above: above.cells,
    previous: above.next,
    opened: cellOf(file, chain[at]!, { above: at > 0, below: false, opened: true }),
    below: [
      gap('after-opened'),
      ...cellsBetween(file, chain, openedId),
      ...below.cells,
      ...(isWholeThreadHere ? replyCells(file, chain, 0, MODULES_AT_ONCE) : []),
    ],
    next: below.next ?? 'replies',
  };
}

/** The posts before one, as many as come at once. */
export function ancestors(file: ThreadFile, beforeId: string): Continuation {
  const chain = chainOf(file, beforeId) ?? file.posts;
  const end = chain.findIndex(({ id }) => id === beforeId);
  const start = Math.max(0, end - (file.parts?.size ?? end));
  const posts = chain.slice(start, end);
  const cells = posts.map((post, index) =>
    cellOf(file, post, { above: start + index > 0, below: true }),
  );
  return { cells, next: start > 0 ? `above-${posts[0]!.id}` : null };
}

/**
 * The posts after one of a thread or module, as many as come at once; a button stands for the rest
 * or, where `next` tells of it, the rest comes by itself.
 */
export function laterPosts(file: ThreadFile, openedId: string, afterId: string): Continuation {
  const posts = chainOf(file, afterId) ?? file.posts;
  const from = posts.findIndex(({ id }) => id === afterId) + 1;
  const isFirst = afterId === openedId;
  const size = sizeOfPart(file, posts, isFirst);
  const part = posts.slice(from, from + size);
  const isWhole = from + size >= posts.length;
  const partNumber = (from - 1 - posts.findIndex(({ id }) => id === openedId)) / size;
  const isButton = !file.parts || partNumber >= file.parts.buttonsFrom;
  const cells: CellData[] = part.map((post, index) => {
    const isLast = isWhole && index === part.length - 1;
    return cellOf(file, post, { above: index > 0 || !isFirst, below: !isLast, ends: isLast });
  });
  if (!isFirst && file.parts?.repeats) cells.unshift(repeated(file, posts[from - 1]!));
  const last = part.at(-1);
  if (isWhole || !last) return { cells, next: null };
  if (!isButton) return { cells, next: `after-${last.id}` };
  cells.push({ kind: 'show-replies', key: `show-${last.id}`, cursor: last.id });
  return { cells, next: null };
}

/** X now and then hands out a post twice where two answers meet. */
function repeated(file: ThreadFile, post: Post): CellData {
  return { ...cellOf(file, post, { above: true, below: true }), key: `again-${post.id}` };
}

function sizeOfPart(file: ThreadFile, posts: Post[], isFirst: boolean): number {
  if (posts !== file.posts) return Number.POSITIVE_INFINITY;
  if (file.parts) return file.parts.size;
  return (isFirst && file.collapsedAfter) || Number.POSITIVE_INFINITY;
}

/** The rest of what others answered, an advertisement among it, and what X recommends. */
export function restOfReplies(
  file: ThreadFile,
  openedId: string,
  from = MODULES_AT_ONCE,
): Continuation {
  const chain = chainOf(file, openedId) ?? file.posts;
  return {
    cells: [
      ...adCells(file),
      ...replyCells(file, chain, from, Number.POSITIVE_INFINITY),
      ...discoverCells(file),
      { kind: 'page-end', key: 'page-end' },
    ],
    next: null,
  };
}

/** The run of posts in which one stands: the thread, or a module of answers below its root. */
function chainOf(file: ThreadFile, openedId: string): Post[] | null {
  if (file.posts.some(({ id }) => id === openedId)) return file.posts;
  const module = file.replies?.find(({ posts }) => posts.some(({ id }) => id === openedId));
  return module ? [file.posts[0]!, ...module.posts] : null;
}

function replyCells(file: ThreadFile, chain: Post[], from: number, to: number): CellData[] {
  const others = (file.replies ?? []).filter(({ posts }) => !chain.includes(posts[0]!));
  return others
    .slice(from, to)
    .flatMap(({ posts, collapsedAfter }: Module) => [
      gap(`before-${posts[0]!.id}`),
      ...moduleCells(file, posts, collapsedAfter, posts[0]!.id),
    ]);
}

function moduleCells(
  file: ThreadFile,
  posts: Post[],
  collapsedAfter = Number.POSITIVE_INFINITY,
  name: string,
): CellData[] {
  const shown = posts.slice(0, collapsedAfter);
  const isCollapsed = shown.length < posts.length;
  const cells: CellData[] = shown.map((post, index) => {
    const isLast = index === shown.length - 1;
    const ends = isLast && !isCollapsed;
    return cellOf(file, post, { above: index > 0, below: !ends, ends });
  });
  const last = shown.at(-1);
  if (isCollapsed && last) {
    cells.push({ kind: 'show-replies', key: `show-${name}`, cursor: last.id });
  }
  return cells;
}

function adCells({ ad, author }: ThreadFile): CellData[] {
  return ad ? [{ kind: 'ad', key: `ad-${ad.id}`, post: ad, by: ad.by ?? author }] : [];
}

/** Not known from any page but by what people say: a menu, and more of the author, under the first post. */
function cellsBetween(file: ThreadFile, chain: Post[], openedId: string): CellData[] {
  const menu: CellData[] = file.sortMenu ? [{ kind: 'menu', key: 'sort-menu' }] : [];
  const isFirst = chain === file.posts && chain[0]?.id === openedId;
  if (!file.between || !isFirst) return menu;
  return [
    ...menu,
    { kind: 'heading', key: 'more-from-author', words: 'moreFromAuthor' },
    ...file.between.map((post) => cellOf(file, post, { above: false, below: false })),
    { kind: 'see-more', key: 'see-more' },
    gap('after-between'),
  ];
}

function discoverCells(file: ThreadFile): CellData[] {
  if (!file.discover) return [];
  return [
    { kind: 'heading', key: 'discover' },
    ...file.discover.map((post) => cellOf(file, post, { above: false, below: false })),
  ];
}

function cellOf(
  file: ThreadFile,
  post: Post,
  place: { above: boolean; below: boolean; ends?: boolean; opened?: boolean },
): PostCellData {
  const isLong = post.shownLength !== undefined && post.shownLength < post.text.length;
  const isCut = isLong && !place.opened;
  return {
    kind: 'post',
    key: post.id,
    post: isCut ? { ...post, text: post.text.slice(0, post.shownLength) } : post,
    by: post.by ?? file.author,
    opened: false,
    ends: false,
    isCut,
    ...(isCut && { wholeText: post.text }),
    ...place,
    // A post that cannot be seen has no avatar from which a line could go on.
    ...(post.gone && { below: false }),
  };
}

function gap(key: string): CellData {
  return { kind: 'gap', key: `gap-${key}` };
}
