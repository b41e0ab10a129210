import * as v from 'valibot';
import { browser } from '../browser/webext.ts';
import { EnvelopeSchema, type Reply } from './envelope.ts';
import { ProductError, type ToldErrors } from './errors.ts';
import type { Input, MethodName, Output, Protocol, World } from './protocol.ts';
import { senderKind } from './sender.ts';
import { watched } from './watch.ts';

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
 * @param methods what others may ask of it
 * @param tell what callers hear of an error besides its code (`tellError`); null where nobody reads the
 *   answers
 * @returns a function that stops answering
 */
export function serve<W extends World>(
  world: W,
  methods: Protocol[W],
  tell: Tell | null,
  handlers: Partial<Handlers<W>>,
): () => void {
  const listener = answerTo(world, methods, tell, handlers);
  // The polyfill's type demands `true` or a promise; undefined leaves the message to others.
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Answers a message for this world that has a handler; undefined leaves it to others. */
export function answerTo<W extends World>(
  world: W,
  methods: Protocol[W],
  tell: Tell | null,
  handlers: Partial<Handlers<W>>,
) {
  return (message: unknown, sender: unknown): Promise<Reply> | undefined => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== world) return undefined;
    const { method, input } = envelope.output;
    if (!Object.hasOwn(handlers, method)) return undefined;
    const { url = '' } = sender as Sender;
    return watched({ way: 'in', peer: url, method, input }, () =>
      answer({ methods, handlers, tell }, method as MethodName<W>, input, sender as Sender),
    );
  };
}

type Sender = Parameters<typeof senderKind>[0];
type Tell = (error: unknown) => ToldErrors;

interface Served<W extends World> {
  methods: Protocol[W];
  handlers: Partial<Handlers<W>>;
  tell: Tell | null;
}

async function answer<W extends World>(
  { methods, handlers, tell }: Served<W>,
  method: MethodName<W>,
  input: unknown,
  sender: Sender,
): Promise<Reply> {
  const rule = methods[method] as { from: string; input: v.GenericSchema };
  const kind = senderKind(sender, browser.runtime.id, browser.runtime.getURL(''));
  if (kind !== rule.from) return failure('FORBIDDEN', `${kind} may not send ${method}`);
  const checked = v.safeParse(rule.input, input);
  if (!checked.success) {
    const { kind: what, type } = checked.issues[0];
    return failure('BAD_INPUT', `${method}: wrong ${what} ${type}`);
  }
  try {
    const handler = handlers[method] as (input: unknown, caller: Caller) => unknown;
    return { ok: true, value: await handler(checked.output, { tabId: sender.tab?.id }) };
  } catch (error) {
    const thrown = tell?.(error);
    const first = thrown?.[0];
    if (error instanceof ProductError) return failure(error.code, first?.message, thrown);
    console.error(`${method} failed`, error);
    return failure('INTERNAL', first && `${first.name}: ${first.message}`, thrown);
  }
}

function failure(code: string, message = code, thrown?: ToldErrors): Reply {
  return { ok: false, error: { code, message, ...(thrown && { thrown }) } };
}
