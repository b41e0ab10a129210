// @vitest-environment node
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  checkCaptures,
  EXPECTED_FILE,
  ExpectedPagesSchema,
  outlineOfFile,
} from '../../../scripts/lib/captures.ts';
import { ADA, BOB, cell, GAP, id, page, photo, tombstone, tweet } from '../capture/page-builder.ts';

let folder: string;
let list: string;

const url = (n: number) => `https://x.com/i/status/${id(n)}`;
const counts = (views: number | null) => [1, 2, 3, 4, views];
const text = { characters: 13 };

/** What is on the invented page, as the opened post of it would be listed. */
const right = {
  complete: false,
  reasons: ['unavailable-posts'],
  posts: [
    { id: id(1), opened: true, verified: 'blue', text, media: ['photo alt'], counts: counts(null) },
    { id: id(2), text, counts: counts(90) },
    { unavailable: `after-${id(2)}` },
  ],
};

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'captures-'));
  list = path.join(folder, 'expected.json');
  const badge = '<svg data-testid="icon-verified"><path></path></svg>';
  const html = page([
    cell(tweet({ opened: true, badge, extra: photo({ alt: 'A red boat' }) })),
    GAP,
    cell(tweet({ id: id(2), handle: ADA, below: true })),
    cell(tombstone('Gone.', true)),
    GAP,
    cell(tweet({ id: id(9), handle: BOB })),
  ]);
  fs.mkdirSync(path.join(folder, 'pages'));
  fs.writeFileSync(path.join(folder, 'pages', 'status-of-ada.html'), html);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));
beforeEach(() => write([reading(right)]));

function reading(expected: object, file = 'pages/status-of-ada.html') {
  return { file, readings: [{ url: url(1), note: 'Its end is hidden.', expected }] };
}

function write(pages: object[]) {
  fs.writeFileSync(list, JSON.stringify({ pages }));
}

describe('the check of saved pages', () => {
  it('finds what is right', () => {
    expect(checkCaptures(folder, list)).toEqual({
      lines: [`pages/status-of-ada.html ${url(1)}: ok`],
      ...{ right: 1, wrong: 0, missing: 0, notListed: 0 },
    });
  });

  it('names every field that differs, what was expected and what was found', () => {
    const [opened, second] = right.posts;
    const first = { ...opened, verified: 'gold', media: undefined };
    write([reading({ ...right, reasons: [], posts: [first, second] })]);
    const { lines, wrong } = checkCaptures(folder, list);
    expect(wrong).toBe(1);
    expect(lines[0]?.split(': ').slice(1).join(': ').split('; ')).toEqual([
      'reasons: expected [], found ["unavailable-posts"]',
      'posts.0.verified: expected "gold", found "blue"',
      'posts.0.media: expected nothing, found ["photo alt"]',
      `posts.2.unavailable: expected nothing, found "after-${id(2)}"`,
    ]);
  });

  it('knows a page that gives a problem', () => {
    const readings = [{ url: url(5), expected: { problem: 'page-not-understood' } }];
    write([{ file: 'pages/status-of-ada.html', readings }]);
    expect(checkCaptures(folder, list)).toMatchObject({ right: 1, wrong: 0 });
    write([reading({ problem: 'log-in' })]);
    expect(checkCaptures(folder, list).lines[0]).toContain(
      'problem: expected "log-in", found nothing',
    );
  });

  it('counts pages that are missing and names those that are not listed', () => {
    fs.writeFileSync(path.join(folder, 'new.html'), '');
    write([reading(right), reading(right, 'pages/gone.html')]);
    expect(checkCaptures(folder, list)).toEqual({
      lines: [
        `pages/status-of-ada.html ${url(1)}: ok`,
        `pages/gone.html ${url(1)}: missing`,
        'new.html: not listed',
      ],
      ...{ right: 1, wrong: 0, missing: 1, notListed: 1 },
    });
    fs.rmSync(path.join(folder, 'new.html'));
  });

  it('lets a star stand for the part of a name that names somebody', () => {
    write([reading(right, 'pages/status-of-*.html')]);
    expect(checkCaptures(folder, list)).toMatchObject({ right: 1, notListed: 0 });
  });

  it.each([
    ['no folder', 'nowhere', null, 'There is no folder nowhere.'],
    ['a broken list', null, '{"pages": [', 'is no JSON.'],
    ['a list in another form', null, '{"pages": [{"file": "a.html"}]}', 'is no list of pages'],
    [
      'words in the list',
      null,
      JSON.stringify({ pages: [reading({ ...right, text: 'Hello' })] }),
      'is no list of pages',
    ],
    ['a folder without the pages', null, '{"pages": []}', 'None of the pages listed'],
  ])('says in a sentence that there is %s', (_, where, content, sentence) => {
    if (content !== null) fs.writeFileSync(list, content);
    expect(() => checkCaptures(where ?? folder, list)).toThrow(sentence);
  });

  it('says that a name with a star stands for several pages', () => {
    fs.writeFileSync(path.join(folder, 'pages', 'status-of-bob.html'), '');
    write([reading(right, 'pages/status-of-*.html')]);
    expect(() => checkCaptures(folder, list)).toThrow('stands for');
    fs.rmSync(path.join(folder, 'pages', 'status-of-bob.html'));
  });
});

describe('npm run captures', () => {
  function run(...args: string[]) {
    const command = ['--import', 'tsx', 'scripts/captures.ts', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  // Each of these processes takes seconds: that it ends well when it may is seen with --print.
  it('ends with the figures, and fails when something is wrong', () => {
    write([reading({ ...right, complete: true })]);
    expect(run(folder, '--expected', list)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/\n0 right, 1 wrong, 0 missing, 0 not listed\n$/),
    });
  });

  it('prints what is found on a page in the form of the list', () => {
    const file = path.join(folder, 'pages', 'status-of-ada.html');
    const { status, stdout } = run('--print', file, '--url', url(1));
    expect({ status, found: JSON.parse(stdout) }).toEqual({ status: 0, found: right });
  });

  it('fails with one sentence for an unknown option', () => {
    const { status, stdout, stderr } = run('a', '--fast');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says in a sentence that a page to be printed is not there', () => {
    expect(() => outlineOfFile('a.html', url(1))).toThrow('The file a.html cannot be read.');
  });
});

describe('the list of saved pages', () => {
  const content = fs.readFileSync(EXPECTED_FILE, 'utf8');
  const data: unknown = JSON.parse(content);

  it('has the form of one, and each page and address once', () => {
    const { pages } = v.parse(ExpectedPagesSchema, data);
    const files = pages.map(({ file }) => file);
    expect(files).toEqual([...new Set(files)].sort());
    for (const { readings } of pages) {
      const urls = readings.map((each) => each.url);
      expect(new Set(urls).size).toBe(urls.length);
    }
  });

  it('holds ids, figures and fixed words, and sentences only in our notes', () => {
    const strings: string[] = [];
    JSON.parse(content, (key, value) => {
      if (typeof value === 'string' && key !== 'note' && key !== 'file') strings.push(value);
      return value;
    });
    const odd = strings.filter(
      (value) => !/^(?:[a-z]+(?:[ -][a-z\d:]+)*|[\d-]+|https:\/\/x\.com\/[\w/]+)$/.test(value),
    );
    expect(odd).toEqual([]);
    expect(new Set(strings.filter((value) => /^[a-z -]+$/.test(value))).size).toBeLessThan(30);
    expect(content).not.toMatch(/@|\\u|\/status\/\D/);
  });

  it('takes no listed post of a timeline for a whole thread', () => {
    const { pages } = v.parse(ExpectedPagesSchema, data);
    const whole = pages.flatMap(({ file, readings }) =>
      readings.flatMap(({ expected }) =>
        'complete' in expected && expected.complete ? [file] : [],
      ),
    );
    for (const file of whole) expect(file).not.toMatch(/timeline|search|community|with-replies/i);
  });
});
