import type { CellData } from '../conversation.ts';
import type { PageContext } from './context.ts';
import { div, el } from './el.ts';
import { postArticle } from './post.ts';

/** What is inside of a `cellInnerDiv`. */
export function cellContent(data: CellData, context: PageContext): HTMLElement {
  switch (data.kind) {
    case 'post': {
      const article = div(postArticle(data, context));
      if (data.opened && !data.post.gone) {
        article.append(el('div', { 'data-testid': 'inline_reply_offscreen', class: 'reply-box' }));
      }
      return div(article, data.ends || data.opened ? separator() : null);
    }
    case 'ad':
      return div(div(advertisement(data, context)));
    case 'show-replies':
      return div(div(div(showReplies(data.cursor, context))), separator());
    case 'heading': {
      const words = el('span', {}, context.labels[data.words ?? 'discover']);
      return div(div(el('h2', { role: 'heading', 'aria-level': '2', dir: 'ltr' }, words)));
    }
    case 'see-more': {
      const words = el('span', {}, context.labels.seeMore);
      return div(div(el('a', { role: 'link', href: '/i/user/77', class: 'more' }, words)));
    }
    case 'menu': {
      const attributes = { 'aria-haspopup': 'menu', 'aria-expanded': 'false', type: 'button' };
      return div(div(el('button', attributes, el('span', {}, context.labels.relevant))));
    }
    case 'spinner':
      return div(
        div(el('div', { role: 'progressbar', 'aria-valuemin': '0', class: 'spinner' }, div())),
      );
    case 'page-end':
      return div(div());
    case 'gap':
      return div();
  }
}

function separator(): HTMLElement {
  return el('div', { role: 'separator' });
}

function showReplies(cursor: string, { labels }: PageContext): HTMLElement {
  const dots = div(div(div(), div(), div()));
  const words = el('div', { dir: 'ltr' }, el('span', {}, labels.showReplies));
  const inside = div(dots, div(words));
  return el(
    'button',
    { role: 'button', type: 'button', 'data-cursor': cursor, class: 'show-replies' },
    inside,
  );
}

/** An advertisement is a post in a tracking box, and nothing in it tells its address. */
function advertisement(
  { key, post, by }: CellData & { kind: 'ad' },
  context: PageContext,
): HTMLElement {
  const place = { opened: false, above: false, below: false, ends: false, isCut: false };
  const article = postArticle({ kind: 'post', key, post, by, ...place }, context, true);
  for (const edge of ['top', 'right', 'bottom', 'left']) {
    article.append(el('div', { 'data-testid': `${edge}-impression-pixel` }));
  }
  return el('div', { 'data-testid': 'placementTracking' }, article);
}
