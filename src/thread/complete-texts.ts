import { everyPost } from './every-post.ts';
import { reasonsOf } from './reasons.ts';
import {
  type Post,
  type Quote,
  type ShownPost,
  type Span,
  TEXT_MARKS,
  type Thread,
} from './schema.ts';
import { joinTexts } from './spans.ts';
import { marksIn, type StyledMark, type StyledRange } from './styled-text.ts';

/** What X's own page knows of a post beyond what it shows. */
export interface KnownPost {
  handle: string;
  /** Its text in several versions, of which most are cut. */
  texts: readonly string[];
  /** How runs of one of these texts are set; offsets as X counts them (styled-text.ts). */
  styles?: { text: string; ranges: readonly StyledRange[] } | null;
  links: readonly { short: string; target: string; label: string }[];
  quotedId: string | null;
  /** How many photos stand between its words. */
  photosInText?: number;
}

type KnownPosts = ReadonlyMap<string, KnownPost>;

/** Stands for a link where two versions of a text are compared: its wording differs. */
const LINK = '\ufffc';

/** Ids of the posts, quoted ones too, that end before their text does. */
export function idsOfCutPosts(thread: Thread): string[] {
  return everyPost(thread).flatMap((post) => {
    if (post.kind !== 'post') return [];
    const { quote } = post;
    const isQuoteCut = quote?.kind === 'post' && quote.truncated;
    // The post that quotes tells the id of the quoted one.
    const own = post.truncated || isQuoteCut ? [post.id] : [];
    return isQuoteCut && quote.id !== null ? [...own, quote.id] : own;
  });
}

/**
 * The thread with the ends of its cut texts. What is known was told by the page and is trusted as
 * far as it goes on where the shown text stops; anything else leaves the post flagged as it was.
 */
export function completeTexts(thread: Thread, known: KnownPosts): Thread {
  const complete = (post: Post) => (post.kind === 'post' ? completePost(post, known) : post);
  const posts = thread.posts.map(complete);
  const codes = thread.reasons.flatMap(({ code, count }) => (count === undefined ? [code] : []));
  const isPhotoLost = posts.some((post, index) => lacksPhoto(thread.posts[index]!, post, known));
  const reasons = reasonsOf(posts, isPhotoLost ? [...codes, 'unread-parts'] : codes);
  const more = thread.more.map(complete);
  const answered = thread.answered.map(complete);
  return { ...thread, posts, more, answered, reasons, complete: reasons.length === 0 };
}

/** Of the end of a text the words alone are known: photos between them have no place there. */
function lacksPhoto(cut: Post | Quote, whole: Post | Quote, known: KnownPosts): boolean {
  if (cut.kind !== 'post' || whole.kind !== 'post') return false;
  const placed = whole.media.filter(({ at }) => at !== undefined).length;
  const isCompleted = cut.truncated && !whole.truncated;
  if (isCompleted && placed < (known.get(whole.id ?? '')?.photosInText ?? 0)) return true;
  const [cutQuote, quote] = [(cut as ShownPost).quote, (whole as ShownPost).quote];
  return !!cutQuote && !!quote && lacksPhoto(cutQuote, quote, known);
}

function completePost(post: ShownPost, known: KnownPosts): Post {
  const own = known.get(post.id);
  const text = post.truncated && own ? wholeText(post, own) : null;
  const quote = post.quote?.kind === 'post' ? completeQuote(post.quote, own, known) : post.quote;
  return { ...post, quote, ...(text && { text, truncated: false }) };
}

function completeQuote(
  quote: Extract<Quote, { kind: 'post' }>,
  outer: KnownPost | undefined,
  known: KnownPosts,
): Quote {
  const id = quote.id ?? outer?.quotedId ?? null;
  const own = id === null ? undefined : known.get(id);
  if (own?.handle.toLowerCase() !== quote.author.handle.toLowerCase()) return quote;
  const text = quote.truncated ? wholeText(quote, own) : null;
  const url = quote.url ?? `https://x.com/${quote.author.handle}/status/${id}`;
  return { ...quote, id, url, ...(text && { text, truncated: false }) };
}

type Body = Pick<ShownPost, 'text' | 'card'> & { quote?: Quote | null };

/** The shown words and those that follow them in the longest version that begins like them. */
function wholeText(body: Body, known: KnownPost): Span[] | null {
  const shown = trimEnd(body.text);
  const start = comparable(shown);
  // Any text goes on from nothing.
  if (start === '') return null;
  const versions = known.texts.flatMap((text) => [text, unescaped(text)]);
  const candidates = versions
    .map((text) => withoutAttachedLink(toSpans(text, known), body))
    .map((spans) => (start.startsWith('@') ? spans : withoutReplyingTo(spans)))
    .filter((spans) => comparable(spans).startsWith(start) && !isCut(spans))
    .sort((a, b) => comparable(b).length - comparable(a).length);
  const [best] = candidates;
  if (best === undefined || comparable(best).length <= start.length) return null;
  return joinTexts([...shown, ...dropStart(best, start.length)]);
}

function comparable(spans: readonly Span[]): string {
  return spans.map(({ kind, text }) => (kind === 'link' ? LINK : text)).join('');
}

/** A version that was cut itself ends with an ellipsis of its own. */
function isCut(spans: readonly Span[]): boolean {
  return /…\s*$/.test(spans.at(-1)?.kind === 'text' ? (spans.at(-1)?.text ?? '') : '');
}

function trimEnd(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  if (last?.kind !== 'text') return [...spans];
  const text = last.text.replace(/[\s…]+$/, '');
  return text === '' ? spans.slice(0, -1) : [...spans.slice(0, -1), { ...last, text }];
}

function dropStart(spans: readonly Span[], length: number): Span[] {
  let left = length;
  return spans.flatMap((span) => {
    const size = span.kind === 'link' ? LINK.length : span.text.length;
    const dropped = Math.min(left, size);
    left -= dropped;
    if (dropped === size) return [];
    return dropped === 0 ? [span] : [{ ...span, text: span.text.slice(dropped) }];
  });
}

const ENTITY =
  /https?:\/\/t\.co\/\w+|(?<![\w@])@\w{1,15}|(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]+|(?<![\w$])\$[A-Z]{1,6}\b/gu;

function toSpans(text: string, { links, styles }: KnownPost): Span[] {
  const isStyled = styles && [styles.text, unescaped(styles.text)].includes(text);
  const marks = isStyled ? marksIn(text, styles.ranges) : [];
  const spans: Span[] = [];
  let done = 0;
  const add = (from: number, to: number) => spans.push(...plainSpans(text, from, to, marks));
  for (const match of text.matchAll(ENTITY)) {
    add(done, match.index);
    done = match.index + match[0].length;
    spans.push({ ...toSpan(match[0], links), ...kindsAt(marks, match.index, done) });
  }
  add(done, text.length);
  return joinTexts(spans);
}

/** A part of a text without links, cut where its marks begin and end. */
function plainSpans(text: string, from: number, to: number, marks: readonly StyledMark[]): Span[] {
  const bounds = marks.flatMap((mark) => [mark.from, mark.to]);
  const cuts = [from, ...bounds.filter((at) => at > from && at < to), to].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return { kind: 'text', text: text.slice(start, end), ...kindsAt(marks, start, end) };
  });
}

function kindsAt(marks: readonly StyledMark[], from: number, to: number): Pick<Span, 'marks'> {
  const covering = marks.filter((mark) => mark.from <= from && mark.to >= to);
  const kinds = TEXT_MARKS.filter((kind) => covering.some((mark) => mark.kind === kind));
  return kinds.length > 0 ? { marks: kinds } : {};
}

function toSpan(written: string, links: KnownPost['links']): Span {
  const name = written.slice(1);
  if (written.startsWith('@')) {
    return { kind: 'mention', text: written, href: `https://x.com/${name}` };
  }
  if (written.startsWith('#')) {
    const href = `https://x.com/hashtag/${encodeURIComponent(name)}`;
    return { kind: 'hashtag', text: written, href };
  }
  if (written.startsWith('$')) {
    return { kind: 'cashtag', text: written, href: `https://x.com/search?q=%24${name}` };
  }
  const link = links.find(({ short }) => short === written);
  return { kind: 'link', text: link?.label ?? written, href: link?.target ?? written };
}

/** X leaves the link to a post's own pictures, card or quoted post away where it shows them. */
function withoutAttachedLink(spans: Span[], { card, quote }: Body): Span[] {
  const last = spans.at(-1);
  if (last?.kind !== 'link') return spans;
  const isNameless = last.text === last.href;
  const isQuote = quote?.kind === 'post' && /\/status\/\d+/.test(last.href ?? '');
  const isCard = card !== null && (card.href === last.href || isNameless);
  return isNameless || isQuote || isCard ? trimEnd(spans.slice(0, -1)) : spans;
}

/** A reply begins with the names of those it answers, which X shows above the text, if at all. */
function withoutReplyingTo(spans: Span[]): Span[] {
  const first = spans.findIndex(({ kind, text }) => kind !== 'mention' && text.trim() !== '');
  if (first <= 0) return spans;
  const [next, ...rest] = spans.slice(first);
  return next
    ? [{ ...next, text: next.kind === 'text' ? next.text.trimStart() : next.text }, ...rest]
    : [];
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
