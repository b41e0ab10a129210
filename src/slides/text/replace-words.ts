import type { Words } from './words.ts';

/**
 * Replaces what a pattern finds, also where it reaches from one word into the next: marks and cuts
 * may go through the middle of a name. Gives as many words as it got, some of them maybe empty.
 */
export function replaceInWords(
  words: Words,
  pattern: RegExp,
  replacement: (found: string) => string,
): Words {
  const text = words.map((word) => word.text).join('');
  const places = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    by: replacement(found),
  }));
  if (places.length === 0) return words;
  let end = 0;
  return words.map((word) => {
    const start = end;
    end += word.text.length;
    const touching = places.filter(({ from, to }) => from < end && to > start);
    if (touching.length === 0) return word;
    let at = start;
    let changed = '';
    for (const { from, to, by } of touching) {
      changed += text.slice(at, Math.max(at, from)) + (from >= start ? by : '');
      at = Math.min(to, end);
    }
    return { ...word, text: changed + text.slice(at, end) };
  });
}
