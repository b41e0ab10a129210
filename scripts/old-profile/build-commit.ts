import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { PROJECT, run, tail } from '../lib/run.mjs';

/**
 * Builds the extension of a commit in a worktree of its own, with the packages that its lockfile
 * names, and takes the worktree away again.
 *
 * @returns the folder of the unpacked extension
 * @throws Problem when it does not build
 */
export async function buildCommit(commit: string, browser: string): Promise<string> {
  const sources = path.join(PROJECT, '.cache/old-profile/sources');
  const built = path.join(PROJECT, '.cache/old-profile', commit, browser);
  // One that was stopped has left it there.
  await takeAway(sources);
  await git('worktree', 'add', '--detach', sources, commit);
  try {
    await build(sources, browser, built);
  } finally {
    await takeAway(sources);
  }
  return built;
}

async function takeAway(folder: string): Promise<void> {
  if (!fs.existsSync(folder)) return;
  // First of all, and not by git: what the link leads to must stay.
  fs.rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
  await git('worktree', 'remove', '--force', folder);
}

async function build(folder: string, browser: string, outDir: string): Promise<void> {
  const lockfile = (root: string) => fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const packages = path.join(folder, 'node_modules');
  if (lockfile(folder) === lockfile(PROJECT)) {
    fs.symlinkSync(path.join(PROJECT, 'node_modules'), packages, 'junction');
  } else {
    must(await run('npm', ['--prefix', folder, 'ci']), 'npm ci');
  }
  const vite = path.join(packages, 'vite/bin/vite.js');
  const config = path.join(folder, 'vite.config.ts');
  const args = [vite, 'build', folder, '--config', config, '--mode', browser, '--outDir', outDir];
  must(await run(process.execPath, [...args, '--emptyOutDir']), 'The build');
}

/** The short id of a commit, by any of its names. */
export function commitId(name: string): string {
  try {
    const args = ['rev-parse', '--verify', '--short=7', `${name}^{commit}`];
    return execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim();
  } catch {
    throw new Problem(`There is no commit ${name}.`);
  }
}

async function git(...args: string[]): Promise<void> {
  must(await run('git', args), `git ${args[0]}`);
}

function must({ code, output }: { code: number; output: string }, what: string) {
  if (code !== 0) throw new Problem(`${what} failed:\n${tail(output, 20)}`);
}
