import { type Choice, choosePosts, type Target } from './choose-posts.ts';
import { type Harvest, idOf, type PostCell } from './harvest.ts';
import type { LivePage } from './live-page.ts';
import type { Waits } from './live-waits.ts';
import { countUnloadedMedia } from './read-media.ts';

const SETTLE_LIMIT = 1_500;
const BUTTON_LIMIT = 6_000;
const TOTAL_LIMIT = 5 * 60_000;
const MAX_STEPS = 2_000;
/** Less than a screen, so that each view shares posts with the one before. */
const STEP = 0.6;

/** What has been read of an open page so far, and the moves that show more of it. */
export class Reading {
  harvest: Harvest = [];
  choice: Choice | null = null;

  readonly page: LivePage;
  readonly target: Target;
  readonly waits: Waits;
  readonly #onProgress: (posts: number) => void;
  readonly #pressed = new Set<string>();
  readonly #started: number;
  #steps = 0;
  #reported = 0;

  constructor(page: LivePage, target: Target, waits: Waits, onProgress: (posts: number) => void) {
    this.page = page;
    this.target = target;
    this.waits = waits;
    this.#onProgress = onProgress;
    this.#started = waits.now;
  }

  get isOver(): boolean {
    const isLate = this.waits.now - this.#started > TOTAL_LIMIT;
    return isLate || this.#steps > MAX_STEPS || this.page.isLeft;
  }

  /** Adds what is in the page right now. */
  look(): void {
    this.harvest = this.page.merge(this.harvest);
    const end = this.choice?.isEndSeen === true;
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

  /**
   * The posts of the thread and its branches of which a picture or the end of the text has not been
   * seen.
   */
  incompletePosts(): PostCell[] {
    const { cells = [], branches = [] } = this.choice ?? {};
    return [...cells, ...branches].filter(
      (cell): cell is PostCell =>
        cell.kind === 'post' && (cell.unfolds || countUnloadedMedia(cell.post.media) > 0),
    );
  }

  /** Presses a button of the page unless it was pressed before, and waits for `isDone`. */
  async press(key: string, button: HTMLElement | null, isDone: () => boolean): Promise<boolean> {
    if (button === null || this.#pressed.has(key)) return false;
    this.#pressed.add(key);
    button.click();
    await this.waits.until(isDone, BUTTON_LIMIT);
    return true;
  }

  /** Presses "Show more" of those that are in the page. */
  async #unfold(): Promise<void> {
    for (const { unfolds, post } of this.incompletePosts()) {
      const find = () => this.page.findUnfoldButton(post.id);
      const isPressed =
        unfolds && (await this.press(`text ${post.id}`, find(), () => find() === null));
      if (!isPressed) continue;
      await this.waits.stable(() => this.page.signature(), SETTLE_LIMIT);
      this.look();
    }
  }

  /** Scrolls by most of a screen; `direction` is -1 upwards. False at the end of the page. */
  async step(direction: 1 | -1): Promise<boolean> {
    const { scroller } = this.page;
    const before = scroller.top;
    await this.#scrollTo(before + direction * scroller.viewport * STEP);
    return this.page.scroller.top !== before;
  }

  /** Scrolls until a post that was seen before is near the top of the screen. */
  async bringIntoView(id: string): Promise<boolean> {
    while (!this.isOver) {
      const element = this.page.findPost(id);
      if (element !== null) {
        const { scroller } = this.page;
        const { top } = element.getBoundingClientRect();
        await this.#scrollTo(scroller.top + top - scroller.screenTop - scroller.viewport * 0.2);
        return true;
      }
      if (!(await this.step(this.#directionOf(id)))) return false;
    }
    return false;
  }

  async #scrollTo(top: number): Promise<void> {
    this.#steps++;
    this.page.scroller.to(top);
    await this.waits.until(() => this.page.isCovered || this.page.isLoading, SETTLE_LIMIT);
    if (!this.#isConnected()) {
      // The new view shares nothing with what is known: look at what lies between.
      const { scroller } = this.page;
      const back = scroller.viewport * STEP * 0.5;
      scroller.to(top + (this.choice?.isStartSeen === false ? back : -back));
      await this.waits.until(() => this.page.isCovered, SETTLE_LIMIT);
    }
    await this.settle();
  }

  #isConnected(): boolean {
    const known = new Set(this.harvest.map(idOf));
    const seen = this.#idsInView();
    return seen.length === 0 || seen.some((id) => known.has(id));
  }

  #directionOf(id: string): 1 | -1 {
    const order = this.harvest.map(idOf);
    const [seen = null] = this.#idsInView();
    return order.indexOf(id) < order.indexOf(seen) ? -1 : 1;
  }

  #idsInView(): string[] {
    return this.page
      .view()
      .map(idOf)
      .filter((id) => id !== null);
  }
}
