import type { CaptureResult } from '../../../../src/messaging/capture-result.ts';
import { isEndSeen, isStartSeen } from '../../../../src/thread/reasons.ts';
import type { Media, Quote, ShownPost, Span, Thread } from '../../../../src/thread/schema.ts';

/**
 * - right: the same posts with the same content
 * - flagged: less or other than that, and the thread says so
 * - detail: all posts, words and attachments are there, but not all that is known of them
 * - silent: less or other than that, and nothing says so
 */
export const VERDICTS = ['right', 'flagged', 'detail', 'silent'] as const;

export interface Verdict {
  verdict: (typeof VERDICTS)[number];
  /** What differs. */
  loss: string;
}

/** What a mutated page gave, against what the page gave before. */
export function judge(before: Thread, result: CaptureResult): Verdict {
  if (!result.ok) return { verdict: 'flagged', loss: result.problem };
  const { thread } = result;
  const loss = findLoss(before, thread);
  if (loss !== null) return { verdict: isSaid(before, thread, loss) ? 'flagged' : 'silent', loss };
  const isFalseAlarm = before.complete && !thread.complete;
  if (isFalseAlarm) return { verdict: 'flagged', loss: 'nothing' };
  const detail = findDetail(before, thread);
  return detail === null ? { verdict: 'right', loss: '' } : { verdict: 'detail', loss: detail };
}

/** Posts missing, added or in another order; or content of one. */
function findLoss(before: Thread, after: Thread): string | null {
  const ids = idsOf(after);
  const missing = idsOf(before).filter((id) => !ids.includes(id));
  if (missing.length > 0) return 'posts missing';
  if (new Set(ids).size < ids.length) return 'posts doubled';
  if (ids.length > idsOf(before).length) return 'posts added';
  if (ids.join() !== idsOf(before).join()) return 'order';
  for (const [old, fresh] of pairs(before, after)) {
    const part = findContentLoss(old, fresh);
    if (part !== null) return part;
  }
  if (!isEndSeen(before.reasons) && isEndSeen(after.reasons)) return 'that its end is missing';
  if (!isStartSeen(before.reasons) && isStartSeen(after.reasons))
    return 'that its start is missing';
  return null;
}

function findContentLoss(old: ShownPost, fresh: ShownPost): string | null {
  if (!isSameText(old.text, fresh.text)) return 'text';
  if (old.author.handle !== fresh.author.handle) return 'author';
  if (media(old.media) !== media(fresh.media)) return 'media';
  if (old.note && !words(fresh.note?.text ?? []).includes(words(old.note.text))) return 'note';
  if (fresh.note && !old.note) return 'note';
  if (quote(old.quote) !== quote(fresh.quote)) return 'quote';
  if (options(old) !== options(fresh)) return 'poll';
  if (old.card?.title !== fresh.card?.title || old.card?.href !== fresh.card?.href) return 'card';
  if (old.article?.title !== fresh.article?.title) return 'article';
  if (rows(old) !== rows(fresh)) return 'labels';
  if (old.truncated && !fresh.truncated) return 'truncated';
  return null;
}

/**
 * Whether the thread says that this is missing. What the page said already before it was mutated
 * counts only for what it speaks of: the end of the thread, or its start.
 */
function isSaid(before: Thread, after: Thread, loss: string): boolean {
  if (isNewlySaid(before, after)) return true;
  if (loss !== 'posts missing') return false;
  const [old, fresh] = [idsOf(before), idsOf(after)];
  const isPrefix = fresh.every((id, index) => id === old[index]);
  const isSuffix = fresh.toReversed().every((id, index) => id === old.toReversed()[index]);
  return (isPrefix && !isEndSeen(after.reasons)) || (isSuffix && !isStartSeen(after.reasons));
}

function isNewlySaid(before: Thread, after: Thread): boolean {
  return after.reasons.some(({ code, count }) => {
    const known = before.reasons.find((reason) => reason.code === code);
    return known === undefined || (count ?? 0) > (known.count ?? 0);
  });
}

function findDetail(before: Thread, after: Thread): string | null {
  const names = new Set<string>();
  compare(withoutTime(before), withoutTime(after), '', names);
  return names.size === 0 ? null : [...names].join(', ');
}

function withoutTime(thread: Thread): object {
  const { capturedAt: _, ...rest } = thread;
  return rest;
}

function compare(old: unknown, fresh: unknown, path: string, names: Set<string>): void {
  if (Object.is(old, fresh)) return;
  const isSet = [old, fresh].every((value) => typeof value === 'object' && value !== null);
  if (!isSet) {
    names.add(path || 'all');
    return;
  }
  const keys = new Set([...Object.keys(old as object), ...Object.keys(fresh as object)]);
  for (const key of keys) {
    const next = /^\d+$/.test(key) ? path : [path, key].filter(Boolean).join('.');
    const [a, b] = [old, fresh].map((value) => (value as Record<string, unknown>)[key]);
    compare(a, b, next, names);
  }
}

function pairs(before: Thread, after: Thread): [ShownPost, ShownPost][] {
  return before.posts.flatMap((old, index): [ShownPost, ShownPost][] => {
    const fresh = after.posts[index];
    return old.kind === 'post' && fresh?.kind === 'post' ? [[old, fresh]] : [];
  });
}

/** Boxes in place of posts are named after their neighbours, so they only count. */
function idsOf({ posts }: Thread): string[] {
  let boxes = 0;
  return posts.map((post) => (post.kind === 'post' ? post.id : `box ${++boxes}`));
}

/** Without the ends of addresses, which are hidden but there. */
function isSameText(old: readonly Span[], fresh: readonly Span[]): boolean {
  if (words(old) === words(fresh)) return true;
  const inWords = (spans: readonly Span[]) => words(spans.filter(({ kind }) => kind !== 'link'));
  const labels = (spans: readonly Span[]) => spans.filter(({ kind }) => kind === 'link');
  const isLonger = ({ text }: Span, at: number) =>
    labels(fresh)[at]?.text.includes(text.replace('…', '')) === true;
  return inWords(old) === inWords(fresh) && labels(old).every(isLonger);
}

const words = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');
const media = (list: readonly Media[]) => list.map(({ kind, url }) => `${kind} ${url}`).join();
const rows = ({ labels, notices }: ShownPost) =>
  [...labels, ...notices].map(({ text }) => text).join();
const options = ({ poll }: Pick<ShownPost, 'poll'>) =>
  poll ? poll.options.map(({ label }) => label).join() : null;

function quote(of: Quote | null): string | null {
  if (of?.kind !== 'post') return of && 'unavailable';
  const parts = [of.author.handle, words(of.text), media(of.media), options(of)];
  return [...parts, of.card?.title, of.article?.title, of.truncated].join('|');
}
