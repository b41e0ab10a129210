import * as v from 'valibot';
import { browser } from '../browser/webext.ts';

/**
 * The trace of messages, for reports: off until somebody switches it on, and gone when the browser
 * closes. The background writes it (background/message-trace.ts), pages only read and switch it.
 */
const WANTED = 'trace-wanted';
const TRACED = 'trace';

/** Older ones are let go. */
export const MOST_TRACED = 200;

const TracedSchema = v.object({
  /** ms since 1970. */
  at: v.number(),
  /** The background sends it, deals with it, or hears it go by between others. */
  way: v.picklist(['out', 'in', 'by']),
  world: v.pipe(v.string(), v.maxLength(30)),
  method: v.pipe(v.string(), v.maxLength(40)),
  /** ms until the answer; null where it is not heard. */
  took: v.nullable(v.number()),
  /** `ok`, or the code or name of the failure. */
  outcome: v.pipe(v.string(), v.maxLength(60)),
  /** Characters of JSON. */
  sent: v.number(),
  got: v.nullable(v.number()),
});
export type Traced = v.InferOutput<typeof TracedSchema>;

const TraceSchema = v.fallback(v.pipe(v.array(TracedSchema), v.maxLength(MOST_TRACED)), []);

export interface Trace {
  isOn: boolean;
  entries: Traced[];
}

export async function loadTrace(): Promise<Trace> {
  const kept = await browser.storage.session.get([WANTED, TRACED]);
  return { isOn: kept[WANTED] === true, entries: v.parse(TraceSchema, kept[TRACED]) };
}

/** Switched off, nothing is left of it. */
export async function switchTrace(isOn: boolean): Promise<void> {
  if (isOn) await browser.storage.session.set({ [WANTED]: true });
  else await browser.storage.session.remove([WANTED, TRACED]);
}

export async function saveTrace(entries: readonly Traced[]): Promise<void> {
  await browser.storage.session.set({ [TRACED]: entries });
}

/** What may still be written when it has just been switched off. */
export async function clearTrace(): Promise<void> {
  await browser.storage.session.remove(TRACED);
}

/**
 * Hears of the switch and of new entries.
 *
 * @param listener is given whether the switch was changed
 * @returns a function that stops listening
 */
export function onTraceChange(listener: (isSwitch: boolean) => void): () => void {
  const onChange = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && (WANTED in changes || TRACED in changes)) listener(WANTED in changes);
  };
  browser.storage.onChanged.addListener(onChange);
  return () => browser.storage.onChanged.removeListener(onChange);
}

/** A line for each message, such as `+1234 ms out host renderJob: ok in 820 ms, 12 > 4`. */
export function traceText(entries: readonly Traced[]): string {
  // Noted when they were answered, and told in the order in which they set out.
  const inOrder = entries.toSorted((a, b) => a.at - b.at);
  const start = inOrder[0]?.at ?? 0;
  return inOrder
    .map(({ at, way, world, method, took, outcome, sent, got }) => {
      const answer = took === null ? '' : `: ${outcome} in ${took} ms, ${sent} > ${got}`;
      return `+${at - start} ms ${way} ${world} ${method}${answer}`;
    })
    .join('\n');
}
