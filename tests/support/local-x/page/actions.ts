import type { Counts } from '../threads/schema.ts';
import type { PageContext } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';
import { fill } from './labels.ts';

const NO_COUNTS: Counts = { replies: 0, reposts: 0, likes: 0, bookmarks: 0, views: 0 };

/** The row of buttons under a post; views have a button only where the post is not the opened one. */
export function actionRow(
  { id, counts = NO_COUNTS }: { id: string; counts?: Counts },
  by: string,
  opened: boolean,
  context: PageContext,
): HTMLElement {
  const { labels } = context;
  const { replies, reposts, likes, bookmarks, views } = counts;
  const group = fill(labels.group, { r: replies, p: reposts, l: likes, b: bookmarks, v: views });
  const analytics = el(
    'a',
    {
      role: 'link',
      href: `/${by}/status/${id}/analytics`,
      'aria-label': fill(labels.analytics, { n: views }),
    },
    inside('views', views),
  );
  return div(
    el(
      'div',
      { role: 'group', 'aria-label': group, class: 'actions' },
      div(button('reply', replies, context)),
      div(button('retweet', reposts, context)),
      div(button('like', likes, context)),
      opened ? null : div(analytics),
      div(button('bookmark', bookmarks, context)),
      div(
        div(
          el(
            'button',
            { role: 'button', type: 'button', 'aria-label': labels.share },
            inside('share', null),
          ),
        ),
      ),
    ),
  );
}

function button(
  name: 'reply' | 'retweet' | 'like' | 'bookmark',
  count: number,
  { labels }: PageContext,
): HTMLElement {
  return el(
    'button',
    {
      role: 'button',
      type: 'button',
      'data-testid': name,
      'aria-label': fill(labels[name], { n: count }),
    },
    inside(name, count),
  );
}

function inside(icon: keyof typeof ICONS, count: number | null): HTMLElement {
  const symbol = div(div(), svg(ICONS[icon], { 'aria-hidden': 'true' }));
  const number = count === null ? null : div(animatedCounter(count));
  return el('div', { dir: 'ltr', class: 'action' }, symbol, number);
}

/** While it changes, the old number stands in the page beside the new one. */
export function animatedCounter(count: number): HTMLElement {
  const counter = el('span', { 'data-testid': 'app-text-transition-container' });
  if (count > 3) counter.append(el('span', { class: 'old' }, el('span', {}, rounded(count - 3))));
  counter.append(el('span', {}, el('span', {}, count > 0 ? rounded(count) : '')));
  return counter;
}

function rounded(count: number): string {
  if (count < 10_000) return count.toLocaleString('en');
  return `${(count / 1000).toFixed(count < 100_000 ? 1 : 0)}K`;
}
