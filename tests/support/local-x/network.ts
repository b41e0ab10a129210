import { setTimeout as pause } from 'node:timers/promises';
import { type Random, seededRandom } from './images/drawing/random.ts';

/** How slowly the local X answers what its page asks for. */
export class Network {
  #random: Random = () => 0;
  #most = 0;
  #stall: { at: number; ms: number } | null = null;
  #answers = 0;

  /** Every answer comes at once. */
  reset(): void {
    this.#most = 0;
    this.#stall = null;
  }

  /** Answers take up to `most` ms, and the one with the number `stall.at` (0 is the next) so long. */
  slowDown(seed: number, most: number, stall: { at: number; ms: number } | null = null): void {
    this.#random = seededRandom(`network ${seed}`);
    this.#most = most;
    this.#stall = stall;
    this.#answers = 0;
  }

  async wait(): Promise<void> {
    const isStalled = this.#stall?.at === this.#answers++;
    const delay = isStalled ? (this.#stall?.ms ?? 0) : this.#random() * this.#most;
    if (delay > 0) await pause(delay);
  }
}
