import { threadNamed } from '../../../support/local-x/threads/load.ts';
import type { Module, Post, ThreadFile } from '../../../support/local-x/threads/schema.ts';
import { ADA, BOB, cell, GAP, id, PAGE_END, page, text, tweet } from '../page-builder.ts';
import { webEntry, webPage } from '../web-page-builder.ts';
import { conversationPage, type Page } from './local-pages.ts';

const LAMPS = threadNamed('harbour-lamps');
const KINDS = threadNamed('every-kind');
const LONG = threadNamed('long-post');
const PIER = threadNamed('pier-week');

export interface PageSource {
  name: string;
  make(): Page;
}

const source = (name: string, make: (name: string) => Page): PageSource => ({
  name,
  make: () => make(name),
});

/** Every kind of page, unmutated. */
export const PAGE_SOURCES: readonly PageSource[] = [
  ...conversations(),
  ...kindsInList(),
  ...kindsOpened(),
  ...specialPages(),
];

function conversations(): PageSource[] {
  const posts = LAMPS.posts.slice(0, 4);
  const [first, second, , last] = posts.map((post) => post.id) as [string, string, string, string];
  const branch: Post = { ...LAMPS.posts[8]! };
  const [answers, ...others] = LAMPS.replies!.slice(0, 2) as [Module, Module];
  const replies = [answers, { posts: [branch] }, ...others];
  const file: ThreadFile = { ...LAMPS, posts, replies, discover: LAMPS.discover!.slice(0, 1) };
  const collapsed: ThreadFile = { ...file, collapsedAfter: 2 };
  const cut = (['button', 'link', 'div'] as const).map((showMore) =>
    source(`with cut text, ${showMore}`, (name) => {
      const [long, short] = LONG.posts as [Post, Post];
      const pair = [{ ...long, showMore }, short];
      return conversationPage(name, { ...LONG, posts: pair }, short.id);
    }),
  );
  return [
    source('opened at the first post', (name) => conversationPage(name, file, first)),
    source('opened in the middle', (name) => conversationPage(name, file, second)),
    source('opened at the last post', (name) => conversationPage(name, file, last)),
    source('with collapsed posts', (name) => conversationPage(name, collapsed, first)),
    source('with a menu, a module and labels', (name) =>
      conversationPage(name, { ...PIER, posts: PIER.posts.slice(0, 3) }, PIER.posts[0]!.id),
    ),
    source('a post with a notice', (name) =>
      conversationPage(
        name,
        { ...PIER, posts: PIER.posts.slice(3), between: [] },
        PIER.posts[3]!.id,
      ),
    ),
    source('for visitors', (name) => conversationPage(name, file, first, 'visitor')),
    ...cut,
  ];
}

/** Each kind of attachment as X shows it in the list, below a plain opened post. */
function kindsInList(): PageSource[] {
  const [plain] = KINDS.posts as [Post];
  const groups: [string, Post[]][] = [
    ['photos', KINDS.posts.slice(1, 4)],
    ['films', KINDS.posts.slice(4, 6)],
    ['boxes', KINDS.posts.slice(6, 9)],
    ['polls', [KINDS.posts[6]!, KINDS.posts[8]!]],
    ['cards', KINDS.posts.slice(9, 11)],
    ['quotes', [...KINDS.posts.slice(11, 13), wordless(KINDS.posts[11]!)]],
    ['translated', KINDS.posts.slice(13)],
  ];
  return groups.map(([kind, posts]) =>
    source(`${kind} in the list`, (name) =>
      conversationPage(name, { ...KINDS, posts: [{ ...plain, media: [] }, ...posts] }, plain.id),
    ),
  );
}

/** The same posts opened, each on its own. */
function kindsOpened(): PageSource[] {
  const shown = [...KINDS.posts.filter(({ gone }) => !gone), wordless(KINDS.posts[11]!)];
  const replies = KINDS.replies!.slice(1);
  return shown.map((post, index) =>
    source(`kind ${index + 1} opened`, (name) =>
      conversationPage(name, { ...KINDS, posts: [post], replies }, post.id),
    ),
  );
}

/** All words of a post may be those that it quotes. */
function wordless(post: Post): Post {
  return {
    ...post,
    id: String(BigInt(post.id) + 7n),
    text: '',
    quote: { ...post.quote!, id: String(BigInt(post.quote!.id) + 7n) },
  };
}

function specialPages(): PageSource[] {
  const stranger = cell(tweet({ id: id(9), handle: BOB, name: 'Bob' }));
  const block = (words: string) =>
    `<div data-block="true"><span><span data-text="true">${words}</span></span></div>`;
  const embedded = tweet({ id: id(70), handle: BOB, name: 'Bob', text: text('Embedded words') });
  const article =
    `<div data-testid="twitterArticleReadView"><a href="/${ADA}/article/1/media/2"><div data-testid="tweetPhoto">` +
    '<img alt="Image" src="https://pbs.twimg.com/media/COVER?format=jpg&amp;name=small"></div></a>' +
    '<div data-testid="twitter-article-title"><span>On boats</span></div>' +
    `<div data-testid="twitterArticleRichTextView"><div data-testid="longformRichTextComponent">${block('First.')}` +
    `<section data-block="true"><div data-testid="simpleTweet">${embedded}</div></section>${block('Second.')}</div></div></div>`;
  const opened = (extra = '', words?: null) =>
    cell(tweet({ opened: true, extra, ...(words === null && { text: null }) }));
  const viewer =
    '<div data-testid="swipe-to-dismiss"><img alt="A cat" src="https://pbs.twimg.com/media/CAT?format=jpg&amp;name=large"></div>';
  const next = cell(tweet({ id: id(2) }));
  const inside = [opened(), GAP, next, GAP, stranger].join('');
  const dialog = `<div role="dialog">${viewer}<section>${inside}</section></div>`;
  const behind = [opened(), GAP, next, GAP, stranger];
  const quote = webEntry('bob', '1600000000000000001', 'Quoted words');
  const picture =
    '<a href="/ada/status/1700000000000000001/photo/1"><img alt="A boat" src="https://pbs.twimg.com/media/P?format=webp&amp;name=small"></a>';
  const web = webPage(
    webEntry('ada', '1700000000000000001', 'Own words', `${picture}${quote}`, true) +
      webEntry('ada', '1700000000000000002', 'A reply of the author'),
  );
  const viewed = `https://x.com/${ADA}/status/${id(1)}/photo/1`;
  return [
    source('article', (name) =>
      builtPage(name, page([opened(article, null), GAP, stranger, PAGE_END])),
    ),
    source('photo viewer', (name) => builtPage(name, page(behind, { dialog }), viewed)),
    source('new page for visitors', (name) =>
      builtPage(name, web, 'https://x.com/ada/status/1700000000000000001'),
    ),
  ];
}

function builtPage(name: string, html: string, url = `https://x.com/${ADA}/status/${id(1)}`): Page {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const cells = [
    ...document.querySelectorAll('[data-testid="cellInnerDiv"],li > [data-timeline-entry]'),
  ];
  const places = new Map(cells.map((box, index) => [box, `cell ${index + 1}`]));
  return { name, url, document, places };
}
