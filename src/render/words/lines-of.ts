import type { Words } from '../../slides/text/words.ts';

/** The words line by line: breaks are part of their text, also in the middle of a marked run. */
export function linesOf(words: Words): Words[] {
  const lines: Words[] = [[]];
  for (const word of words) {
    for (const [index, text] of word.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...word, text });
    }
  }
  return lines;
}
