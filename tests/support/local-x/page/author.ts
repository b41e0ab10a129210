import type { Person } from '../threads/schema.ts';
import { type PageContext, shortDate, timeOf } from './context.ts';
import { div, el, svg, svgPart } from './el.ts';
import { ICONS } from './icons.ts';
import { emojiNodes } from './text.ts';

const BADGE_CLASS = { blue: 'badge blue', gold: 'badge', grey: 'badge', none: '' } as const;
const GREY = '#829aab';
const GOLD = [
  ['0', '#f4e72a'],
  ['1', '#cd8105'],
] as const;

interface AuthorOptions {
  handle: string;
  person: Person;
  /** In a quote nothing of the author is a link. */
  isQuote?: boolean;
}

/** The picture, in the nest of boxes that X puts it in. */
export function avatar({ handle, person, isQuote }: AuthorOptions): HTMLElement {
  const src = `https://pbs.twimg.com/profile_images/1900000000000000000/${person.avatar}_${isQuote ? 'normal' : 'x96'}.jpg`;
  const image = el('img', { alt: '', draggable: 'true', src });
  const painted = el('div', { style: `background-image: url("${src}")` });
  const shape = person.shape === 'square' ? 'clip-path: url("#shape-square")' : '';
  const picture = el(
    'div',
    { class: `avatar-shape ${person.shape}`, style: shape },
    painted,
    image,
  );
  const link = isQuote
    ? el('div', { role: 'presentation', tabindex: '-1', 'aria-hidden': 'true' }, picture)
    : el('a', { role: 'link', tabindex: '-1', 'aria-hidden': 'true', href: `/${handle}` }, picture);
  const box = el('div', { 'data-testid': `UserAvatar-Container-${handle}` }, div(), div(link));
  return el('div', { 'data-testid': 'Tweet-User-Avatar', class: 'avatar' }, div(div(box)));
}

/** Name and badge, then handle and time: `User-Name`. */
export function userName(
  { handle, person, isQuote }: AuthorOptions,
  context: PageContext,
  time: HTMLElement | null,
): HTMLElement {
  const name = el('div', { dir: 'ltr', class: 'name' });
  name.append(el('span', {}, el('span', {}, ...emojiNodes(person.name))));
  const badges = el('div', { dir: 'ltr' }, el('span', {}, ...badgesOf(person, context)));
  const affiliate = person.affiliate ? [affiliateBadge(person.affiliate, isQuote)] : [];
  const first = isQuote
    ? div(div(name, badges, ...affiliate))
    : div(el('a', { role: 'link', href: `/${handle}` }, div(name, badges)), ...affiliate);
  const at = el('div', { dir: 'ltr', class: 'quiet' }, el('span', {}, `@${handle}`));
  const second = isQuote
    ? el('div', { tabindex: '-1' }, at)
    : el('a', { role: 'link', tabindex: '-1', href: `/${handle}` }, at);
  const dot = el('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'quiet' }, el('span', {}, '·'));
  const row = div(div(second), ...(time ? [dot, div(div(time))] : []));
  return el('div', { 'data-testid': 'User-Name', class: 'user-name' }, div(first), div(row));
}

function badgesOf(person: Person, { labels }: PageContext): Node[] {
  const badges: Node[] = [];
  if (person.verified !== 'none') badges.push(verifiedBadge(person.verified, labels.verified));
  if (person.protected) {
    badges.push(svg(ICONS.lock, { 'data-testid': 'icon-lock', 'aria-label': labels.protected }));
  }
  return badges;
}

/** Blue by class, gold by a gradient inside, grey by its fill: X has no attribute for the kind. */
function verifiedBadge(kind: 'blue' | 'gold' | 'grey', label: string): Node {
  const badge = svg(ICONS.check, {
    'data-testid': 'icon-verified',
    role: 'img',
    'aria-label': label,
    class: BADGE_CLASS[kind],
  });
  const drawing = badge.querySelector('path')!;
  if (kind === 'grey') drawing.setAttribute('fill', GREY);
  if (kind === 'gold') {
    const stops = GOLD.map(([offset, colour]) => svgPart('stop', { offset, 'stop-color': colour }));
    badge.prepend(
      svgPart('linearGradient', { id: 'gold', x1: '0', y1: '0', x2: '1', y2: '1' }, ...stops),
    );
    drawing.setAttribute('fill', 'url(#gold)');
  }
  return badge;
}

function affiliateBadge(key: string, isQuote = false): HTMLElement {
  const src = `https://pbs.twimg.com/profile_images/1900000000000000000/${key}_bigger.jpg`;
  const image = el('img', { alt: '', draggable: 'true', src, class: 'affiliate' });
  return isQuote ? div(image) : el('a', { role: 'link', href: '/i/affiliates' }, div(image));
}

/** The time beside the name, a link to the post. In a quote it is no link. */
export function timeInHeader(
  post: { id: string; edited?: boolean },
  handle: string,
  context: PageContext,
  isQuote = false,
): HTMLElement {
  const time = el(
    'time',
    { datetime: timeOf(post.id).toISOString() },
    shortDate(post.id, context.language),
  );
  if (isQuote) return el('div', { dir: 'ltr', class: 'quiet' }, time);
  return el(
    'a',
    { dir: 'ltr', role: 'link', class: 'quiet', href: statusPath(post, handle) },
    time,
  );
}

export function statusPath(post: { id: string; edited?: boolean }, handle: string): string {
  return `/${handle}/status/${post.id}${post.edited ? '/history' : ''}`;
}
