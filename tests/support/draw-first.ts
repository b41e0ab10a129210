import { readdirSync } from 'node:fs';
import { watchPrograms } from './browsers/exit-cleanup.ts';
import { drawAll } from './local-x/images/draw-all.ts';
import { DRAWN_FOLDER } from './local-x/images/drawn-files.ts';

/** Before the first browser test: nothing that a test compares is to be drawn while it runs. */
export async function setup(): Promise<() => void> {
  const start = Date.now();
  const drawn = await drawAll();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (drawn > 0) console.log(`Drew ${drawn} pictures of the local X in ${seconds} s`);
  const killLeftPrograms = watchPrograms();
  const before = new Set(readdirSync(DRAWN_FOLDER));
  return () => {
    killLeftPrograms();
    const late = readdirSync(DRAWN_FOLDER).filter((file) => !before.has(file)).length;
    // Somebody asks for pictures that local-x/images/all-addresses.ts does not know.
    if (late > 0) console.warn(`${late} pictures of the local X were drawn while tests ran`);
  };
}
