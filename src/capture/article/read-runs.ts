import type { Span } from '../../thread/schema.ts';
import { joinTexts, sliceSpans } from '../../thread/spans.ts';
import { all, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { pathOnX } from '../page/web-url.ts';
import { readSpans } from '../post/read-text.ts';

/**
 * The words of a block, as its author set them and without white space at their ends.
 *
 * @param without what in it is not its own: blocks that it holds
 */
export function readRuns(block: Element, without: readonly Element[], base: string): Span[] {
  const region: Region = { root: block, without: [...without, ...drawnFormulas(block)] };
  return trimmed(joinTexts(wholeLetters(readSpans(block, region, base)).map(asMention)));
}

/** Of a formula among the words its source is read; the rest says the same in other ways. */
function drawnFormulas(block: Element): Element[] {
  return all(block, SELECTORS.formulaSource).flatMap((source) => [
    ...[...(source.parentElement?.children ?? [])].filter((other) => other !== source),
  ]);
}

/** A run may end within a letter: half of an emoji is bold. Such a letter belongs to where it begins. */
function wholeLetters(spans: readonly Span[]): Span[] {
  const whole = spans.map((span) => ({ ...span }));
  for (const [index, span] of whole.entries()) {
    const next = whole[index + 1];
    if (!next || !/[\uD800-\uDBFF]$/.test(span.text) || !/^[\uDC00-\uDFFF]/.test(next.text))
      continue;
    span.text += next.text[0];
    next.text = next.text.slice(1);
  }
  return whole.map((span) => ({ ...span, text: span.text.toWellFormed() }));
}

/** X keeps the @ of a mention in its address, which no other page of X’s does. */
function asMention(span: Span): Span {
  const handle = /^@(\w{1,50})$/.exec(span.text)?.[1];
  const path = span.href ? pathOnX(span.href, span.href) : null;
  if (span.kind !== 'link' || !handle || path?.length !== 1) return span;
  const isNamed = path[0]?.replace(/^(?:@|%40)/, '').toLowerCase() === handle.toLowerCase();
  return isNamed ? { ...span, kind: 'mention', href: `https://x.com/${handle}` } : span;
}

function trimmed(spans: readonly Span[]): Span[] {
  const text = spans.map((span) => span.text).join('');
  const start = text.length - text.trimStart().length;
  return sliceSpans(spans, start, Math.max(start, text.trimEnd().length));
}

export const isBlank = (spans: readonly Span[]): boolean =>
  spans.every(({ text }) => text.trim() === '');
