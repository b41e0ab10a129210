import type { OwnCard } from '../threads/schema.ts';
import { avatar } from './author.ts';
import type { PageContext } from './context.ts';
import { div, el } from './el.ts';

/**
 * A card of something of X's own: a Space, a list, an event, an answer of Grok's. The Space is seen; that the
 * others are like it is not (`unseen`).
 */
export function ownCard(card: OwnCard, context: PageContext): HTMLElement {
  const link = el(
    'a',
    { role: 'link', href: `/${card.path}`, class: 'own-card' },
    card.host ? hostOf(card.host, context) : null,
    el('div', { dir: 'auto' }, el('span', {}, card.title)),
    ...(card.lines ?? []).map((words) => line(words, 'quiet')),
  );
  return el('div', { 'aria-labelledby': 'own-card', class: 'card' }, div(link));
}

function hostOf(handle: string, { people }: PageContext): HTMLElement {
  const person = people[handle]!;
  const picture = avatar({ handle, person, isQuote: true });
  // That of a post's author is named so.
  picture.removeAttribute('data-testid');
  return div(picture, line(person.name, ''), line(`@${handle}`, 'quiet'));
}

const line = (words: string, name: string) =>
  el('div', { dir: 'ltr', class: name }, el('span', {}, words));
