import type { Span } from './schema.ts';

/** Neighbouring runs of plain text as one, without empty runs. */
export function joinTexts(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.text === '') continue;
    if (span.kind === 'text' && last?.kind === 'text') last.text += span.text;
    else joined.push({ ...span });
  }
  return joined;
}
