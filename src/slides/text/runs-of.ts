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
