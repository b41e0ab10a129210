import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GROUPS, type GroupName, type Outcome, type Share } from '../tests/trust/plan.ts';
import { Problem, runScript } from './lib/problem.mjs';
import { PROJECT, runPackage, tail } from './lib/run.mjs';
import { digestOf } from './trust/digest.ts';
import { doneBefore, keepResult } from './trust/results.ts';
import { sharesOf } from './trust/shares.ts';

/** Of this run alone: another may be under way. */
const OUTCOME = path.join(PROJECT, `.cache/trust/outcome-${process.pid}.json`);
const SHOWN_LINES = 60;
const HOURS = 3_600_000; // ms

/**
 * `npm run trust [-- GROUP …] [--browser chrome|firefox|none] [--seed 1] [--case 17] [--shares 3]`: whatever
 * the page, the machine or the user does. What is written down in docs/trust/ of the extension as it is built
 * now is not run again; a single case always is, and is not written down. With `--shares` so many are run and
 * the others left for another time.
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      seed: { type: 'string', default: '1' },
      case: { type: 'string' },
      shares: { type: 'string', default: 'Infinity' },
    },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(GROUPS, name));
  if (unknown) throw new Problem(`There is no ${unknown}, only ${Object.keys(GROUPS).join(', ')}.`);
  const names = (positionals.length > 0 ? positionals : Object.keys(GROUPS)) as GroupName[];
  const seed = Number(values.seed);
  const single = values.case === undefined ? undefined : Number(values.case);
  const place = values.browser === 'none' ? 'node' : values.browser;
  const shares = names.flatMap((group) => sharesOf(group, seed, place, single));
  if (shares.length === 0) throw new Problem(`Nothing of that runs in ${values.browser}.`);

  const digests = await build();
  const sum = { passed: 0, failed: 0, left: 0 };
  let room = Number(values.shares);
  for (const share of shares) {
    const digest = digests[share.place];
    const known = single === undefined ? doneBefore(share, digest) : undefined;
    if (known) {
      console.log(`✓ ${nameOf(share)}: done on ${known.date}`);
      sum.passed++;
    } else if (room-- <= 0) sum.left++;
    else sum[(await runShare(share, digest, single === undefined)) ? 'passed' : 'failed']++;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.left} left`);
  return sum.failed === 0 ? 0 : 1;
});

/** @returns the digest that the results of each place go with */
async function build(): Promise<Record<Share['place'], string>> {
  for (const mode of ['chrome', 'firefox']) {
    const { code, output } = await runPackage('vite/bin/vite.js', ['build', '--mode', mode]);
    if (code !== 0) throw new Problem(output);
  }
  const [chrome, firefox] = [digestOf('chrome'), digestOf('firefox')];
  return { node: chrome, chrome, firefox };
}

/** Runs it, writes down what came of it and prints a line. @returns whether all went well */
async function runShare(share: Share, digest: string, isKept: boolean): Promise<boolean> {
  fs.mkdirSync(path.dirname(OUTCOME), { recursive: true });
  fs.rmSync(OUTCOME, { force: true });
  const folder = share.place === 'node' ? 'node' : 'browser';
  const file = `tests/trust/${folder}/${share.group}.test.ts`;
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--no-color',
    '--project',
    'trust',
    file,
  ];
  const env = {
    ...process.env,
    SEED: String(share.seed),
    TRUST: JSON.stringify(share),
    TRUST_OUTCOME: OUTCOME,
  };
  const start = Date.now();
  const { output } = await runPackage('vitest/vitest.mjs', args, { env, timeout: 4 * HOURS });
  const seconds = Math.round((Date.now() - start) / 1000);
  if (!fs.existsSync(OUTCOME)) {
    console.log(`✗ ${nameOf(share)}: broke off after ${seconds} s\n${tail(output, SHOWN_LINES)}`);
    return false;
  }
  const outcome = JSON.parse(fs.readFileSync(OUTCOME, 'utf8')) as Outcome;
  fs.rmSync(OUTCOME);
  const date = new Date().toISOString().slice(0, 10);
  if (isKept) keepResult({ ...share, digest, date, seconds, ...outcome });
  const { cases, faults, figures } = outcome;
  const told = Object.entries(figures).map(([what, figure]) => `, ${what} ${figure}`);
  const mark = faults.length === 0 ? '✓' : '✗';
  const line = `${cases} cases, ${faults.length} faults, ${seconds} s${told.join('')}`;
  console.log([`${mark} ${nameOf(share)}: ${line}`, ...faults].join('\n  '));
  return faults.length === 0;
}

function nameOf({ group, place, seed, from, to }: Share): string {
  return `${group} in ${place}, seed ${seed}, cases ${from} to ${to - 1}`;
}
