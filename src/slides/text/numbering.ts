import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Words } from './words.ts';

/**
 * "1/11", "(3/7)", "4/", "🧵 1/9" as people number their posts, alone at the start or the end of a
 * text. A number in the middle of a sentence is part of it, and so is a fraction like "1/2 cup".
 */
const AT_START =
  /^\s*(?:🧵\s*)?[([]?\d{1,3}\s?\/\s?(?:\d{1,3}|[nNxX])?[)\]]?[.:)]?(?:\s*\n\s*|\s+|$)/u;
const AT_END = /(?:^|\s)\s*(?:🧵\s*)?[([]?\d{1,3}\s?\/\s?(?:\d{1,3}|[nNxX])?[)\]]?\s*(?:🧵\s*)?$/u;

/** The words without the number of the post in them, where they have one at either of these ends. */
export function withoutNumber(
  words: Words,
  position: number,
  total: number,
  ends: readonly RegExp[] = [AT_START, AT_END],
): Words {
  const text = plainText(words);
  for (const pattern of ends) {
    const match = pattern.exec(text);
    if (match && isNumberOf(match[0], position, total)) {
      const end = match.index + match[0].length;
      return [...sliceSpans(words, 0, match.index), ...sliceSpans(words, end)];
    }
  }
  return words;
}

/** The same for the parts of a post that is split: the number stands in the first or the last. */
export function withoutNumberInParts(parts: Words[], position: number, total: number): Words[] {
  if (parts.length === 1) return [withoutNumber(parts[0]!, position, total)];
  return parts.map((words, index) => {
    const ends = [
      ...(index === 0 ? [AT_START] : []),
      ...(index === parts.length - 1 ? [AT_END] : []),
    ];
    return withoutNumber(words, position, total, ends);
  });
}

/** Whether the figures are those of this post, give or take the posts that are not there. */
function isNumberOf(text: string, position: number, total: number): boolean {
  const [first, second] = (text.match(/\d+/g) ?? []).map(Number);
  if (first === undefined) return false;
  const leeway = Math.max(3, Math.round(total / 4));
  const isTotal = second === undefined || (first <= second && Math.abs(second - total) <= leeway);
  return isTotal && Math.abs(first - position) <= leeway;
}
