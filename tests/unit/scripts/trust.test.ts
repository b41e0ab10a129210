import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../scripts/trust/digest.ts';
import { doneBefore, keepResult, type Result } from '../../../scripts/trust/results.ts';
import { sharesOf } from '../../../scripts/trust/shares.ts';
import { GROUPS, type GroupName } from '../../trust/plan.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trust-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the shares of a group', () => {
  it.each(Object.keys(GROUPS) as GroupName[])(
    'are all cases of %s, each once in a place',
    (name) => {
      const { places, cases } = GROUPS[name];
      for (const place of places) {
        const shares = sharesOf(name, 1, place);
        expect(shares[0]!.from).toBe(0);
        for (const [at, { from }] of shares.slice(1).entries()) expect(from).toBe(shares[at]!.to);
        expect(shares.at(-1)!.to).toBe(cases);
      }
      const file = `tests/trust/${places[0] === 'node' ? 'node' : 'browser'}/${name}.test.ts`;
      expect(fs.existsSync(path.join(PROJECT, file)), file).toBe(true);
    },
  );

  it('may be a single case, in one browser', () => {
    expect(sharesOf('kills', 3, 'firefox', 17)).toEqual([
      { group: 'kills', place: 'firefox', seed: 3, from: 17, to: 18 },
    ]);
    expect(sharesOf('kills', 3, 'node')).toEqual([]);
  });
});

describe('a result', () => {
  const RESULT: Result = {
    ...{ group: 'kills', place: 'chrome', seed: 1, from: 0, to: 25 },
    ...{ digest: 'd1', date: '2026-11-29', seconds: 300 },
    ...{ cases: 25, faults: [], figures: { stops: 40 } },
  };

  it('makes another run needless while the extension is the same', () => {
    keepResult(RESULT, folder);
    expect(doneBefore(RESULT, 'd1', folder)).toEqual(RESULT);
    expect(doneBefore(RESULT, 'd2', folder)).toBeUndefined();
    for (const other of [{ seed: 2 }, { from: 25, to: 50 }, { place: 'firefox' as const }]) {
      expect(doneBefore({ ...RESULT, ...other }, 'd1', folder)).toBeUndefined();
    }
  });

  it.each([
    ['faults', { faults: ['3: lost'] }],
    ['cases that were not run', { cases: 24 }],
  ])('with %s is kept, and run again', (_, changes) => {
    keepResult({ ...RESULT, ...changes }, folder);
    expect(doneBefore(RESULT, 'd1', folder)).toBeUndefined();
    expect(fs.readdirSync(folder)).toEqual(['kills-chrome.json']);
  });

  it('takes the place of an earlier one of the same cases, and stands in their order', () => {
    for (const from of [25, 0, 25]) keepResult({ ...RESULT, from, to: from + 25 }, folder);
    const kept = JSON.parse(fs.readFileSync(path.join(folder, 'kills-chrome.json'), 'utf8'));
    expect(kept.map((one: Result) => one.from)).toEqual([0, 25]);
  });
});

describe('the digest of a built extension', () => {
  const write = (name: string, text: string) => {
    const file = path.join(folder, 'dist/chrome', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };

  it('hangs on names and contents of all files, and on nothing else', () => {
    write('b.js', 'two');
    write('a/c.js', 'one');
    const before = digestOf('chrome', folder);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    fs.utimesSync(path.join(folder, 'dist/chrome/b.js'), 1, 1);
    expect(digestOf('chrome', folder)).toBe(before);
    write('b.js', 'three');
    const changed = digestOf('chrome', folder);
    expect(changed).not.toBe(before);
    write('b.js', 'two');
    write('d.js', '');
    expect(digestOf('chrome', folder)).not.toBe(before);
  });
});
