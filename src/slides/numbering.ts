import type { Words } from './words.ts';

/**
 * "1/11", "(3/7)", "4/", "🧵 1/9" as people number their posts, alone at the start or the end of a
 * text. A number in the middle of a sentence is part of it, and so is a fraction like "1/2 cup".
 */
const AT_START =
  /^\s*(?:🧵\s*)?[([]?\d{1,3}\s?\/\s?(?:\d{1,3}|[nNxX])?[)\]]?[.:)]?(?:\s*\n\s*|\s+|$)/u;
const AT_END = /(?:^|\s)\s*(?:🧵\s*)?[([]?\d{1,3}\s?\/\s?(?:\d{1,3}|[nNxX])?[)\]]?\s*(?:🧵\s*)?$/u;

/** The words without the number of the post in them. */
export function withoutNumber(words: Words, position: number, total: number): Words {
  const text = words.map((word) => word.text).join('');
  for (const pattern of [AT_START, AT_END]) {
    const match = pattern.exec(text);
    if (match && isNumberOf(match[0], position, total)) {
      return cut(words, match.index, match.index + match[0].length);
    }
  }
  return words;
}

/** Whether the figures are those of this post, give or take the posts that are not there. */
function isNumberOf(text: string, position: number, total: number): boolean {
  const [first, second] = (text.match(/\d+/g) ?? []).map(Number);
  if (first === undefined) return false;
  const leeway = Math.max(3, Math.round(total / 4));
  const isTotal = second === undefined || (first <= second && Math.abs(second - total) <= leeway);
  return isTotal && Math.abs(first - position) <= leeway;
}

function cut(words: Words, from: number, to: number): Words {
  let start = 0;
  const left: Words = [];
  for (const word of words) {
    const before = word.text.slice(0, Math.max(0, from - start));
    const after = word.text.slice(Math.max(0, to - start));
    const text = start >= to || start + word.text.length <= from ? word.text : before + after;
    if (text) left.push({ ...word, text });
    start += word.text.length;
  }
  return left;
}
