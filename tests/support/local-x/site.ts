import type { IncomingMessage, ServerResponse } from 'node:http';
import { bundlePage } from './bundle.ts';
import { ancestors, laterPosts, openConversation, restOfReplies } from './conversation.ts';
import type { Network } from './network.ts';
import type { PageSettings } from './page/settings.ts';
import { THREADS } from './threads/load.ts';
import { allPosts, type ThreadFile } from './threads/schema.ts';

/** As strict as X's: no script but the page's own, no style in markup, pictures from X alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob: https://*.twimg.com",
  "media-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** A real page saved to a file, shown at its own address in place of ours. */
export interface SavedPage {
  /** e.g. `https://x.com/somebody/status/1`. */
  url: string;
  html: string;
}

export interface Site {
  settings: PageSettings;
  network: Network;
  /** The thread with this post in it. */
  findThread(postId: string): ThreadFile | undefined;
  saved: SavedPage | undefined;
}

/** Answers a request for x.com. */
export async function answerSite(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, network, findThread, saved }: Site,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://x.com');
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Strict-Transport-Security', 'max-age=631138519');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (saved && url.pathname === new URL(saved.url).pathname) {
    return send(response, 'text/html; charset=utf-8', asDocument(saved.html));
  }
  if (url.pathname.startsWith('/i/api/')) {
    await network.wait();
    const answer = answerQuestion(url, findThread);
    if (answer !== null) return send(response, 'application/json', JSON.stringify(answer));
    response.writeHead(404).end();
    return;
  }
  const { script, style } = await bundlePage();
  if (url.pathname === '/assets/x.js') return send(response, 'text/javascript', script);
  if (url.pathname === '/assets/x.css') return send(response, 'text/css', style);
  send(response, 'text/html; charset=utf-8', shell(settings));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}

/** What the page's script asks for; null when there is no such thing. */
function answerQuestion(url: URL, findThread: Site['findThread']): unknown {
  const id = url.searchParams.get('id') ?? '';
  const file = findThread(id);
  switch (url.pathname) {
    case '/i/api/conversation':
      return file ? openConversation(file, id) : null;
    case '/i/api/more':
      return file ? continueAt(file, id, url.searchParams.get('cursor') ?? '') : null;
    case '/i/api/text':
      return file ? { text: allPosts(file).find((post) => post.id === id)?.text } : null;
    case '/i/api/home':
      return home();
    default:
      return null;
  }
}

function continueAt(file: ThreadFile, openedId: string, cursor: string) {
  const [, direction, postId = ''] = /^(above|after)-(\d+)$/.exec(cursor) ?? [];
  if (direction === 'above') return ancestors(file, postId);
  if (cursor === 'all-replies') return restOfReplies(file, openedId, 0);
  if (direction !== 'after') return restOfReplies(file, openedId);
  const { cells, next } = laterPosts(file, openedId, postId);
  return { cells, next: next ?? 'all-replies' };
}

/** A timeline of posts that have nothing to do with each other. */
function home() {
  const people = Object.assign({}, ...THREADS.map((file) => file.people));
  const cells = THREADS.map(({ author, posts }) => ({
    kind: 'post',
    key: posts[0]!.id,
    post: posts[0],
    by: author,
    opened: false,
    above: false,
    below: false,
    ends: true,
    isCut: false,
  }));
  return { people, cells };
}

function shell(settings: PageSettings): string {
  const { language, theme } = settings;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const state = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}" dir="${direction}" data-theme="${theme}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>X</title>
    <link rel="stylesheet" href="/assets/x.css" />
  </head>
  <body>
    <div id="react-root"></div>
    <div id="layers"></div>
    <script type="application/json" id="settings">${state}</script>
    <script src="/assets/x.js" type="module"></script>
  </body>
</html>`;
}

/** Some saved pages are only the part of a page that holds the posts. */
function asDocument(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return `<!doctype html><html><head><meta charset="utf-8"><title>X</title></head><body>${html}</body></html>`;
}
