import type { CaptureProblem } from '../messaging/capture-result.ts';
import { type Choice, choosePosts, type Target } from './choose-posts.ts';
import { all } from './dom.ts';
import { type Harvest, idOf, type PostCell } from './harvest.ts';
import type { LivePage } from './live-page.ts';
import type { Waits } from './live-waits.ts';
import { findProblem } from './page-state.ts';
import { countUnloadedMedia } from './read-media.ts';

const OPENED_POST_LIMIT = 15_000;
/** How long a page may still change its mind after it has said no, in so many words or without. */
const PATIENCE: Partial<Record<CaptureProblem, number>> = {
  'post-missing': 1_000,
  'nothing-readable': 2_000,
  'log-in': 4_000,
  'page-not-understood': 4_000,
};
const PATIENCE_AT_END = 1_000;
const REPLIES_LIMIT = 6_000;
const LOADING_LIMIT = 15_000;
const SETTLE_LIMIT = 1_500;
const BUTTON_LIMIT = 6_000;
const PICTURE_LIMIT = 1_500;
const END_LIMIT = 1_200;
const TOTAL_LIMIT = 5 * 60_000;
const MAX_STEPS = 2_000;
/** Less than a screen, so that each view shares posts with the one before. */
const STEP = 0.6;

/** Walks through the list of the open page and gathers what it sees of the thread. */
export class ThreadWalk {
  harvest: Harvest = [];
  choice: Choice | null = null;

  readonly #page: LivePage;
  readonly #target: Target;
  readonly #waits: Waits;
  readonly #onProgress: (posts: number) => void;
  readonly #pressed = new Set<string>();
  readonly #started: number;
  #steps = 0;

  #reported = 0;

  constructor(page: LivePage, target: Target, waits: Waits, onProgress: (posts: number) => void) {
    this.#page = page;
    this.#target = target;
    this.#waits = waits;
    this.#onProgress = onProgress;
    this.#started = waits.now;
  }

  /** False when no post comes. X shows its frame first and asks for the posts then. */
  async waitForPosts(): Promise<boolean> {
    const hasPosts = () => this.choice !== null || this.harvest.some(({ kind }) => kind === 'post');
    await this.#watch(hasPosts);
    return hasPosts();
  }

  /**
   * False when the page has no such post: at once if it says so, after a while if it does not.
   * Where the reader has scrolled away from the opened post, it is not in the page.
   */
  async findOpenedPost(): Promise<boolean> {
    if (this.choice === null) {
      await this.#searchOpenedPost(-1);
      await this.#searchOpenedPost(1);
      // What follows it tells whether X has answered yet, so it must be in the page, too.
      if (this.choice !== null) await this.#bringIntoView(this.#target.statusId);
    }
    await this.#watch(() => this.choice !== null);
    return this.choice !== null;
  }

  async #searchOpenedPost(direction: 1 | -1): Promise<void> {
    while (this.choice === null && !this.#isOver()) {
      const { scroller } = this.#page;
      if (direction === -1 ? scroller.top <= 0 : scroller.isAtEnd) return;
      await this.#scrollTo(scroller.top + direction * scroller.viewport * STEP);
    }
  }

  /** Looks at every change of the page until it is good or hopeless. */
  async #watch(isGood: () => boolean): Promise<void> {
    let signature = '';
    let hopelessSince: number | null = null;
    await this.#waits.until(() => {
      // Reading is dear and most frames bring nothing new.
      const now = this.#page.signature() || String(all(this.#page.document, '*').length);
      if (now !== signature) {
        this.#look();
        hopelessSince = null;
      }
      signature = now;
      const patience = this.#patience();
      hopelessSince = patience === null ? null : (hopelessSince ?? this.#waits.now);
      const isGivenUp = this.#waits.now - (hopelessSince ?? Infinity) > (patience ?? 0);
      return isGood() || isGivenUp || this.#page.isLeft;
    }, OPENED_POST_LIMIT);
  }

  /** For how long the page is looked at as it is now, ms; null where it promises more. */
  #patience(): number | null {
    if (this.#page.isLoading) return null;
    const problem = findProblem(this.#page.document, this.harvest);
    return PATIENCE[problem] ?? (this.#isListAtEnd() ? PATIENCE_AT_END : null);
  }

  /** Goes up to the first post and down to the last. False when the page stopped answering. */
  async walk(): Promise<boolean> {
    await this.#waitForReplies();
    const isWalked = (await this.#walkUp()) && (await this.#walkDown());
    await this.#completePosts();
    return isWalked;
  }

  #isListAtEnd(): boolean {
    const kinds = this.harvest.map(({ kind }) => kind);
    return kinds.includes('page-end') && !kinds.includes('spinner');
  }

  /**
   * X shows a post that it already knows before it has asked for its thread, and puts the ancestors
   * above it later. They come together with the replies, so the replies tell.
   */
  async #waitForReplies(): Promise<void> {
    await this.#waits.until(() => {
      if (this.#page.isLoading) return false;
      const cells = this.#page.cells();
      const at = cells.findIndex(
        ({ cell }) => cell.kind === 'post' && cell.post.id === this.choice?.opened.post.id,
      );
      return cells.slice(at + 1).some(({ cell }) => cell.kind !== 'gap' && cell.kind !== 'spinner');
    }, REPLIES_LIMIT);
    await this.#settle();
  }

  async #walkUp(): Promise<boolean> {
    while (this.choice !== null && !this.choice.isStartSeen) {
      if (this.#isOver()) return false;
      const { scroller } = this.#page;
      if (scroller.top <= 0) {
        if (this.#page.isLoading) return this.#waitForLoading();
        return true;
      }
      await this.#scrollTo(scroller.top - scroller.viewport * STEP);
    }
    return true;
  }

  async #walkDown(): Promise<boolean> {
    await this.#returnToLastPost();
    while (this.choice !== null && !this.choice.isEndSeen) {
      if (this.#isOver()) return false;
      const { continuesBehindButton } = this.choice;
      if (continuesBehindButton !== null && (await this.#pressReplies(continuesBehindButton))) {
        continue;
      }
      const { scroller } = this.#page;
      if (!scroller.isAtEnd) {
        if (continuesBehindButton !== null && this.#page.findPost(continuesBehindButton))
          return true;
        await this.#scrollTo(scroller.top + scroller.viewport * STEP);
      } else if (this.#page.isLoading) {
        if (!(await this.#waitForLoading())) return false;
      } else if (!(await this.#hasMoreAtEnd())) {
        this.#acceptEnd();
        return true;
      }
    }
    return true;
  }

  /** Going up may have left the end of what is known far below. */
  async #returnToLastPost(): Promise<void> {
    const last = this.choice?.cells.findLast((cell) => cell.kind === 'post');
    if (last?.kind === 'post' && this.#page.findPost(last.post.id) === null) {
      await this.#bringIntoView(last.post.id);
    }
  }

  async #pressReplies(after: string): Promise<boolean> {
    const key = `replies ${after}`;
    const button = this.#page.findRepliesButton(after);
    if (button === null || this.#pressed.has(key)) return false;
    this.#pressed.add(key);
    const before = this.#page.signature();
    button.click();
    await this.#waits.until(
      () => !button.isConnected || this.#page.signature() !== before,
      BUTTON_LIMIT,
    );
    await this.#settle();
    return true;
  }

  async #waitForLoading(): Promise<boolean> {
    const isDone = await this.#waits.until(() => !this.#page.isLoading, LOADING_LIMIT);
    await this.#settle();
    return isDone;
  }

  /** At the end of the page X may be about to add more, without a sign of it yet. */
  async #hasMoreAtEnd(): Promise<boolean> {
    const before = this.#page.signature();
    const isMore = await this.#waits.until(
      () => this.#page.isLoading || this.#page.signature() !== before,
      END_LIMIT,
    );
    await this.#settle();
    return isMore;
  }

  /** Nothing follows, and the last post has no line to a next one: that is the end. */
  #acceptEnd(): void {
    const last = this.choice?.cells.at(-1);
    const isClosed = last?.kind === 'post' && last.below === false;
    if (!this.choice || !isClosed || this.choice.continuesBehindButton !== null) return;
    this.choice.isEndSeen = true;
    this.choice.reasons.delete('end-not-seen');
  }

  async #scrollTo(top: number): Promise<void> {
    this.#steps++;
    this.#page.scroller.to(top);
    await this.#waits.until(() => this.#page.isCovered || this.#page.isLoading, SETTLE_LIMIT);
    if (!this.#isConnected()) {
      // The new view shares nothing with what is known: look at what lies between.
      const { scroller } = this.#page;
      const step = scroller.viewport * STEP * 0.5;
      scroller.to(top + (this.#isAboveKnown() ? step : -step));
      await this.#waits.until(() => this.#page.isCovered, SETTLE_LIMIT);
    }
    await this.#settle();
  }

  #isConnected(): boolean {
    const known = new Set(this.harvest.map(idOf));
    const seen = this.#page.view().map(idOf);
    return seen.some((id) => id !== null && known.has(id)) || seen.every((id) => id === null);
  }

  #isAboveKnown(): boolean {
    return this.choice?.isStartSeen === false;
  }

  async #settle(): Promise<void> {
    await this.#waits.stable(() => this.#page.signature(), SETTLE_LIMIT);
    this.#look();
    await this.#unfold();
  }

  #look(): void {
    this.harvest = this.#page.merge(this.harvest);
    const end = this.choice?.isEndSeen === true;
    this.choice = choosePosts(this.harvest, this.#target);
    if (end && this.choice && !this.choice.isEndSeen) this.#acceptEnd();
    const posts = this.choice?.cells.length ?? 0;
    if (posts > this.#reported) this.#onProgress(posts);
    this.#reported = Math.max(posts, this.#reported);
  }

  /** Presses "Show more" of the thread's own posts that are in the page. */
  async #unfold(): Promise<void> {
    for (const post of this.#incompletePosts()) {
      const { id } = post.post;
      const key = `text ${id}`;
      const button =
        post.unfolds && !this.#pressed.has(key) ? this.#page.findUnfoldButton(id) : null;
      if (button === null) continue;
      this.#pressed.add(key);
      button.click();
      await this.#waits.until(() => this.#page.findUnfoldButton(id) === null, BUTTON_LIMIT);
      await this.#waits.stable(() => this.#page.signature(), SETTLE_LIMIT);
      this.#look();
    }
  }

  /** Goes once more to the posts of which a picture or the end of the text was not there yet. */
  async #completePosts(): Promise<void> {
    for (const { post } of this.#incompletePosts()) {
      if (this.#isOver()) return;
      const isStillLacking = () =>
        this.#incompletePosts().some((other) => other.post.id === post.id);
      if (!isStillLacking() || !(await this.#bringIntoView(post.id))) continue;
      await this.#waits.until(() => {
        this.#look();
        return !isStillLacking();
      }, PICTURE_LIMIT);
    }
  }

  #incompletePosts(): PostCell[] {
    const cells = this.choice?.cells ?? [];
    return cells.filter(
      (cell): cell is PostCell =>
        cell.kind === 'post' && (cell.unfolds || countUnloadedMedia(cell.post.media) > 0),
    );
  }

  /** Scrolls until a post that was seen before is near the top of the screen. */
  async #bringIntoView(id: string): Promise<boolean> {
    for (let step = 0; step < MAX_STEPS && !this.#isOver(); step++) {
      const { scroller } = this.#page;
      const element = this.#page.findPost(id);
      if (element !== null) {
        const { top } = element.getBoundingClientRect();
        await this.#scrollTo(scroller.top + top - scroller.screenTop - scroller.viewport * 0.2);
        return true;
      }
      const before = scroller.top;
      await this.#scrollTo(before + this.#directionOf(id) * scroller.viewport * STEP);
      if (this.#page.scroller.top === before) return false;
    }
    return false;
  }

  #directionOf(id: string): 1 | -1 {
    const order = this.harvest.map(idOf);
    const seen =
      this.#page
        .view()
        .map(idOf)
        .find((other) => other !== null) ?? null;
    return order.indexOf(id) < order.indexOf(seen) ? -1 : 1;
  }

  #isOver(): boolean {
    const isLate = this.#waits.now - this.#started > TOTAL_LIMIT;
    return isLate || this.#steps > MAX_STEPS || this.#page.isLeft;
  }
}
