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
}

export type CellData =
  | PostCellData
  /** A button in place of more posts of the same module. */
  | { kind: 'show-replies'; key: string; cursor: string }
  | { kind: 'ad'; key: string; post: Post; by: string }
  | { kind: 'heading'; key: string }
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
}

export interface Continuation {
  cells: CellData[];
  next: string | null;
}

const MODULES_AT_ONCE = 2;

/** What X answers when a post is opened; null when there is no such post. */
export function openConversation(file: ThreadFile, openedId: string): Conversation | null {
  const chain = chainOf(file, openedId);
  if (chain === null) return null;
  const at = chain.findIndex(({ id }) => id === openedId);
  const later = chain.slice(at + 1);
  return {
    people: file.people,
    above: chain
      .slice(0, at)
      .map((post, index) => cellOf(file, post, { above: index > 0, below: true })),
    opened: cellOf(file, chain[at]!, { above: at > 0, below: false, opened: true }),
    below: [
      gap('after-opened'),
      ...moduleCells(file, later, chain === file.posts ? file.collapsedAfter : undefined, openedId),
      ...replyCells(file, chain, 0, MODULES_AT_ONCE),
    ],
    next: 'replies',
  };
}

/** The rest of what others answered, an advertisement among it, and what X recommends. */
export function restOfReplies(file: ThreadFile, openedId: string): Continuation {
  const chain = chainOf(file, openedId) ?? file.posts;
  return {
    cells: [
      ...adCells(file),
      ...replyCells(file, chain, MODULES_AT_ONCE, Number.POSITIVE_INFINITY),
      ...discoverCells(file),
      { kind: 'page-end', key: 'page-end' },
    ],
    next: null,
  };
}

/** The posts behind a "Show replies" button of the module that follows `afterId`. */
export function hiddenReplies(file: ThreadFile, afterId: string): CellData[] {
  for (const posts of [file.posts, ...(file.replies ?? []).map(({ posts }) => posts)]) {
    const at = posts.findIndex(({ id }) => id === afterId);
    if (at === -1) continue;
    return posts.slice(at + 1).map((post, index, rest) =>
      cellOf(file, post, {
        above: true,
        below: index < rest.length - 1,
        ends: index === rest.length - 1,
      }),
    );
  }
  return [];
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
    ...place,
    // A post that cannot be seen has no avatar from which a line could go on.
    ...(post.gone && { below: false }),
  };
}

function gap(key: string): CellData {
  return { kind: 'gap', key: `gap-${key}` };
}
