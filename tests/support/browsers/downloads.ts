import fs from 'node:fs';
import path from 'node:path';
import { PATIENCE, waitUntil } from './wait-until.ts';

/** The last is what Chromium writes to until it knows the name. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$|\/\.org\.chromium\.[^/]*$/;

interface FoundFile {
  path: string;
  size: number;
}

function listFiles(folder: string): FoundFile[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      // Browsers rename while we read.
      const stat = fs.statSync(file, { throwIfNoEntry: false });
      return stat ? [{ path: file, size: stat.size }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Those that are whole right now, while others may still be on their way. */
export function finishedFiles(folder: string): string[] {
  const files = listFiles(folder).filter(({ size }) => size > 0);
  return files.map((file) => file.path).filter((file) => !UNFINISHED.test(file));
}

/**
 * Waits until the folder holds `count` finished files and nothing unfinished, twice in a row with
 * the same sizes. Firefox keeps an empty file of the final name beside its `.part`; empty files
 * are not finished.
 */
export async function waitForDownloads(
  folder: string,
  count: number,
  timeout = PATIENCE,
): Promise<string[]> {
  let before = '';
  const files = await waitUntil(
    `${count} finished file(s) in ${folder}`,
    () => {
      const now = listFiles(folder);
      const signature = JSON.stringify(now);
      const stable = signature === before;
      before = signature;
      const busy = now.some((file) => UNFINISHED.test(file.path) || file.size === 0);
      return stable && !busy && now.length >= count ? now : undefined;
    },
    { timeout, interval: 100, describe: () => `In the folder: ${before}` },
  );
  return files.map((file) => file.path);
}
