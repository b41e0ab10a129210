import type { Conversation } from '../conversation.ts';
import { readWhileSeen } from './article-life.ts';
import { avatar, statusPath } from './author.ts';
import { type PageContext, timeOf } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';
import { articleOf } from './post.ts';
import type { PageSettings } from './settings.ts';

/** The page of an article alone, /USER/article/ID: a reader over the whole screen, with no post and no replies. */
export function ownPage(
  { opened }: Conversation,
  context: PageContext,
  settings: PageSettings,
): HTMLElement | null {
  if (opened.kind !== 'post' || !opened.post.article) return null;
  const { post, by } = opened;
  const person = context.people[by]!;
  const meta = (name: string, content: string) => el('meta', { itemprop: name, content });
  const about = el(
    'div',
    { itemprop: 'author' },
    meta('name', person.name),
    meta('additionalName', by),
  );
  const badge = svg(ICONS.check, {
    'data-testid': 'icon-verified',
    role: 'img',
    class: 'badge blue',
  });
  const named = el('a', { role: 'link', href: `/${by}` }, el('span', {}, person.name));
  if (person.verified !== 'none') named.append(badge);
  const time = el('time', { datetime: timeOf(post.id).toISOString() }, 'Jun 14');
  const head = el(
    'div',
    { class: 'article-head' },
    about,
    avatar({ handle: by, person }).querySelector('[data-testid^="UserAvatar"]')!,
    named,
    el('a', { role: 'link', href: `/${by}`, tabindex: '-1' }, `@${by}`),
    div(time),
    el('a', { role: 'link', href: `${statusPath(post, by)}/analytics` }, 'Views'),
  );
  const view = articleOf(opened.post.article!, post.id, by, context, head);
  readWhileSeen(view, settings);
  const banner = el('header', { role: 'banner' }, el('div', { class: 'logo' }, 'X'));
  return el('div', { class: 'page' }, banner, el('main', { role: 'main' }, div(div(view))));
}
