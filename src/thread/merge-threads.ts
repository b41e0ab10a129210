import { everyPost } from './every-post.ts';
import { morePosts } from './more-posts.ts';
import { isEndSeen, isStartSeen, reasonsOf, withoutAnswered } from './reasons.ts';
import type { Media, Post, Reason, ShownPost, Span, Thread } from './schema.ts';
import { plainText } from './spans.ts';

/**
 * Joins two captures of one thread, so that nothing seen before is lost: a later capture may have
 * begun at another post, been stopped, or met posts that are gone by now. Both have at least one
 * shown post in common.
 */
export function mergeThreads(old: Thread, fresh: Thread): Thread {
  const known = new Map(everyPost(old).map((post) => [post.id, post]));
  const posts = mergePosts(old.posts, fresh.posts).map((post) => complete(post, known));
  const first = posts.find((post) => post.kind === 'post');
  if (first === undefined) return fresh;
  const reasons = reasonsOf(posts, openQuestions(old, fresh, posts));
  return {
    ...fresh,
    id: first.id,
    url: first.url,
    complete: reasons.length === 0,
    reasons,
    posts,
    more: morePosts(posts, [...old.more, ...fresh.more.map((post) => complete(post, known))]),
    answered: mergeAnswered(old, fresh, posts),
  };
}

/** What the first post answers, as the capture saw it that saw more of it. */
function mergeAnswered(old: Thread, fresh: Thread, posts: readonly Post[]): Post[] {
  const own = new Set(posts.map(({ id }) => id));
  const [some, others] = [fresh, old].map(({ answered }) =>
    answered.filter(({ id }) => !own.has(id)),
  ) as [Post[], Post[]];
  return some.length < others.length ? others : some;
}

/** What neither capture knows of the ends of the thread, and of its order. */
function openQuestions(old: Thread, fresh: Thread, posts: readonly Post[]): Reason['code'][] {
  const reaches = (at: 0 | -1) =>
    [old, fresh].filter((thread) => shownIds(thread.posts).at(at) === shownIds(posts).at(at));
  const answered = {
    start: reaches(0).some((thread) => isStartSeen(thread.reasons)),
    end: reaches(-1).some((thread) => isEndSeen(thread.reasons)),
  };
  const isFreshWhole = shownIds(fresh.posts).length === shownIds(posts).length;
  const reasons = isFreshWhole ? fresh.reasons : [...fresh.reasons, ...old.reasons];
  // Those with a count are counted anew.
  const codes = reasons.filter(({ count }) => count === undefined).map(({ code }) => code);
  return withoutAnswered(codes, answered);
}

/**
 * Between two posts that both captures have, the old one's come first: what is missing in the fresh
 * one was there earlier. Ids tell nothing of the order, as an edited post has a new one.
 */
function mergePosts(old: readonly Post[], fresh: readonly Post[]): Post[] {
  const common = commonIds(old, fresh);
  const oldParts = split(old, common);
  const freshParts = split(fresh, common);
  const freshIds = new Set(shownIds(fresh));
  const known = new Set(old.map(({ id }) => id));
  return freshParts.flatMap(({ anchor, posts }, index) => {
    const gone = (oldParts[index]?.posts ?? []).filter(({ id }) => !freshIds.has(id));
    const between = mergeBetween(gone, posts, known);
    return anchor === null ? between : [anchor, ...between];
  });
}

/** Ids of shown posts that stand in both, in the same order. */
function commonIds(old: readonly Post[], fresh: readonly Post[]): Set<string> {
  const places = new Map(shownIds(old).map((id, index) => [id, index]));
  const common = new Set<string>();
  let last = -1;
  for (const id of shownIds(fresh)) {
    const place = places.get(id);
    if (place === undefined || place < last) continue;
    common.add(id);
    last = place;
  }
  return common;
}

interface Part {
  anchor: ShownPost | null;
  posts: Post[];
}

/** The posts before the first common one, and each common one with those behind it. */
function split(posts: readonly Post[], common: ReadonlySet<string>): Part[] {
  const parts: Part[] = [{ anchor: null, posts: [] }];
  for (const post of posts) {
    if (post.kind === 'post' && common.has(post.id)) parts.push({ anchor: post, posts: [] });
    else parts.at(-1)?.posts.push(post);
  }
  return parts;
}

/**
 * @param old what the fresh capture has nowhere
 * @param known ids of all posts of the old capture
 */
function mergeBetween(
  old: readonly Post[],
  fresh: readonly Post[],
  known: ReadonlySet<string>,
): Post[] {
  // An edited post has a new id and stands in the place of its earlier version.
  const isNewVersion = (post: Post) => post.kind === 'post' && post.edited && !known.has(post.id);
  const edited = fresh.filter(isNewVersion).length;
  const gone = old.filter(({ kind }) => kind === 'post').slice(edited);
  const hidden = fresh.filter(({ kind }) => kind === 'unavailable');
  // Each post that was seen earlier fills the place of one that is hidden now.
  const filled = new Set(hidden.slice(0, gone.length));
  if (gone.length + fresh.length === 0) return [...old];
  return [...gone, ...fresh.filter((post) => !filled.has(post))];
}

/** A post with what only its earlier version shows. */
function complete(fresh: Post, known: ReadonlyMap<string, Post>): Post {
  const old = known.get(fresh.id);
  return fresh.kind === 'post' && old?.kind === 'post' ? mergePost(old, fresh) : fresh;
}

function mergePost(old: ShownPost, fresh: ShownPost): ShownPost {
  // What it said before is no longer what it says.
  if (fresh.edited && !old.edited) return fresh;
  const { text, lang, dir, truncated, translated } = saysLess(fresh, old) ? old : fresh;
  return {
    ...fresh,
    ...{ text, lang, dir, truncated, translated },
    createdAt: fresh.createdAt ?? old.createdAt,
    author: { ...fresh.author, avatar: fresh.author.avatar ?? old.author.avatar },
    // X shows visitors fewer of them.
    counts: { ...old.counts, ...fresh.counts },
    media: loaded(fresh.media) < loaded(old.media) ? old.media : fresh.media,
    poll: fresh.poll ?? old.poll,
    card: fresh.card ?? old.card,
    article: fresh.article ?? old.article,
    // What was not seen this time was not taken back either.
    labels: fresh.labels.length > 0 ? fresh.labels : old.labels,
    notices: loaded(fresh.media) < loaded(old.media) ? old.notices : fresh.notices,
    blocks: fresh.blocks.length < old.blocks.length ? old.blocks : fresh.blocks,
    quote: mergeQuote(old.quote, fresh.quote),
  };
}

function saysLess(post: ShownPost, other: ShownPost): boolean {
  if (post.truncated !== other.truncated) return post.truncated;
  if (post.translated !== other.translated) return post.translated;
  const areSameWords = plainText(post.text) === plainText(other.text);
  return areSameWords && countMarks(post.text) < countMarks(other.text);
}

const countMarks = (spans: readonly Span[]) =>
  spans.filter(({ marks = [] }) => marks.length > 0).length;

/** A quoted post that is gone, cut or without its pictures now is kept as it was. */
function mergeQuote(old: ShownPost['quote'], fresh: ShownPost['quote']): ShownPost['quote'] {
  if (old?.kind !== 'post') return fresh ?? old;
  if (fresh?.kind !== 'post') return old;
  const isCutNow = fresh.truncated && !old.truncated;
  const isTranslatedNow = fresh.translated && !old.translated;
  return isCutNow || isTranslatedNow || loaded(fresh.media) < loaded(old.media) ? old : fresh;
}

const loaded = (media: readonly Media[]) => media.filter(({ url }) => url !== null).length;

const shownIds = (posts: readonly Post[]) =>
  posts.filter(({ kind }) => kind === 'post').map(({ id }) => id);
