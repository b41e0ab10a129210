import * as v from 'valibot';
import { browser } from '../browser/webext.ts';
import { ReplySchema } from './envelope.ts';
import { heardError, ProductError } from './errors.ts';
import type { Input, MethodName, Output, World } from './protocol.ts';
import { watched } from './watch.ts';

/**
 * Sends a message to the background, the render host or the open editors.
 * @throws ProductError with the code the other side gave, and what was thrown there as its cause, with
 *   its stack and its own causes; with NO_ANSWER when nobody listens
 */
export async function call<W extends Exclude<World, 'page'>, M extends MethodName<W>>(
  world: W,
  method: M,
  input: Input<W, M>,
): Promise<Output<W, M>> {
  const message = { to: world, method, input };
  const reply = await watched({ way: 'out', peer: world, method, input }, () =>
    browser.runtime.sendMessage(message),
  );
  return unpack(reply, method);
}

/** Sends a message to the content script of a tab. */
export async function callPage<M extends MethodName<'page'>>(
  tabId: number,
  method: M,
  input: Input<'page', M>,
): Promise<Output<'page', M>> {
  const reply = await watched({ way: 'out', peer: 'page', method, input }, () =>
    browser.tabs.sendMessage(tabId, { to: 'page', method, input }, { frameId: 0 }),
  );
  return unpack(reply, method);
}

/** Tells the open editors; it is no failure when there is none. */
export async function tellEditors<M extends MethodName<'editors'>>(
  method: M,
  input: Input<'editors', M>,
): Promise<void> {
  await watched({ way: 'out', peer: 'editors', method, input }, () =>
    browser.runtime.sendMessage({ to: 'editors', method, input }),
  ).catch(() => undefined);
}

function unpack<T>(reply: unknown, method: string): T {
  if (reply === undefined || reply === null) {
    throw new ProductError('NO_ANSWER', `nobody answered ${method}`);
  }
  const answer = v.safeParse(ReplySchema, reply);
  if (!answer.success) throw new ProductError('BAD_REPLY', `${method} was answered with nonsense`);
  if (answer.output.ok) return answer.output.value as T;
  const { code, message, thrown } = answer.output.error;
  throw heardError(code, message, thrown);
}
