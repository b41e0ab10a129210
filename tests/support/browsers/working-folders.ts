import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onProcessExit } from './exit-cleanup.ts';

export interface WorkingFolders {
  /** Scratch folder that is removed in the end. */
  root: string;
  profile: string;
  downloads: string;
  /** Removes what was made here; given folders stay. */
  remove(): void;
}

/** A profile and a downloads folder for one browser, temporary unless given. */
export function makeWorkingFolders(given: {
  profileDir?: string | undefined;
  downloadsDir?: string | undefined;
}): WorkingFolders {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'thread-navigator-'));
  const profile = path.resolve(given.profileDir ?? path.join(root, 'profile'));
  const downloads = path.resolve(given.downloadsDir ?? path.join(root, 'downloads'));
  for (const folder of [profile, downloads]) fs.mkdirSync(folder, { recursive: true });

  // Browsers write for a moment after they have been told to go.
  const erase = () => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  const unregister = onProcessExit(erase);
  return {
    root,
    profile,
    downloads,
    remove() {
      unregister();
      erase();
    },
  };
}
