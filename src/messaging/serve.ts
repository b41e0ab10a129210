import * as v from 'valibot';
import { browser } from '../browser/webext.ts';
import { ProductError, type ToldErrors, tellError, withoutQuotes } from './errors.ts';
import {
  EnvelopeSchema,
  type Input,
  type MethodName,
  type Output,
  protocol,
  type Reply,
  type World,
} from './protocol.ts';
import { senderKind } from './sender.ts';

export interface Caller {
  /** The tab of a content script or of one of our pages in a tab. */
  tabId: number | undefined;
}

export type Handlers<W extends World> = {
  [M in MethodName<W>]: (
    input: Input<W, M>,
    caller: Caller,
  ) => Output<W, M> | Promise<Output<W, M>>;
};

/**
 * Answers the messages for one world. Must run synchronously when the world starts: a background
 * that was woken by a message loses it otherwise.
 *
 * @returns a function that stops answering
 */
export function serve<W extends World>(world: W, handlers: Partial<Handlers<W>>): () => void {
  const listener = answerTo(world, handlers);
  // The polyfill's type demands `true` or a promise; undefined leaves the message to others.
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Answers a message for this world that has a handler; undefined leaves it to others. */
export function answerTo<W extends World>(world: W, handlers: Partial<Handlers<W>>) {
  return (message: unknown, sender: unknown): Promise<Reply> | undefined => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== world) return undefined;
    const { method, input } = envelope.output;
    if (!Object.hasOwn(handlers, method)) return undefined;
    return answer(world, handlers, method as MethodName<W>, input, sender as Sender);
  };
}

type Sender = Parameters<typeof senderKind>[0];

async function answer<W extends World>(
  world: W,
  handlers: Partial<Handlers<W>>,
  method: MethodName<W>,
  input: unknown,
  sender: Sender,
): Promise<Reply> {
  const rule = protocol[world][method] as { from: string; input: v.GenericSchema };
  const kind = senderKind(sender, browser.runtime.id, browser.runtime.getURL(''));
  if (kind !== rule.from) return failure('FORBIDDEN', `${kind} may not send ${method}`);
  const checked = v.safeParse(rule.input, input);
  if (!checked.success) return failure('BAD_INPUT', `${method}: ${checked.issues[0].message}`);
  try {
    const handler = handlers[method] as (input: unknown, caller: Caller) => unknown;
    return { ok: true, value: await handler(checked.output, { tabId: sender.tab?.id }) };
  } catch (error) {
    const thrown = tellError(error);
    if (error instanceof ProductError) return failure(error.code, error.message, thrown);
    console.error(`${method} failed`, error);
    return failure('INTERNAL', `${thrown[0]?.name}: ${thrown[0]?.message}`, thrown);
  }
}

function failure(code: string, message: string, thrown?: ToldErrors): Reply {
  return { ok: false, error: { code, message: withoutQuotes(message), ...(thrown && { thrown }) } };
}
