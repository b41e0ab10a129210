import type { Article, ArticleBlock, Media, QuotedPost, Run } from '../threads/schema.ts';
import type { PageContext } from './context.ts';
import { div, el } from './el.ts';
import { mediaBox, photoAddress } from './media.ts';

export interface ArticlePlace {
  /** Draws a post that stands among the words. */
  embedded(post: QuotedPost): HTMLElement;
  /** Whose article it is, and the id of its post. */
  by: string;
  id: string;
  /** The screen is small: other classes, and a box more around some blocks. */
  isNarrow: boolean;
  context: PageContext;
}

/** An article as it is read: its cover, its title, the blocks of X’s editor. */
export function articleView(article: Article, place: ArticlePlace, head?: Node): HTMLElement {
  const { by, id, context } = place;
  const cover = article.cover
    ? pictureLink(article.cover, `/${by}/article/${id}/media/0`, context)
    : null;
  const title = el(
    'div',
    { dir: 'auto', 'data-testid': 'twitter-article-title', class: 'article-title' },
    el('span', {}, article.title),
  );
  return el(
    'div',
    { 'data-testid': 'twitterArticleReadView', class: 'article' },
    cover,
    div(
      title,
      head ?? null,
      el('div', { 'data-testid': 'twitterArticleRichTextView' }, editor(blocksOf(article, place))),
    ),
    article.isPaid ? subscribeBox(by) : null,
  );
}

function subscribeBox(by: string): HTMLElement {
  const href = `/${by}/creator-subscriptions/subscribe`;
  return el(
    'div',
    { role: 'status' },
    el('a', { role: 'link', href }, el('span', {}, 'Subscribe')),
  );
}

/** What the editor puts around its blocks, those of a caption, too. */
function editor(blocks: readonly Node[]): HTMLElement {
  const contents = el('div', { 'data-contents': 'true' }, ...blocks);
  const editing = {
    contenteditable: 'false',
    'data-testid': 'longformRichTextComponent',
    class: 'public-DraftEditor-content',
  };
  const container = el(
    'div',
    { class: 'DraftEditor-editorContainer' },
    el('div', editing, contents),
  );
  return el('div', { class: 'DraftEditor-root' }, container);
}

function blocksOf({ blocks }: Article, place: ArticlePlace): Node[] {
  const nodes: Node[] = [];
  let list: HTMLElement | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'item') {
      list = null;
      nodes.push(...blockNodes(block, index, place));
      continue;
    }
    const tag = block.ordered ? 'ol' : 'ul';
    if (list?.localName !== tag) {
      list = el(tag, { class: `public-DraftStyleDefault-${tag}` });
      nodes.push(list);
    }
    list.append(itemNode(block, place));
  }
  return nodes;
}

function blockNodes(
  block: Exclude<ArticleBlock, { kind: 'item' }>,
  index: number,
  place: ArticlePlace,
): Node[] {
  const { context, by, id, isNarrow } = place;
  const named = (name: string) => `longform-${name}${isNarrow ? '-narrow' : ''}`;
  switch (block.kind) {
    case 'heading': {
      const name = named(`header-${['one', 'two', 'three'][block.level - 1] ?? 'three'}`);
      const heading = el(`h${block.level}`, { class: name, 'data-block': 'true' }, words(block));
      // Seen on many pages: a box that has a color for it.
      return [
        index % 2 === 0 ? heading : el('div', { dir: 'ltr', style: 'color: inherit' }, heading),
      ];
    }
    case 'paragraph':
      return [el('div', { class: named('unstyled'), 'data-block': 'true' }, words(block))];
    case 'empty':
      return [
        el(
          'div',
          { class: named('unstyled'), 'data-block': 'true' },
          el('div', { class: STYLE }, el('span', {}, el('br', { 'data-text': 'true' }))),
        ),
      ];
    case 'quote':
      return [el('blockquote', { class: named('blockquote'), 'data-block': 'true' }, words(block))];
    case 'divider':
      return [section(el('div', { role: 'separator' }))];
    case 'code':
      return [section(codeBox(block.language, block.code))];
    case 'table':
      return [section(div(tableNode(block)))];
    case 'figure': {
      const path = `/${by}/article/${id}/media/${index}`;
      const links = block.media.map((medium, at) => pictureLink(medium, `${path}${at}`, context));
      const media = links.length === 1 ? links[0]! : gallery(links);
      return [section(div(media), block.caption ? captionNode(block.caption) : null)];
    }
    case 'post':
      return [
        section(el('div', { 'data-testid': 'simpleTweet' }, div(place.embedded(block.post)))),
      ];
    case 'formula':
      return [section(formulaNode(block.source))];
    case 'unknown':
      return [section(div(el('canvas', {})))];
  }
}

const STYLE = 'public-DraftStyleDefault-block public-DraftStyleDefault-ltr';

const section = (...nodes: (Node | null)[]) =>
  el('section', { 'data-block': 'true', contenteditable: 'false' }, ...nodes);

function words({ runs, rtl }: { runs: readonly Run[]; rtl?: boolean | undefined }): HTMLElement {
  const style = rtl ? STYLE.replace('-ltr', '-rtl') : STYLE;
  return el('div', { class: style }, ...runs.map(runNode));
}

const STYLES = {
  bold: 'font-weight: bold;',
  italic: 'font-style: italic;',
  strike: 'text-decoration: line-through;',
  code: 'font-family: monospace;',
};

function runNode({ text, as = [], href }: Run): HTMLElement {
  const said = el('span', { 'data-text': 'true' }, text);
  const style = as.map((name) => STYLES[name]).join(' ');
  const run = el('span', style ? { style } : {}, said);
  if (!href) return run;
  const link = {
    href,
    dir: 'ltr',
    role: 'link',
    rel: 'noopener noreferrer nofollow',
    target: '_blank',
  };
  return el('div', { class: 'inline' }, el('a', link, run));
}

function itemNode(
  { ordered, depth, reset, ...said }: Extract<ArticleBlock, { kind: 'item' }>,
  { isNarrow }: ArticlePlace,
): HTMLElement {
  const name = ordered ? 'ordered' : 'unordered';
  const style = 'public-DraftStyleDefault';
  const classes = [
    `longform-${name}-list-item${isNarrow ? '-narrow' : ''} ${style}-${name}ListItem`,
    reset && `${style}-reset`,
    `${style}-depth${depth} ${style}-list${said.rtl ? 'RTL' : 'LTR'}`,
  ];
  return el('li', { class: classes.filter(Boolean).join(' '), 'data-block': 'true' }, words(said));
}

function codeBox(language: string, code: string): HTMLElement {
  const copy = el('button', { type: 'button', 'aria-label': 'Copy to clipboard' }, 'Copy');
  const name = el('div', { dir: 'ltr' }, el('span', {}, language));
  // Words of a program are colored one by one.
  const tokens = code.split(/(?<=\s)/).map((token) => el('span', { class: 'token' }, token));
  const shown = el('code', { class: `language-${language}` }, ...tokens);
  return el(
    'div',
    { 'data-testid': 'markdown-code-block' },
    div(language ? name : null, copy),
    el('pre', {}, shown),
  );
}

function tableNode({ header, rows }: Extract<ArticleBlock, { kind: 'table' }>): HTMLElement {
  const lines = rows.map((cells, at) =>
    el(
      'tr',
      {},
      ...cells.map((runs) =>
        el(header && at === 0 ? 'th' : 'td', {}, el('div', { dir: 'ltr' }, ...runs.map(runNode))),
      ),
    ),
  );
  return el('table', {}, ...lines);
}

/** The first column has one of two or three pictures, the second the others. */
function gallery(links: readonly HTMLElement[]): HTMLElement {
  const half = Math.floor(links.length / 2);
  return el('div', { class: 'gallery' }, div(...links.slice(0, half)), div(...links.slice(half)));
}

/** All captions of a page have the same id. */
function captionNode(runs: readonly Run[]): HTMLElement {
  const block = el('div', { class: 'longform-unstyled', 'data-block': 'true' }, words({ runs }));
  const inner = el('div', { class: 'twitter-article-media-caption-id' }, div(editor([block])));
  return el('div', { id: 'caption-1' }, inner);
}

/** As KaTeX draws it; X’s own markup of formulas has not been seen (`unseen`). */
function formulaNode(source: string): HTMLElement {
  const annotation = el('annotation', { encoding: 'application/x-tex' }, source);
  const math = el(
    'math',
    {},
    el('semantics', {}, el('mrow', {}, el('mi', {}, source)), annotation),
  );
  const drawn = el('span', { class: 'katex-html', 'aria-hidden': 'true' }, source);
  return div(el('span', { class: 'katex' }, el('span', { class: 'katex-mathml' }, math), drawn));
}

/** A picture, empty until it comes near the screen; films have no link around them. */
function pictureLink(medium: Media, path: string, context: PageContext): HTMLElement {
  const box = mediaBox(medium, path, context);
  for (const late of box.querySelectorAll<HTMLElement>('[data-late]')) {
    late.dataset.late = photoAddress(medium, 'medium');
    late.dataset.lazy = 'true';
  }
  return box;
}
