import type { Words } from '../../slides/words.ts';

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

/** Runs of neighbours that are the same in some way. */
export function runsOf<Item>(items: readonly Item[], likeness: (item: Item) => unknown): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && likeness(last[0]!) === likeness(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
