import fs from 'node:fs';
import path from 'node:path';
import { waitUntil } from '../wait-until.ts';

/** Where Chrome writes what it does on the network. */
export function netLogPath(folder: string): string {
  return path.join(folder, 'net-log.json');
}

/**
 * The web addresses that an origin has asked for, by the browser's own log. One event is one line,
 * and the file has no end while the browser runs.
 */
export async function requestsOf(origin: string, log: string): Promise<string[]> {
  await fileAtRest(log);
  const addresses = fs
    .readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`"initiator":"${origin}"`))
    .map((line) => /"url":"(https?:[^"]*)"/.exec(line)?.[1])
    .filter((url) => url !== undefined);
  return [...new Set(addresses)];
}

/** Chrome writes the log on a thread of its own. */
async function fileAtRest(file: string): Promise<void> {
  let before = -1;
  await waitUntil(
    'the log of the network',
    () => {
      const { size } = fs.statSync(file);
      const isAtRest = size === before && size > 0;
      before = size;
      return isAtRest;
    },
    { interval: 500 },
  );
}
