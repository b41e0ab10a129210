import { pause } from '../../browser/pause.ts';
import { NoPicture } from './no-picture.ts';

/** ms that a host is waited for at most, at least, and where it does not say how long. */
const WAIT = { most: 10_000, least: 1000, usual: 2000 };
/** ms for which a host that wants to be left alone is believed. */
const LONGEST_REST = 15 * 60_000;

/** ms since 1970 until when hosts want to be left alone, as they said. */
const resting = new Map<string, number>();

/** The host has asked for patience: the same may be asked again once it answers. */
export class AskedToWait extends Error {
  override name = 'AskedToWait';
}

/**
 * One host of pictures, for as long as those of a thread are fetched. Who asks us to wait means all that
 * we want of him, not one picture: they wait together, once, or are given up together.
 */
export class ImageHost {
  readonly #name: string;
  readonly #signal: AbortSignal;
  /** ms since 1970 */
  #opensAt = 0;
  #isClosed = false;
  /** Whether the file that was read last from it was heavy. */
  wasHeavy = false;

  /** @param signal ends all asking */
  constructor(name: string, signal: AbortSignal) {
    this.#name = name;
    this.#signal = signal;
    this.#isClosed = (restsUntil(name) ?? 0) > Date.now();
  }

  /**
   * Asks for a picture when it is time to.
   *
   * @throws AskedToWait
   * @throws NoPicture `busy` when the host is to be left alone
   */
  async ask(url: string): Promise<Response> {
    await this.#turn();
    const askedAt = Date.now();
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: this.#signal,
    });
    if (response.status !== 429 && response.status !== 503) return response;
    await response.body?.cancel();
    this.#heed(askedAt, waitOf(response));
    throw new AskedToWait();
  }

  async #turn(): Promise<void> {
    const left = this.#opensAt - Date.now();
    if (!this.#isClosed && left > 0) await Promise.race([pause(left), ended(this.#signal)]);
    this.#signal.throwIfAborted();
    if (this.#isClosed) throw new NoPicture('busy');
  }

  /** @param wait ms, as the host said; null when it did not */
  #heed(askedAt: number, wait: number | null): void {
    const now = Date.now();
    // What was asked before the wait began is answered the same once more.
    const hasWaited = this.#opensAt > 0 && askedAt >= this.#opensAt;
    if (hasWaited || (wait ?? 0) > WAIT.most) {
      this.#isClosed = true;
      if (wait) rememberRest(this.#name, now + wait);
    } else if (this.#opensAt === 0) {
      this.#opensAt = now + Math.max(WAIT.least, wait ?? WAIT.usual);
    }
  }
}

/** Until when a host wants to be left alone, ms since 1970. */
export const restsUntil = (name: string): number | undefined => resting.get(name);

/** What an earlier life of this document was told. */
export function rememberRest(name: string, until: number): void {
  const most = Date.now() + LONGEST_REST;
  resting.set(name, Math.max(resting.get(name) ?? 0, Math.min(until, most)));
}

/** ms, from seconds or a date. */
function waitOf({ headers }: Response): number | null {
  const value = headers.get('Retry-After');
  if (!value) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
