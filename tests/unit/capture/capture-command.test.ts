import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedThread } from '../../../scripts/lib/asked-thread.ts';
import { Problem } from '../../../scripts/lib/problem.mjs';
import { parseThread } from '../../../src/thread/schema.ts';
import { ADA, BOB, cell, GAP, id, page, tweet } from './page-builder.ts';

let folder: string;
let file: string;
const url = `https://x.com/${ADA}/status/${id(1)}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'capture-'));
  file = join(folder, 'page.html');
  const reply = cell(tweet({ id: id(9), handle: BOB }));
  const html = page([cell(tweet({ opened: true })), GAP, reply]);
  writeFileSync(file, html.replace('</body>', '<script>document.body.remove()</script></body>'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const command = ['--import', 'tsx', 'scripts/capture.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run capture', () => {
  it('prints the thread and nothing else', () => {
    const { status, stdout, stderr } = run(file, '--url', url);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parseThread(JSON.parse(stdout))).toMatchObject({ id: id(1), complete: true });
  });

  it('prints what went wrong and nothing else', () => {
    const { status, stdout, stderr } = run('missing.html', '--url', url);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', ['--url', url], /^Usage/],
    ['no address', ['FILE'], /^Usage/],
    ['an address that is none', ['FILE', '--url', 'x'], /^Usage/],
    ['an unknown option', ['FILE', '--url', url, '--fast'], /^Usage/],
    ['a missing file', ['missing.html', '--url', url], /cannot be read/],
    ['a page without thread', ['FILE', '--url', 'https://x.com/home'], /no thread page/],
    ['another post’s address', ['FILE', '--url', `https://x.com/${ADA}/status/5`], /not the one/],
  ])('fails with one sentence for %s', (_, args, sentence) => {
    const ask = () => askedThread(args.map((arg) => (arg === 'FILE' ? file : arg)));
    expect(ask).toThrow(Problem);
    expect(ask).toThrow(sentence);
  });
});
