import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../../scripts/lib/problem.mjs';

/**
 * How long, in ms, anything is waited for that must come. It matters only when it does not: then a
 * machine ten times slower than ours must have had its time.
 */
export const PATIENCE = 150_000;

/** A wait that ran out of time; the message says what was awaited and what was seen last. */
export class WaitTimeout extends Problem {
  override name = 'WaitTimeout';
}

export interface WaitOptions {
  timeout?: number;
  /** Pause between two looks, in ms. */
  interval?: number;
  /** Called once at the end of a vain wait, to add what can be seen to the error. */
  describe?(): Promise<string> | string;
}

/**
 * Calls `look` until it returns something truthy, and returns that.
 *
 * An exception counts as "not yet" (the thing looked at may be loading) and is told if the time
 * runs out.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T> | T,
  { timeout = PATIENCE, interval = 100, describe }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const start = Date.now();
  let seen = 'nothing';
  for (;;) {
    try {
      const value = await look();
      if (value) return value as NonNullable<T>;
      seen = JSON.stringify(value) ?? 'undefined';
    } catch (error) {
      seen = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() - start > timeout) break;
    await pause(interval);
  }
  const details = describe ? await Promise.resolve(describe()).catch(String) : '';
  throw new WaitTimeout(
    `Waited ${timeout} ms for ${what}; last seen: ${seen}${details && `\n${details}`}`,
  );
}

/** Rejects with a sentence when a promise that cannot be polled takes too long. */
export async function within<T>(what: string, timeout: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WaitTimeout(`Waited ${timeout} ms for ${what}`)), timeout);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
