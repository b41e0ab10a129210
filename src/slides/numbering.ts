import { plainText, sliceSpans } from '../thread/spans.ts';
import type { Words } from './words.ts';

/**
 * "1/11", "(3/7)", "4/", "🧵 1/9" as people number their posts, alone at the start or the end of a
 * text. A number in the middle of a sentence is part of it, and so is a fraction like "1/2 cup".
 */
const AT_START =
  /^\s*(?:🧵\s*)?[([]?\d{1,3}\s?\/\s?(?:\d{1,3}|[nNxX])?[)\]]?[.:)]?(?:\s*\n\s*|\s+|$)/u;
const AT_END = /(?:^|\s)\s*(?:🧵\s*)?[([]?\d{1,3}\s?\/\s?(?:\d{1,3}|[nNxX])?[)\]]?\s*(?:🧵\s*)?$/u;

/** The words without the number of the post in them; `parts` are those of its cards. */
export function withoutNumber(parts: Words[], position: number, total: number): Words[] {
  for (const [part, pattern] of [
    [0, AT_START],
    [parts.length - 1, AT_END],
  ] as const) {
    const words = parts[part]!;
    const match = pattern.exec(plainText(words));
    if (match && isNumberOf(match[0], position, total)) {
      const end = match.index + match[0].length;
      return parts.with(part, [...sliceSpans(words, 0, match.index), ...sliceSpans(words, end)]);
    }
  }
  return parts;
}

/** Whether the figures are those of this post, give or take the posts that are not there. */
function isNumberOf(text: string, position: number, total: number): boolean {
  const [first, second] = (text.match(/\d+/g) ?? []).map(Number);
  if (first === undefined) return false;
  if (second !== undefined && first > second) return false;
  return Math.abs(first - position) <= Math.max(3, Math.round(total / 4));
}
