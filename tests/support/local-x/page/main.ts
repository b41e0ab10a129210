import './x.css';
import type { CellData, Conversation } from '../conversation.ts';
import { ownPage } from './article-page.ts';
import { cellContent } from './cells.ts';
import type { PageContext } from './context.ts';
import { ask, ConversationView } from './conversation-view.ts';
import { div } from './el.ts';
import { missingPage, pageFrame, repliesBehindLogIn, timeline, wall } from './frame.ts';
import { LABELS } from './labels.ts';
import type { PageSettings } from './settings.ts';
import { hangUpStore } from './store.ts';
import { VirtualList } from './virtual-list.ts';

/** The single page of the local X: every address is shown by this script. */
const settings: PageSettings = JSON.parse(document.getElementById('settings')!.textContent!);
const context: PageContext = {
  people: {},
  labels: LABELS[settings.language],
  language: settings.language,
  movedLines: settings.movedLines,
};
const root = document.getElementById('react-root')!;

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  scrollTo(0, 0);
  void showAddress();
});
window.addEventListener('popstate', () => void showAddress());
void showAddress();

async function showAddress(): Promise<void> {
  if (settings.viewer === 'wall') return show(wall(context));
  const id = /\/(?:status|article)\/(\d+)/.exec(location.pathname)?.[1];
  if (!id) return showHome();
  const conversation = await ask<Conversation>(`conversation?id=${id}`).catch(() => null);
  if (!conversation) {
    return show(pageFrame(missingPage(context), context.labels.post, settings, context));
  }
  if (location.pathname.includes('/article/')) {
    const page = ownPage(conversation, { ...context, people: conversation.people }, settings);
    if (page) return show(page);
  }
  const shown = settings.viewer === 'visitor' ? forVisitors(conversation) : conversation;
  const view = new ConversationView(id, shown, settings, context);
  const content = div(timeline(view.list.element, context));
  if (settings.viewer === 'visitor') content.append(repliesBehindLogIn(15, context));
  show(pageFrame(content, context.labels.post, settings, context));
  const { store } = settings;
  const top = root.firstElementChild!;
  if (store !== 'hidden') hangUpStore(top, () => view.list.cells, store === 'forged');
  if (settings.strangeMarkup) new MutationObserver(makeStrange).observe(root, WHOLE_TREE);
}

async function showHome(): Promise<void> {
  const { people, cells } = await ask<{ people: PageContext['people']; cells: CellData[] }>('home');
  const list = new VirtualList((data) => cellContent(data, { ...context, people }));
  list.cells = cells;
  show(pageFrame(timeline(list.element, context), context.labels.home, settings, context));
}

function show(content: HTMLElement): void {
  root.replaceChildren(content);
}

/** Visitors get the opened post alone. */
function forVisitors({ people, opened }: Conversation): Conversation {
  return { people, opened, above: [], below: [], next: null, previous: null };
}

const WHOLE_TREE = { subtree: true, childList: true };

/** As if X had renamed everything that its readers go by. */
function makeStrange(): void {
  for (const element of root.querySelectorAll('[data-testid]')) {
    element.removeAttribute('data-testid');
  }
  for (const time of root.querySelectorAll('time')) time.replaceWith(document.createElement('b'));
}
