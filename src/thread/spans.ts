import type { Span } from './schema.ts';

/** Neighbouring runs of text that look alike as one, without empty runs. */
export function joinTexts(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.text === '') continue;
    if (span.kind === 'text' && last?.kind === 'text' && isSameSet(span, last)) {
      last.text += span.text;
    } else joined.push({ ...span });
  }
  return joined;
}

/** Whether two runs are bold, italic and so on alike. */
function isSameSet({ marks: some = [] }: Span, { marks: others = [] }: Span): boolean {
  return some.length === others.length && some.every((mark) => others.includes(mark));
}

export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** The part of the spans from one UTF-16 offset of their text to another. */
export function sliceSpans<S extends Span>(
  spans: readonly S[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): S[] {
  let start = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    if (text === '') return [];
    return [text === span.text ? span : { ...span, text }];
  });
}
