import {
  type CellData,
  openConversation,
  restOfReplies,
} from '../../../support/local-x/conversation.ts';
import { cellContent } from '../../../support/local-x/page/cells.ts';
import type { PageContext } from '../../../support/local-x/page/context.ts';
import { div, el } from '../../../support/local-x/page/el.ts';
import { pageFrame, repliesBehindLogIn, timeline } from '../../../support/local-x/page/frame.ts';
import { LABELS } from '../../../support/local-x/page/labels.ts';
import { fillPhoto } from '../../../support/local-x/page/media.ts';
import { DEFAULT_SETTINGS } from '../../../support/local-x/page/settings.ts';
import type { ThreadFile } from '../../../support/local-x/threads/schema.ts';

/** A page, and what stands at which place of it. */
export interface Page {
  name: string;
  url: string;
  document: Document;
  /** Places of the cells, for those mutations that touch one instance. */
  places: Map<Element, string>;
}

const CELL_HEIGHT = 200; // px

/** A conversation of the local X with all of its cells in the page. */
export function conversationPage(
  name: string,
  file: ThreadFile,
  openedId: string,
  viewer: 'member' | 'visitor' = 'member',
): Page {
  const { above, opened, below } = openConversation(file, openedId)!;
  const rest = restOfReplies(file, openedId).cells;
  const cells = viewer === 'member' ? [...above, opened, ...below, ...rest] : [opened];
  const context: PageContext = { people: file.people, labels: LABELS.en, language: 'en' };
  const places = new Map<Element, string>();
  const list = el('div', { style: 'position: relative; min-height: 900px' });
  let top = 0;
  for (const data of cells) {
    const place = `transform: translateY(${top}px); position: absolute; width: 100%;`;
    const cell = el('div', { 'data-testid': 'cellInnerDiv' }, cellContent(data, context));
    cell.setAttribute('style', place);
    places.set(cell, placeOf(data, file));
    list.append(cell);
    if (data.kind !== 'gap') top += CELL_HEIGHT;
  }
  for (const box of list.querySelectorAll<HTMLElement>('[data-late]')) fillPhoto(box);
  const content = div(timeline(list, context));
  if (viewer === 'visitor') content.append(repliesBehindLogIn(15, context));
  const page = document.implementation.createHTMLDocument();
  page.documentElement.lang = context.language;
  page.body.append(pageFrame(content, 'Post', { ...DEFAULT_SETTINGS, viewer }, context));
  return { name, url: `https://x.com/${file.author}/status/${openedId}`, document: page, places };
}

function placeOf(data: CellData, file: ThreadFile): string {
  if (data.kind === 'gap') return data.key.replace(/\d+$/, '').replace(/-$/, '');
  if (data.kind !== 'post') return data.kind;
  const { post, by, opened } = data;
  if (opened) return 'opened';
  const at = file.posts.indexOf(file.posts.find(({ id }) => id === post.id)!);
  if (at === -1) {
    if (file.discover?.some(({ id }) => id === post.id)) return 'discover';
    return by === file.author ? 'own answer' : 'reply';
  }
  if (post.gone) return 'box';
  if (at === 0) return 'first';
  return at === file.posts.length - 1 ? 'last' : 'middle';
}
