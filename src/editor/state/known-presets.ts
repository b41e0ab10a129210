import { signal } from '@preact/signals';
import { EMPTY_LIBRARY, type PresetLibrary } from '../../design/preset-library.ts';
import { isNewerData } from '../../store/newer-data.ts';
import { loadLibrary, updateLibrary } from '../../store/presets.ts';
import { keepUnfinished } from '../../store/unfinished.ts';
import { latestOnly } from './latest-only.ts';

/** The user's own presets and brand kit. */
export const library = signal<PresetLibrary>(EMPTY_LIBRARY);
/** The library was made by a newer version: `library` stands for none, and nothing may be changed. */
export const isLibraryNewer = signal(false);
/** The browser could not store the last change. */
export const isUnsaved = signal(false);

/**
 * Reads the library, and again when somebody comes back from a window where it was changed.
 * @throws NewerData
 */
export async function startPresets(): Promise<void> {
  try {
    library.value = await loadLibrary();
  } catch (error) {
    isLibraryNewer.value = isNewerData(error);
    throw error;
  }
  addEventListener('focus', () => void readAgain());
  addEventListener('pagehide', () => {
    if (isWriting) keepUnfinished({ library: library.value });
  });
}

type Change = (library: PresetLibrary) => PresetLibrary;
let waiting: Change[] = [];
let isWriting = false;

/** A window of its own may have changed the store: each change is made to what is there by then. */
const writing = latestOnly(async () => {
  const changes = waiting;
  waiting = [];
  isWriting = true;
  try {
    await updateLibrary((stored) => changes.reduce((now, change) => change(now), stored));
    isUnsaved.value = false;
  } catch (error) {
    console.error(error);
    isUnsaved.value = true;
  }
  isWriting = false;
});

/** Changes the library here at once, and in the store after that. */
export function changeLibrary(change: Change): void {
  const changed = change(library.value);
  if (changed === library.value) return;
  library.value = changed;
  waiting.push(change);
  writing.run(undefined);
}

async function readAgain(): Promise<void> {
  const before = library.value;
  const stored = await loadLibrary();
  const isBehind = library.value !== before || isWriting || isUnsaved.value;
  if (!isBehind && JSON.stringify(stored) !== JSON.stringify(before)) library.value = stored;
}
