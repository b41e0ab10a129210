import { countMissingMedia } from '../../thread/reasons.ts';
import { type Choice, choosePosts, type Target } from '../list/choose-posts.ts';
import { type Harvest, idOf, mergeHarvest, type PostCell } from '../list/harvest.ts';
import { press } from '../page/press.ts';
import type { LivePage } from './live-page.ts';
import type { Waits } from './live-waits.ts';

const SETTLE_LIMIT = 1_500; // ms
const BUTTON_LIMIT = 6_000; // ms
/** A page that gives no new post for so long, ms, will not give the rest either. */
const PATIENCE = 60_000;
const MAX_RETURNS = 5;
/** An endless list is no thread. */
const MAX_CELLS = 20_000;

/** What has been read of an open page so far. */
export class Reading {
  harvest: Harvest = [];
  choice: Choice | null = null;
  /** Where posts were when last seen, px from the top of what scrolls. */
  readonly places = new Map<string, number>();
  /** The page was last seen at a part of the list that has no post in common with what is known. */
  isAstray = false;

  readonly page: LivePage;
  readonly target: Target;
  readonly waits: Waits;
  readonly #onProgress: (posts: number) => void;
  readonly #pressed = new Set<string>();
  readonly #returns = new Map<string, number>();
  #lastProgress: number;
  #reported = 0;

  constructor(page: LivePage, target: Target, waits: Waits, onProgress: (posts: number) => void) {
    this.page = page;
    this.target = target;
    this.waits = waits;
    this.#onProgress = onProgress;
    this.#lastProgress = waits.now;
  }

  get isOver(): boolean {
    const isStuck = this.waits.now - this.#lastProgress > PATIENCE;
    return isStuck || this.harvest.length > MAX_CELLS || this.page.isLeft;
  }

  /**
   * Adds what is in the page right now, unless nothing of it is known: readers scroll while we
   * read, and what lies between two places that share no post would be lost without a sign.
   */
  look(): void {
    const { harvest: view, places } = this.page.view();
    const known = new Set(this.harvest.map(idOf));
    const seen = view.map(idOf).filter((id) => id !== null);
    const isForeign = seen.length > 0 && !seen.some((id) => known.has(id));
    this.isAstray = isForeign && this.choice !== null;
    if (this.isAstray) return;
    for (const [id, place] of places) this.places.set(id, place);
    if (seen.some((id) => !known.has(id))) this.#lastProgress = this.waits.now;

    this.harvest = mergeHarvest(isForeign ? [] : this.harvest, view);
    const end = this.choice?.isEndSeen === true && !this.choice.isEndOpen;
    this.choice = choosePosts(this.harvest, this.target);
    if (end && this.choice && !this.choice.isEndSeen) this.acceptEnd();
    const posts = this.choice?.cells.length ?? 0;
    if (posts > this.#reported) this.#onProgress(posts);
    this.#reported = Math.max(posts, this.#reported);
  }

  /** Waits until the page is at rest, adds what is in it, and unfolds what can be unfolded. */
  async settle(): Promise<void> {
    await this.waits.stable(() => this.page.signature(), SETTLE_LIMIT);
    this.look();
    await this.#unfold();
  }

  /** Nothing follows, and the last post has no line to a next one: that is the end. */
  acceptEnd(): void {
    const last = this.choice?.cells.at(-1);
    const isClosed = last?.kind === 'post' && last.below === false;
    if (!this.choice || !isClosed || this.choice.continuesBehindButton !== null) return;
    this.choice.isEndSeen = true;
    this.choice.reasons.delete('end-not-seen');
  }

  /** Whether going back to a post has been tried less than a few times. */
  mayReturnTo(id: string): boolean {
    const times = (this.#returns.get(id) ?? 0) + 1;
    this.#returns.set(id, times);
    return times <= MAX_RETURNS;
  }

  /** The first or the last post of the thread as far as it is known. */
  postAt(end: 'first' | 'last'): PostCell | null {
    const posts = (this.choice?.cells ?? []).filter((cell) => cell.kind === 'post');
    return posts.at(end === 'first' ? 0 : -1) ?? null;
  }

  /**
   * The post below which nothing is known. Where a module stands between the posts, it may be one of
   * that: the thread can go on far below its last post so far.
   */
  lastKnown(): PostCell | null {
    const last = this.postAt('last');
    if (last === null || !(this.choice?.hasModule || this.choice?.isEndOpen)) return last;
    const below = this.harvest.slice(this.harvest.findIndex((cell) => idOf(cell) === idOf(last)));
    const hole = below.findIndex(({ kind }) => kind === 'hole');
    const known = hole === -1 ? below : below.slice(0, hole);
    return known.findLast((cell) => cell.kind === 'post') ?? last;
  }

  /**
   * The posts of the thread, its branches and what it answers of which a picture or the end of the text has not been
   * seen.
   */
  incompletePosts(): PostCell[] {
    const { cells = [], branches = [], answered = [] } = this.choice ?? {};
    return [...cells, ...branches, ...answered].filter(
      (cell): cell is PostCell =>
        cell.kind === 'post' && (cell.unfolds || countMissingMedia([cell.post]) > 0),
    );
  }

  /** Presses a button of the page unless it was pressed before or may not be, and waits for `isDone`. */
  async press(
    key: string,
    button: HTMLElement | null,
    isDone: () => boolean,
    limit = BUTTON_LIMIT,
  ): Promise<boolean> {
    if (button === null || this.#pressed.has(key)) return false;
    this.#pressed.add(key);
    if (!press(button)) return false;
    await this.waits.until(isDone, limit);
    return true;
  }

  /** X folds a text again when it draws its cell anew. */
  mayUnfoldAgain(id: string): void {
    this.#pressed.delete(`text ${id}`);
  }

  /** Presses "Show more" of those that are in the page. */
  async #unfold(): Promise<void> {
    for (const { unfolds, post } of this.incompletePosts()) {
      if (!unfolds || this.#pressed.has(`text ${post.id}`)) continue;
      const find = () => this.page.findUnfoldButton(post.id);
      if (!(await this.press(`text ${post.id}`, find(), () => find() === null))) continue;
      await this.waits.stable(() => this.page.signature(), SETTLE_LIMIT);
      this.look();
    }
  }
}
