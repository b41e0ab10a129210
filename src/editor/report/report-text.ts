import { VERSION } from '../../browser/webext.ts';
import type { Diagnostics } from '../../messaging/capture-result.ts';
import { type Traced, traceText } from '../../messaging/trace.ts';
import type { Trouble } from './trouble.ts';

interface Report extends Trouble {
  /** The messages between the parts of the product, while they are noted. */
  messages?: readonly Traced[];
  /** Words of the thread, only where the user has ticked that they may be in it. */
  words?: string | null;
}

/**
 * What people paste into public issues: versions, the stage that went wrong, codes, figures and names of
 * rules. Nothing of the thread, no address and no name, unless `words` are given.
 */
export function reportText({ stage, codes, diagnostics, messages, words }: Report): string {
  return [
    [
      `Thread Navigator ${VERSION}`,
      navigator.userAgent,
      `stage: ${stage}`,
      `code: ${codes.join(', ')}`,
      ...rulesIn(diagnostics ?? {}),
    ].join('\n'),
    messages && messages.length > 0 && `messages:\n${traceText(messages)}`,
    words && `words of the thread:\n${words}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The rules that found something on the page, those that did not, and what else was counted. */
function rulesIn(diagnostics: Diagnostics): string[] {
  const hit: string[] = [];
  const missed: string[] = [];
  const others: string[] = [];
  for (const [key, value] of Object.entries(diagnostics)) {
    const [, rule] = /^rule\.(\w+)$/.exec(key) ?? [];
    if (rule && value) hit.push(`${rule} ${value}`);
    else if (rule) missed.push(rule);
    else others.push(`${key}: ${value}`);
  }
  return [
    ...others,
    ...(hit.length > 0 ? [`rules that hit: ${hit.join(', ')}`] : []),
    ...(missed.length > 0 ? [`rules that missed: ${missed.join(', ')}`] : []),
  ];
}
