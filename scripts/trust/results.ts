import fs from 'node:fs';
import path from 'node:path';
import type { Outcome, Share } from '../../tests/trust/plan.ts';
import { PROJECT } from '../lib/run.mjs';

export interface Result extends Share, Outcome {
  /** Of the extension that was tried (digest.ts). */
  digest: string;
  /** `2026-11-29`. */
  date: string;
  seconds: number;
}

const FOLDER = path.join(PROJECT, 'docs/trust');

/** The result that makes another run needless: whole, without a fault, of the same extension. */
export function doneBefore(share: Share, digest: string, folder = FOLDER): Result | undefined {
  return readResults(share, folder).find(
    (one) =>
      isOf(one, share) &&
      one.digest === digest &&
      one.faults.length === 0 &&
      one.cases === share.to - share.from,
  );
}

/** Writes a result down in the place of an earlier one of the same cases. */
export function keepResult(result: Result, folder = FOLDER): void {
  const others = readResults(result, folder).filter((one) => !isOf(one, result));
  const all = [...others, result].sort((a, b) => a.seed - b.seed || a.from - b.from);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(fileOf(result, folder), `${JSON.stringify(all, null, 2)}\n`);
}

function readResults(share: Share, folder: string): Result[] {
  const file = fileOf(share, folder);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Result[]) : [];
}

const fileOf = ({ group, place }: Share, folder: string): string =>
  path.join(folder, `${group}-${place}.json`);

const isOf = (one: Share, other: Share): boolean =>
  one.seed === other.seed && one.from === other.from && one.to === other.to;
