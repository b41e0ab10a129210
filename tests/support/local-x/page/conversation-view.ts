import type { CellData, Continuation, Conversation } from '../conversation.ts';
import { readWhileSeen } from './article-life.ts';
import { cellContent } from './cells.ts';
import type { PageContext } from './context.ts';
import { fillPhoto } from './media.ts';
import type { PageSettings } from './settings.ts';
import { VirtualList } from './virtual-list.ts';

/** More is asked for when an end of the list comes this near, px. */
const NEAR_END = 600;

/** An opened post with what stands above and below it, loaded bit by bit as X does. */
export class ConversationView {
  readonly list: VirtualList;
  readonly #id: string;
  readonly #settings: PageSettings;
  readonly #context: PageContext;
  #next: string | null = null;
  #previous: string | null = null;
  #isLoading = true;
  #isLoadingAbove = true;
  #photos = 0;

  constructor(
    id: string,
    conversation: Conversation,
    settings: PageSettings,
    context: PageContext,
  ) {
    this.#id = id;
    this.#settings = settings;
    this.#context = { ...context, people: conversation.people };
    this.list = new VirtualList((data) => this.#render(data), settings.ghosts);
    this.list.onFrame = (pxToEnd, pxToStart) => {
      if (pxToEnd < NEAR_END && this.#next && !this.#isLoading) void this.#loadMore();
      const isNearStart = pxToStart < NEAR_END;
      if (isNearStart && this.#previous && !this.#isLoadingAbove) void this.#loadAbove();
    };
    // X shows the opened post at once and puts in what it has asked for a moment later.
    this.list.cells = [conversation.opened, spinner('opened')];
    setTimeout(() => {
      this.#next = conversation.next;
      this.#isLoading = false;
      const { opened, below } = conversation;
      this.list.cells = [opened, ...below];
      if (settings.ancestorDelay === 0) this.#insertAbove(conversation);
      else setTimeout(() => this.#insertAbove(conversation), settings.ancestorDelay);
    }, settings.delay);
  }

  #render(data: CellData): HTMLElement {
    const content = cellContent(data, this.#context);
    const view = content.querySelector<HTMLElement>('.tweet .article');
    if (view) readWhileSeen(view, this.#settings);
    for (const box of content.querySelectorAll<HTMLElement>('[data-late]:not([data-lazy])')) {
      const { imageDelay, lostPhotoEvery } = this.#settings;
      this.#photos++;
      if (lostPhotoEvery > 0 && this.#photos % lostPhotoEvery === 0) continue;
      setTimeout(() => box.isConnected && fillPhoto(box), imageDelay);
    }
    content
      .querySelector('[data-cursor]')
      ?.addEventListener('click', () => void this.#showReplies(data));
    content
      .querySelector('button[data-testid="tweet-text-show-more-link"]')
      ?.addEventListener('click', () => void this.#unfold(data));
    return content;
  }

  #insertAbove({ above, previous }: Conversation): void {
    this.#previous = previous;
    this.#isLoadingAbove = false;
    this.list.cells = [...above, ...this.list.cells];
  }

  async #loadAbove(): Promise<void> {
    this.#isLoadingAbove = true;
    const waiting = spinner('start');
    this.list.cells = [waiting, ...this.list.cells];
    const path = `more?id=${this.#id}&cursor=${this.#previous}`;
    const { cells, next } = await ask<Continuation>(path);
    this.#previous = next;
    this.#isLoadingAbove = false;
    this.#replace(waiting, cells);
  }

  async #loadMore(): Promise<void> {
    this.#isLoading = true;
    const waiting = spinner('end');
    this.list.cells = [...this.list.cells, waiting];
    const { cells, next } = await ask<Continuation>(`more?id=${this.#id}&cursor=${this.#next}`);
    this.#next = next;
    this.#isLoading = false;
    this.#replace(waiting, cells);
  }

  async #showReplies(data: CellData): Promise<void> {
    if (data.kind !== 'show-replies') return;
    const waiting = spinner(data.key);
    this.#replace(data, [waiting]);
    const { cells } = await ask<Continuation>(`more?id=${this.#id}&cursor=after-${data.cursor}`);
    this.#replace(waiting, cells);
  }

  async #unfold(data: CellData): Promise<void> {
    if (data.kind !== 'post') return;
    const { text } = await ask<{ text: string }>(`text?id=${data.post.id}`);
    const post = { ...data.post, text };
    this.#replace(data, [{ ...data, post, isCut: false }]);
  }

  #replace(old: CellData, cells: readonly CellData[]): void {
    this.list.cells = this.list.cells.flatMap((cell) => (cell === old ? cells : [cell]));
  }
}

/** Several answers may be under way at once: each is awaited in a place of its own. */
function spinner(place: string): CellData {
  return { kind: 'spinner', key: `spinner-${place}` };
}

export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/i/api/${path}`);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response.json();
}
