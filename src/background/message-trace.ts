import * as v from 'valibot';
import { browser } from '../browser/webext.ts';
import { EnvelopeSchema } from '../messaging/envelope.ts';
import { protocol } from '../messaging/protocol.ts';
import {
  clearTrace,
  loadTrace,
  MOST_TRACED,
  onTraceChange,
  saveTrace,
  type Traced,
} from '../messaging/trace.ts';
import { type Passing, watchMessages } from '../messaging/watch.ts';

let entries: Traced[] = [];
/** Null as long as the session's storage has not said it. */
let isOn: boolean | null = null;
let isSaving = false;
let isStale = false;

/**
 * Writes the trace of messages while somebody wants it. Must run synchronously when the background
 * starts: what woke it belongs to the trace.
 */
export function traceMessages(): void {
  onTraceChange((isSwitch) => {
    if (isSwitch) void obeySwitch();
  });
  browser.runtime.onMessage.addListener(overhear as never);
  watchMessages(see);
  void obeySwitch();
}

async function obeySwitch(): Promise<void> {
  const kept = await loadTrace();
  if (kept.isOn) {
    // A life of the background goes on where the last one left off.
    if (isOn === null) entries = [...kept.entries, ...entries].slice(-MOST_TRACED);
    isOn = true;
    watchMessages(see);
    await save();
  } else {
    isOn = false;
    entries = [];
    watchMessages();
    // A write may have crossed the switch.
    if (kept.entries.length > 0) await clearTrace();
  }
}

async function see<Answer>(
  { way, peer, method, input }: Passing,
  answering: () => Promise<Answer>,
): Promise<Answer> {
  const at = Date.now();
  const world = way === 'in' ? placeOf(peer) : peer;
  const tell = (outcome: string, answer?: unknown) => {
    const sizes = { sent: sizeOf(input), got: sizeOf(answer) };
    note({ way, world, method, at, took: Date.now() - at, outcome, ...sizes });
  };
  try {
    const answer = await answering();
    tell(outcomeOf(answer), answer);
    return answer;
  } catch (error) {
    tell(error instanceof Error ? error.name : 'Error');
    throw error;
  }
}

/** In a word, since addresses tell of threads. */
function placeOf(url: string): string {
  if (url.includes('/src/render/')) return 'host';
  return /^(?:chrome|moz)-extension:/.test(url) ? 'windows' : 'page';
}

function outcomeOf(reply: unknown): string {
  const { ok, error } = (reply ?? {}) as { ok?: boolean; error?: { code?: unknown } };
  if (ok) return 'ok';
  return typeof error?.code === 'string' ? error.code : 'NO_ANSWER';
}

/** Characters of JSON. */
function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

function note(entry: Traced): void {
  if (isOn === false) return;
  entries = [...entries, entry].slice(-MOST_TRACED);
  if (isOn) void save();
}

/** One write at a time, and none for each of many messages. */
async function save(): Promise<void> {
  isStale = true;
  if (isSaving) return;
  isSaving = true;
  try {
    while (isOn && isStale) {
      isStale = false;
      await saveTrace(entries);
    }
  } finally {
    isSaving = false;
  }
}

/** What windows and the render host say to one another comes by here; the answer does not. */
function overhear(message: unknown): undefined {
  if (isOn === false) return;
  const envelope = v.safeParse(EnvelopeSchema, message);
  if (!envelope.success || envelope.output.to === 'background') return;
  const { to: world, method, input } = envelope.output;
  if (!Object.hasOwn(protocol[world], method)) return;
  const unheard = { took: null, outcome: '', got: null };
  note({ at: Date.now(), way: 'by', world, method, sent: sizeOf(input), ...unheard });
}
