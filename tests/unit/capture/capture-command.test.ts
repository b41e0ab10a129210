import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it.each<[string, string[]]>([
    ['no file', ['--url', url]],
    ['no address', ['FILE']],
    ['an address that is none', ['FILE', '--url', 'x']],
    ['an unknown option', ['FILE', '--url', url, '--fast']],
    ['a missing file', ['missing.html', '--url', url]],
    ['a page without thread', ['FILE', '--url', 'https://x.com/home']],
    ['another post’s address', ['FILE', '--url', `https://x.com/${ADA}/status/5`]],
  ])('fails with one sentence for %s', (_, args) => {
    const { status, stdout, stderr } = run(...args.map((arg) => (arg === 'FILE' ? file : arg)));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
