import type { Block } from '../../thread/article-blocks.ts';
import { withBlockIds } from '../../thread/block-ids.ts';
import type { Media, ShownPost, ShownQuote } from '../../thread/schema.ts';
import type { UnreadCode } from '../post/unread-parts.ts';
import type { ThreadLines } from './thread-lines.ts';

/** A post as it stood in the list when it was last seen. */
export interface PostCell extends ThreadLines {
  kind: 'post';
  post: ShownPost;
  /** In the layout of the opened post, not of a list. */
  isOpened: boolean;
  /** Its text can be unfolded on this page. */
  unfolds: boolean;
  /** What the page shows of it that was not read; pictures not yet loaded aside. */
  unread: UnreadCode[];
  /** An article on a page of its own: whatever the address calls it, it is what was opened. */
  isAlone?: boolean;
  /** Its lines are drawn otherwise than its markup says. */
  isLineDoubtful?: boolean;
}

/** Everything else in the list. It has no id: what it is depends on where it stands. */
export interface OtherCell {
  kind:
    | 'unavailable'
    | 'show-replies'
    | 'offer'
    | 'heading'
    /** A link to more of what stands under a heading between the posts. */
    | 'module-end'
    /** A control of the list, as the one that sorts the replies. */
    | 'menu'
    | 'ad'
    | 'gap'
    | 'page-end'
    | 'spinner'
    /** Of ours: what stands here may not have been seen yet. */
    | 'hole'
    | 'failure'
    | 'other';
  above: boolean | null;
  /** What an unavailable post's box says. */
  reason: string;
  /** Known for a post whose id is not on the page. */
  handle: string | null;
}

export type Cell = PostCell | OtherCell;

/**
 * What was seen of the list so far, from top to bottom. X keeps only the cells near the viewport
 * in the page, so a thread has to be put together from overlapping views of it.
 */
export type Harvest = readonly Cell[];

const HOLE: OtherCell = { kind: 'hole', above: null, reason: '', handle: null };

/** A post and the cells without id that stand between it and the next post. */
interface Group {
  post: PostCell | null;
  tail: OtherCell[];
  /** The next post was seen right behind the tail, so the tail is complete. */
  isClosed: boolean;
}

/**
 * Joins what is known with a new view of a part of the list, in which cells stand in the order of
 * the screen and without holes.
 *
 * Posts are matched by id, and a new post goes right behind its neighbour in the view: positions
 * on the screen cannot serve as keys, because X inserts ancestors late and corrects the heights of
 * cells it has not drawn yet.
 */
export function mergeHarvest(known: Harvest, seen: Harvest): Cell[] {
  const groups = groupsOf(known);
  const view = groupsOf(dropRepeats(seen));
  const [head, ...posts] = view;
  if (head === undefined) return [...known];
  if (posts.length === 0) return known.length === 0 ? [...seen] : [...known];

  let previous: string | null = null;
  for (const [index, fresh] of posts.entries()) {
    const id = keyOf(fresh);
    const old = groups.findIndex((candidate) => keyOf(candidate) === id);
    const existing = old === -1 ? null : (groups[old] as Group);
    const merged = existing === null ? fresh : mergeGroup(existing, fresh);
    const after = previous === null ? null : indexOfId(groups, previous);

    if (existing !== null && (after === null || old > after)) groups[old] = merged;
    else {
      if (existing !== null) groups.splice(old, 1);
      const place = placeFor(groups, previous, posts.slice(index + 1));
      if (previous === null) markHole(groups[place - 1]);
      groups.splice(place, 0, merged);
      if (index === posts.length - 1 && place < groups.length - 1) markHole(merged);
    }
    previous = id;
  }
  keepHead(groups, head, posts[0] as Group);
  return groups.flatMap(({ post, tail }) => (post === null ? tail : [post, ...tail]));
}

function placeFor(groups: Group[], previous: string | null, later: readonly Group[]): number {
  if (previous !== null) return indexOfId(groups, previous) + 1;
  for (const next of later) {
    const at = indexOfId(groups, keyOf(next));
    if (at !== -1) return at;
  }
  return groups.length;
}

/**
 * Cells above the first post belong to the list's head only while that post is its first. What was
 * loading there has come by then.
 */
function keepHead(groups: Group[], head: Group, firstSeen: Group): void {
  const oldHead = groups[0]?.post === null ? groups.shift() : undefined;
  const first = groups[0];
  const isFirstSeen = first !== undefined && keyOf(first) === keyOf(firstSeen);
  const old = (oldHead?.tail ?? []).filter(({ kind }) => !isFirstSeen || kind !== 'spinner');
  const isOldKept = !isFirstSeen || old.length > head.tail.length;
  groups.unshift(isOldKept ? { ...head, tail: old } : head);
}

/**
 * A view ends where the screen does, so nothing is known of what follows its last post or stands
 * before its first one, until another view shows these together with their neighbours.
 */
function markHole(group: Group | undefined): void {
  if (group?.post && !hasHole(group)) group.tail = [...group.tail, HOLE];
}

function hasHole({ tail }: Group): boolean {
  return tail.at(-1)?.kind === 'hole';
}

function mergeGroup(old: Group, fresh: Group): Group {
  const isOldLonger = old.tail.length > fresh.tail.length + (hasHole(old) ? 1 : 0);
  const keepOldTail = !fresh.isClosed && (old.isClosed || isOldLonger);
  const tail = keepOldTail ? old.tail : fresh.tail;
  return {
    post: mergePost(old.post as PostCell, fresh.post as PostCell),
    tail: keepOldTail || fresh.isClosed || !hasHole(old) ? tail : [...tail, HOLE],
    isClosed: old.isClosed || fresh.isClosed,
  };
}

/**
 * The newer view tells where a post stands; its content is kept from the view that had more of it:
 * X folds texts again and forgets pictures when it draws a cell anew.
 */
function mergePost(old: PostCell, fresh: PostCell): PostCell {
  const better = richness(old) > richness(fresh) ? old : fresh;
  const other = better === old ? fresh : old;
  return {
    ...fresh,
    post: withPictures(better.post, other.post),
    unfolds: better.unfolds,
    unread: better.unread,
    above: fresh.above ?? old.above,
    below: fresh.below ?? old.below,
  };
}

/** X keeps of a carousel only the slides on the screen, so each view may have others of them. */
function withPictures(post: ShownPost, other: ShownPost): ShownPost {
  const { quote } = post;
  const isQuote = quote?.kind === 'post' && other.quote?.kind === 'post';
  return {
    ...post,
    media: fillMedia(post.media, other.media),
    blocks: fillBlocks(post.blocks, other.blocks),
    quote: isQuote
      ? { ...quote, media: fillMedia(quote.media, (other.quote as ShownQuote).media) }
      : quote,
  };
}

/** X fills the boxes of an article's pictures only near the screen, and empties them again. */
function fillBlocks(blocks: readonly Block[], others: readonly Block[]): Block[] {
  const areSame =
    blocks.length === others.length && blocks.every(({ kind }, at) => kind === others[at]!.kind);
  if (!areSame) return [...blocks];
  const filled = blocks.map((block, at): Block => {
    const other = others[at]!;
    if (block.kind !== 'figure' || other.kind !== 'figure') return block;
    return { ...block, media: fillMedia(block.media, other.media) };
  });
  // Of pictures their addresses are a part.
  return withBlockIds(filled);
}

function fillMedia(media: readonly Media[], others: readonly Media[]): Media[] {
  const areSame = media.length === others.length;
  return media.map((medium, at) => (areSame && medium.url === null ? others[at]! : medium));
}

function richness({ post, unfolds, unread }: PostCell): number {
  const text = post.text.reduce((sum, span) => sum + span.text.length, 0);
  const inBlocks = post.blocks.flatMap((block) => (block.kind === 'figure' ? block.media : []));
  const quoted = post.quote?.kind === 'post' ? post.quote.media : [];
  const media = [...post.media, ...quoted, ...inBlocks];
  const pictures = media.filter(({ url }) => url !== null).length;
  const isWhole = !post.truncated && !unfolds;
  return (
    (isWhole ? 1_000_000 : 0) +
    (post.translated ? 0 : 500_000) +
    (unread.length > 0 ? 0 : 250_000) +
    pictures * 1000 +
    text
  );
}

function groupsOf(cells: Harvest): Group[] {
  const groups: Group[] = [{ post: null, tail: [], isClosed: false }];
  for (const cell of cells) {
    const last = groups.at(-1) as Group;
    if (cell.kind !== 'post') last.tail.push(cell);
    else {
      last.isClosed = !hasHole(last);
      groups.push({ post: cell, tail: [], isClosed: false });
    }
  }
  return groups;
}

function dropRepeats(cells: Harvest): Cell[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    if (cell.kind !== 'post') return true;
    const isNew = !seen.has(cell.post.id);
    seen.add(cell.post.id);
    return isNew;
  });
}

function keyOf(group: Group): string | null {
  return group.post && idOf(group.post);
}

export function idOf(cell: Cell): string | null {
  return cell.kind === 'post' ? cell.post.id : null;
}

function indexOfId(groups: readonly Group[], id: string | null): number {
  return id === null ? -1 : groups.findIndex((group) => keyOf(group) === id);
}
