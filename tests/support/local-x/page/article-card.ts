import type { Media } from '../threads/schema.ts';
import type { PageContext } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';
import { photoAddress } from './media.ts';

interface Shown {
  title: string;
  teaser: string;
  cover?: Media | undefined;
}

/** An article where it is not opened, as in a list or a quote: its cover, a badge, its title and how it begins. */
export function articleCard({ title, teaser, cover }: Shown, { labels }: PageContext): HTMLElement {
  const written = (words: string) => el('div', { dir: 'auto' }, el('span', {}, words));
  const src = cover && photoAddress(cover, 'small');
  const covered = el(
    'div',
    { 'data-testid': 'article-cover-image', class: 'card-cover' },
    src ? el('img', { alt: labels.image, src }) : null,
    el('div', { role: 'img', 'aria-label': 'Article' }, svg(ICONS.page, {})),
  );
  return div(covered, written(title), written(teaser));
}
