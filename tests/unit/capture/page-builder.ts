import { readThread } from '../../../src/capture/list/read-thread.ts';
import type { CaptureResult } from '../../../src/messaging/capture-result.ts';
import type { ShownPost, Thread } from '../../../src/thread/schema.ts';

/** Pages in X's markup, with invented people. Boxes without a test id are where X has them. */
export interface TweetOptions {
  id?: string;
  handle?: string;
  name?: string;
  /** Markup of the text, as `text()` makes it. */
  text?: string | null;
  lang?: string;
  /** Shown where the opened post is. */
  opened?: boolean;
  above?: boolean;
  below?: boolean;
  /** Markup between the text and the actions. */
  extra?: string;
  badge?: string;
  /** Markup right before the text. */
  beforeText?: string;
  afterText?: string;
  labels?: Partial<Record<'reply' | 'retweet' | 'like' | 'bookmark' | 'group' | 'views', string>>;
  edited?: boolean;
  square?: boolean;
}

export const ADA = 'ada_writes';
export const BOB = 'bob_reads';
export const CAPTURED_AT = '2026-11-01T10:00:00.000Z';

export function id(n: number): string {
  return String(1_700_000_000_000_000_000n + BigInt(n) * 4_194_304_000n);
}

export function text(markup: string, attributes = ''): string {
  return `<span ${attributes}>${markup}</span>`;
}

function avatar(handle: string, square = false): string {
  const shape = square ? 'style="clip-path: url(&quot;#shape-square&quot;);"' : '';
  return `<div data-testid="Tweet-User-Avatar"><div><div data-testid="UserAvatar-Container-${handle}">
    <div ${shape}><a href="/${handle}" role="link" tabindex="-1"><div>
    <img alt="" src="https://pbs.twimg.com/profile_images/77/${handle}_x96.jpg"></div></a></div></div></div></div>`.replace(
    /\n\s*/g,
    '',
  );
}

function timeLink({ id: postId = id(1), handle = ADA, edited }: TweetOptions): string {
  const path = `/${handle}/status/${postId}${edited ? '/history' : ''}`;
  return `<a href="${path}" dir="ltr" role="link"><time datetime="2026-10-05T09:00:00.000Z">Oct 5</time></a>`;
}

function header(options: TweetOptions): string {
  const { handle = ADA, name = 'Ada', badge = '', opened } = options;
  const time = opened ? '' : `<div><div>${timeLink(options)}</div></div>`;
  return (
    `<div data-testid="User-Name"><div><div><a href="/${handle}" role="link"><div>` +
    `<div dir="ltr"><span><span>${name}</span></span></div><div dir="ltr"><span>${badge}</span></div>` +
    `</div></a></div></div><div><div><div><a href="/${handle}" role="link" tabindex="-1">` +
    `<div dir="ltr"><span>@${handle}</span></div></a></div>${time}</div></div></div>`
  );
}

function actions(options: TweetOptions): string {
  const { labels = {}, id: postId = id(1), handle = ADA } = options;
  const button = (name: 'reply' | 'retweet' | 'like' | 'bookmark', fallback: string) =>
    `<div><button aria-label="${labels[name] ?? fallback}" data-testid="${name}" type="button">` +
    '<span data-testid="app-text-transition-container"><span>9</span><span>12</span></span></button></div>';
  const views = options.opened
    ? ''
    : `<a href="/${handle}/status/${postId}/analytics" aria-label="${labels.views ?? '90 views'}"></a>`;
  return (
    `<div role="group" aria-label="${labels.group ?? ''}">${button('reply', '1 reply')}` +
    `${button('retweet', '2 reposts')}${button('like', '3 Likes')}${button('bookmark', '4 Bookmarks')}${views}</div>`
  );
}

export function gutter(above: boolean): string {
  const line = above ? '<div><div></div></div>' : '';
  return `<div><div>${line}<div></div></div></div>`;
}

export function tweet(options: TweetOptions = {}): string {
  const { handle = ADA, opened = false, above = false, below = false, lang = 'en' } = options;
  const words = options.text === undefined ? text('A plain post.') : options.text;
  const box =
    words === null ? '' : `<div dir="auto" lang="${lang}" data-testid="tweetText">${words}</div>`;
  const body = `<div>${options.beforeText ?? ''}${box}${options.afterText ?? ''}</div><div>${options.extra ?? ''}</div>`;
  const column = `<div>${avatar(handle, options.square)}${below ? '<div></div>' : ''}</div>`;
  const rows = opened
    ? `<div>${column}<div>${header(options)}</div></div>${body}<div><div dir="ltr">${timeLink(options)}</div></div>${actions(options)}`
    : `<div>${column}<div>${header(options)}${body}${actions(options)}</div></div>`;
  return (
    `<article role="article" tabindex="${opened ? -1 : 0}" data-testid="tweet"><div><div>` +
    `${gutter(above)}${rows}</div></div></article>`
  );
}

export function tombstone(reason: string, above: boolean): string {
  return (
    `<article role="article" tabindex="-1"><div><div>${gutter(above)}<div><div><div><div>` +
    `<div dir="auto"><span dir="ltr"><span>${reason} </span><a href="https://help.example/">Learn more</a>` +
    '</span></div></div></div></div></div></div></div></article>'
  );
}

export function quoteFrame(options: {
  handle?: string;
  name?: string;
  text?: string | null;
  extra?: string;
}): string {
  const { handle = BOB, name = 'Bob', extra = '' } = options;
  const words = options.text === undefined ? text('Quoted words.') : options.text;
  const box =
    words === null ? '' : `<div dir="auto" lang="en" data-testid="tweetText">${words}</div>`;
  return (
    '<div aria-labelledby="q"><div><div dir="ltr"><span>Quote</span></div><div role="link" tabindex="0"><div>' +
    `<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}">` +
    `<div role="presentation"><img alt="" src="https://pbs.twimg.com/profile_images/88/${handle}_normal.jpg">` +
    '</div></div></div><div data-testid="User-Name"><div><div><div dir="ltr"><span><span>' +
    `${name}</span></span></div></div></div><div><div><div tabindex="-1"><div dir="ltr"><span>@${handle}</span>` +
    '</div></div><div><div dir="ltr"><time datetime="2026-10-01T08:00:00.000Z">Oct 1</time></div></div></div></div>' +
    `</div></div><div>${box}</div><div>${extra}</div></div></div></div>`
  );
}

export function photo(options: {
  id?: string;
  handle?: string;
  n?: number;
  key?: string | null;
  alt?: string;
  format?: string;
}): string {
  const {
    id: postId = id(1),
    handle = ADA,
    n = 1,
    key = `KEY${n}`,
    alt = 'Image',
    format = 'jpg',
  } = options;
  const image =
    key === null
      ? ''
      : `<img alt="${alt}" src="https://pbs.twimg.com/media/${key}?format=${format}&amp;name=small">`;
  return (
    `<a href="/${handle}/status/${postId}/photo/${n}" role="link"><div><div style="padding-bottom: 50%;"></div>` +
    `<div><div data-testid="tweetPhoto" aria-label="${alt}">${image}</div></div></div></a>`
  );
}

export function link(shown: string, hiddenRest = ''): string {
  const rest = hiddenRest
    ? `<span aria-hidden="true">${hiddenRest}</span><span aria-hidden="true">…</span>`
    : '';
  return `<a dir="ltr" href="https://t.co/abc" role="link"><span aria-hidden="true">https://</span>${shown}${rest}</a>`;
}

export function cell(content: string, y?: number, ending = ''): string {
  const style =
    y === undefined ? '' : ` style="transform: translateY(${y}px); position: absolute;"`;
  return `<div data-testid="cellInnerDiv"${style}><div><div>${content}</div>${ending}</div></div>`;
}

/** The opened post in a list. */
export const opened = (n: number, above = false) => cell(tweet({ id: id(n), opened: true, above }));
/** A post in a list, with its lines to the one before and after. */
export const post = (n: number, above: boolean, below: boolean, handle = ADA) =>
  cell(tweet({ id: id(n), handle, above, below }));

export const GAP = '<div data-testid="cellInnerDiv"><div></div></div>';
export const PAGE_END = '<div data-testid="cellInnerDiv"><div><div></div></div></div>';
export const SPINNER = cell('<div role="progressbar"><div></div></div>');
export const SHOW_REPLIES = cell(
  '<button role="button" type="button"><div><div></div><div></div><div></div></div><span>Show replies</span></button>',
);
export const HEADING = cell('<h2 role="heading"><span>Discover more</span></h2>');

/** What X puts between posts under a heading (unseen): some posts, and a link to more of them. */
export function module(posts: string[], href = '/i/user/77'): string[] {
  const heading = cell('<h2 role="heading"><span>More from this author</span></h2>');
  return [heading, ...posts, cell(`<a href="${href}" role="link"><span>See more</span></a>`)];
}

/** The menu by which readers sort the replies, in a cell of its own. */
export const SORT_MENU = cell(
  '<button aria-haspopup="menu" type="button"><span>Relevant</span></button>',
);

export function ad(): string {
  const article = tweet({ handle: 'soap_shop', name: 'Soap', text: text('Buy soap.') }).replace(
    /<a [^>]*><time.*?<\/a>/,
    '',
  );
  return cell(`<div data-testid="placementTracking">${article}</div>`);
}

export function page(
  cells: string[],
  options: { visitor?: boolean; dialog?: string } = {},
): string {
  const account = options.visitor
    ? '<a href="/login" data-testid="login">Log in</a>'
    : '<button data-testid="SideNav_AccountSwitcher_Button"></button>';
  return (
    `<!doctype html><html><body><div id="react-root"><header>${account}</header><main role="main">` +
    '<div data-testid="primaryColumn"><h2 role="heading">Post</h2><section role="region"><h1 role="heading">Conversation</h1>' +
    `<div aria-label="Timeline: Conversation"><div style="min-height:900px">${cells.join('')}</div></div>` +
    `</section></div></main></div><div id="layers">${options.dialog ?? ''}</div></body></html>`
  );
}

export interface Read {
  result: CaptureResult;
  document: Document;
}

export function read(html: string, url = `https://x.com/${ADA}/status/${id(1)}`): Read {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const before = document.documentElement.outerHTML;
  const result = readThread(document, url, CAPTURED_AT);
  if (document.documentElement.outerHTML !== before) throw new Error('Reading changed the page');
  return { result, document };
}

export function readOk(html: string, url?: string): Thread {
  const { result } = read(html, url);
  if (!result.ok) throw new Error(`No thread: ${result.problem}`);
  return result.thread;
}

/** The only post of a page with the opened post and somebody's reply. */
export function readSingle(options: TweetOptions): ShownPost {
  const reply = tweet({ id: id(900), handle: BOB, name: 'Bob' });
  const thread = readOk(page([cell(tweet({ opened: true, ...options })), GAP, cell(reply)]));
  const [only] = thread.posts;
  if (thread.posts.length !== 1 || only?.kind !== 'post') throw new Error('Not one post');
  return only;
}

/** The same post as the author's answer to the opened one, in the layout of lists. */
export function readListed(options: TweetOptions): ShownPost {
  const listed = tweet({ id: id(2), ...options });
  const reply = tweet({ id: id(900), handle: BOB, name: 'Bob' });
  const cells = [cell(tweet({ opened: true })), GAP, cell(listed), GAP, cell(reply)];
  const [, answer, ...others] = readOk(page(cells)).posts;
  if (others.length > 0 || answer?.kind !== 'post') throw new Error('Not one listed post');
  return answer;
}

export function ids(thread: Thread): string[] {
  return thread.posts.map((one) => one.id);
}

export function codes(thread: Thread): string[] {
  return thread.reasons.map(({ code }) => code).sort();
}

export function plain(shown: { text: { text: string }[] }): string {
  return shown.text.map((span) => span.text).join('');
}
