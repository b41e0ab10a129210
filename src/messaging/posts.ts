import { browser } from '../browser/webext.ts';
import type { Input, Protocol } from './protocol.ts';
import { answerTo, type Handlers } from './serve.ts';

const PREFIX = 'post-';

/**
 * Tells the background what a user has decided, for good. A message is lost when the popup closes
 * before the background has taken it, and in Chrome always when it had to be woken first; a change
 * of the session's storage wakes it too, and stays there until it is dealt with.
 *
 * There is no answer, and after a stop in the middle it may be dealt with twice.
 */
export async function post<M extends 'startExport' | 'cancelExport' | 'resumeExport'>(
  method: M,
  input: Input<'background', M>,
): Promise<void> {
  const key = `${PREFIX}${crypto.randomUUID()}`;
  await browser.storage.session.set({ [key]: { to: 'background', method, input } });
}

/** Deals with what was posted, now and before; must run synchronously when the background starts. */
export function servePosts(
  methods: Protocol['background'],
  handlers: Handlers<'background'>,
): void {
  const answer = answerTo('background', methods, null, handlers);
  // None but our own pages can write to this storage.
  const sender = { id: browser.runtime.id, url: browser.runtime.getURL('') };
  const seen = new Set<string>();

  async function dealWith(items: Record<string, unknown>): Promise<void> {
    for (const [key, message] of Object.entries(items)) {
      if (!key.startsWith(PREFIX) || message === undefined || seen.has(key)) continue;
      seen.add(key);
      await answer(message, sender);
      await browser.storage.session.remove(key);
    }
  }

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    const written = Object.entries(changes).map(([key, { newValue }]) => [key, newValue]);
    void dealWith(Object.fromEntries(written));
  });
  void browser.storage.session.get(null).then(dealWith);
}
