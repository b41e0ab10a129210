import type { PageContext } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';
import { fill } from './labels.ts';
import type { PageSettings } from './settings.ts';

/** The page around the conversation: navigation, the column with its heading, the side. */
export function pageFrame(
  content: Node,
  heading: string,
  settings: PageSettings,
  context: PageContext,
): HTMLElement {
  const { labels } = context;
  const back = el(
    'button',
    { role: 'button', type: 'button', 'data-testid': 'app-bar-back', 'aria-label': labels.back },
    div(svg(ICONS.back, { 'aria-hidden': 'true' })),
  );
  const title = el(
    'h2',
    { dir: 'ltr', 'aria-level': '2', role: 'heading' },
    el('span', {}, heading),
  );
  const bar = el('div', { class: 'bar-top' }, div(back), div(title));
  const column = el(
    'div',
    { 'data-testid': 'primaryColumn', class: 'primary' },
    el('div', { tabindex: '0', 'aria-label': labels.home }, bar, content),
  );
  const side = el('div', { 'data-testid': 'sidebarColumn', class: 'side' }, searchBox(context));
  const main = el(
    'main',
    { role: 'main' },
    div(div(el('div', { class: 'columns' }, column, side))),
  );
  return el('div', { class: 'page' }, navigation(settings, context), main);
}

/** The region that holds the list, under a heading that nobody sees. */
export function timeline(list: Node, { labels }: PageContext): HTMLElement {
  const heading = el('h1', { role: 'heading', dir: 'auto', class: 'unseen' }, labels.conversation);
  return el(
    'section',
    { role: 'region', 'aria-labelledby': 'timeline' },
    heading,
    el('div', { 'aria-label': labels.conversation }, list),
  );
}

function navigation(settings: PageSettings, { labels }: PageContext): HTMLElement {
  const icons = [ICONS.home, ICONS.search, ICONS.bell, ICONS.bookmark].map((icon) =>
    el('a', { role: 'link', href: '/home' }, svg(icon, { 'aria-hidden': 'true' })),
  );
  const account =
    settings.viewer === 'member'
      ? [
          el(
            'button',
            {
              role: 'button',
              type: 'button',
              'data-testid': 'SideNav_AccountSwitcher_Button',
              'aria-label': labels.account,
            },
            div(),
          ),
        ]
      : logInLinks(labels.logIn, labels.signUp);
  return el(
    'header',
    { role: 'banner' },
    el('nav', {}, el('div', { class: 'logo' }, '𝕏'), ...icons),
    ...account,
  );
}

function logInLinks(logIn: string, signUp: string): HTMLElement[] {
  return [
    el('a', { role: 'link', href: '/login', 'data-testid': 'login' }, el('span', {}, logIn)),
    el(
      'a',
      { role: 'link', href: '/i/flow/signup', 'data-testid': 'signup' },
      el('span', {}, signUp),
    ),
  ];
}

function searchBox({ labels }: PageContext): HTMLElement {
  return el(
    'form',
    { role: 'search' },
    el('input', { 'aria-label': labels.search, placeholder: labels.search }),
  );
}

/** X's page for an address that leads nowhere: no button to try again, but a search. */
export function missingPage({ labels }: PageContext): HTMLElement {
  return el(
    'div',
    { 'data-testid': 'error-detail', class: 'error' },
    el('div', { dir: 'auto' }, el('span', {}, labels.missing)),
    el(
      'a',
      { role: 'link', href: '/explore', 'data-testid': 'searchButton' },
      el('span', {}, labels.search),
    ),
  );
}

/** What somebody sees who is not logged in where X wants that. */
export function wall({ labels }: PageContext): HTMLElement {
  return el(
    'main',
    { role: 'main', class: 'wall' },
    el('div', { class: 'logo' }, '𝕏'),
    el('h1', { role: 'heading' }, el('span', {}, labels.happening)),
    ...logInLinks(labels.logIn, labels.signUp),
  );
}

/** Under the opened post, visitors get a button in place of the answers. */
export function repliesBehindLogIn(count: number, { labels }: PageContext): HTMLElement {
  return el(
    'button',
    { role: 'button', type: 'button', 'data-testid': 'logged_out_read_replies_pivot' },
    el('span', {}, fill(labels.readReplies, { n: count })),
  );
}
