// @vitest-environment node
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAY_IMPORT, ROOMS, structureProblems, type Tree } from '../support/structure.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../src');

function readTree(): Tree {
  const files = fs
    .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|html)$/.test(file));
  return Object.fromEntries(
    files.map((file) => [
      file.replaceAll('\\', '/'),
      fs.readFileSync(path.join(SOURCE, file), 'utf8'),
    ]),
  );
}

function sectionOfReadme(title: string): string {
  const readme = fs.readFileSync(path.join(SOURCE, 'README.md'), 'utf8');
  return readme.split('\n## ').find((section) => section.startsWith(title))!;
}

describe('src', () => {
  it('keeps its order', () => {
    const tree = readTree();
    expect(Object.keys(tree).length).toBeGreaterThan(120);
    expect(structureProblems(tree)).toEqual([]);
  });

  it('is what the table of its README says', () => {
    const rows = [
      ...sectionOfReadme('The folders').matchAll(/^\| `(\w+)\/`\s*\|[^|]*\|([^|]*)\|$/gm),
    ];
    expect(rows.map((row) => row[1]).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
    for (const [, folder, cell] of rows) {
      const named = [...cell!.matchAll(/\w+/g)].map((match) => match[0]);
      const may = MAY_IMPORT[folder!]!;
      if (cell!.includes('…')) expect(may, folder).toEqual(expect.arrayContaining(named));
      else expect([...may].sort(), folder).toEqual(named.sort());
    }
  });

  it('has the rooms that its README says, in their order', () => {
    const rows = [
      ...sectionOfReadme('The rooms').matchAll(/^\| (?:`(\w+)\/`)? +\| `([\w.]+)\/?` +\|/gm),
    ];
    const told: Record<string, string[]> = {};
    let folder = '';
    for (const [, named, room] of rows) {
      folder = named ?? folder;
      told[folder] = [...(told[folder] ?? []), room!];
    }
    expect(told).toEqual(ROOMS);
  });

  it('has every room that its order names', () => {
    const files = Object.keys(readTree());
    for (const [folder, rooms] of Object.entries(ROOMS)) {
      const inside = files.filter((file) => file.startsWith(`${folder}/`));
      const there = inside.map((file) => (file.split('/').length > 2 ? file.split('/')[1] : '.'));
      expect([...new Set(there)].sort(), folder).toEqual([...rooms].sort());
    }
  });

  it('has a direction: no folder can import itself by way of others', () => {
    const reached = (folder: string, seen = new Set<string>()): Set<string> => {
      for (const next of MAY_IMPORT[folder]!) if (!seen.has(next)) reached(next, seen.add(next));
      return seen;
    };
    for (const folder of Object.keys(MAY_IMPORT)) expect(reached(folder)).not.toContain(folder);
  });
});

/** Invented trees of one file, each with one fault, and the word its sentence must hold. */
const FAULTS: [string, string, string][] = [
  ['thread/a.ts', "import { b } from '../design/b.ts';", 'thread/ may not import design/'],
  ['design/a.ts', "import type { B } from '../thread/b.ts';", 'design/ may not import thread/'],
  ['browser/a.ts', "import { b } from '../store/b.ts';", 'browser/ may not import store/'],
  ['edits/a.ts', "export { b } from '../slides/b.ts';", 'edits/ may not import slides/'],
  ['slides/a.tsx', "import '../store/b.ts';", 'slides/ may not import store/'],
  ['slides/a.tsx', "import { b } from '../browser/b.ts';", 'slides/ may not import browser/'],
  ['messaging/a.ts', "import { b } from '../store/b.ts';", 'messaging/ may not import store/'],
  ['store/a.ts', "import { b } from '../browser/b.ts';", 'store/ may not import browser/'],
  ['capture/a.ts', "import { b } from '../store/b.ts';", 'capture/ may not import store/'],
  ['background/a.ts', "import { b } from '../slides/b.ts';", 'background/ may not import slides/'],
  ['editor/a.ts', "import { b } from '../render/b.ts';", 'worlds talk through'],
  ['editor/deep/a.ts', "import { b } from '../../background/b.ts';", 'worlds talk through'],
  ['background/a.ts', "const b = await import('../render/b.ts');", 'worlds talk through'],
  ['render/a.ts', "new Worker(new URL('../capture/b.ts', here));", 'worlds talk through'],
  ['background/a.ts', "import c from '../capture/content-script.ts';", 'worlds talk through'],
  ['editor/a.ts', "import c from '../capture/content-script.ts?script&iife';", 'worlds talk'],
  ['background/a.ts', "import c from '../capture/b.ts?script&iife';", 'worlds talk through'],
  ['capture/a.ts', "import {\n  b,\n} from '../editor/b.ts';", 'worlds talk through'],
  ['capture/post/a.ts', "import { b } from '../list/b.ts';", 'post stands below list'],
  ['slides/text/a.ts', "import type { B } from '../slide.ts';", 'text stands below .'],
  ['render/files/a.ts', "import { b } from '../job/b.ts';", 'files stands below job'],
  ['slides/page/a.ts', "import { b } from '../text/b.ts';", 'page/ has no place'],
  ['pictures/a.ts', 'export const a = 1;', 'pictures/ has no line'],
  ['store/a.ts', "import browser from 'webextension-polyfill';", 'imports the polyfill'],
  ['editor/a.ts', 'void chrome.tabs.query({});', 'uses the global chrome'],
  ['editor/a.ts', 'void browser.tabs.query({});', 'uses the global browser'],
  ['editor/a.ts', "box.innerHTML = '<b>';", 'innerHTML'],
  ['editor/a.ts', 'box.outerHTML = words;', 'outerHTML'],
  ['editor/a.ts', "box.insertAdjacentHTML('beforeend', words);", 'insertAdjacentHTML'],
  ['slides/a.tsx', '<p dangerouslySetInnerHTML={{ __html: words }} />;', 'dangerouslySet'],
  ['editor/a.ts', 'document.write(words);', 'document.write'],
  ['editor/a.ts', "eval('1');", 'uses eval'],
  ['editor/a.ts', "new Function('return 1')();", 'new Function'],
  ['capture/walk/a.ts', 'button.click();', 'presses something'],
  ['capture/post/a.ts', "link.dispatchEvent(new Event('click'));", 'presses something'],
  ['editor/a.css', '@media (width < 640px) { .a { color: red; } }', 'ask with @container'],
  ['editor/a.css', '@media screen and (max-width: 640px) { .a {} }', 'ask with @container'],
];

/** Files that look like a fault and are none. */
const GOOD: [string, string][] = [
  ['editor/a.tsx', "import { text } from '../browser/i18n.ts';\nimport './b.ts';"],
  ['background/a.ts', "import c from '../capture/content-script.ts?script&iife';"],
  ['background/a.ts', "import { browser, VERSION } from '../browser/webext.ts';\nbrowser.tabs;"],
  ['browser/a.ts', "import browser from 'webextension-polyfill';\nchrome.tabs; browser.tabs;"],
  ['capture/list/a.ts', "import { b } from '../post/b.ts';\nimport { c } from './c.ts';"],
  ['slides/view/a.ts', "import { b } from '../slide.ts';\nimport { c } from '../text/c.ts';"],
  ['browser/a.ts', "import { version } from '../../manifest.json';"],
  ['editor/a.ts', '// innerHTML and chrome.tabs are not used here\n/* eval(1) */'],
  ['editor/a.ts', "const link = 'https://example.org/chrome.html'; fake.browser.tabs;"],
  ['capture/a.ts', 'const markup = box.outerHTML; if (box.outerHTML === markup) retrieval(1);'],
  ['capture/page/press.ts', 'button.click();'],
  ['editor/a.ts', 'link.click();'],
  ['editor/a.css', '@container (width < 640px) { .a { width: 1px; } }\n@media print {}'],
  ['target.d.ts', 'declare const __TARGET__: string;'],
];

describe('the check of the structure', () => {
  it.each(FAULTS)('finds what is wrong in %s: %s', (file, content, sentence) => {
    const problems = structureProblems({ 'thread/good.ts': 'export {};', [file]: content });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(problems[0]).toContain(file.split('/')[0]);
  });

  it.each(GOOD)('finds nothing in %s: %s', (file, content) => {
    expect(structureProblems({ [file]: content })).toEqual([]);
  });

  it('finds modules that share a name', () => {
    const problems = (...files: string[]) =>
      structureProblems(Object.fromEntries(files.map((file) => [file, ''])));
    expect(problems('store/jobs.ts', 'editor/state/jobs.ts')).toEqual([
      'store/jobs.ts and editor/state/jobs.ts are both called jobs',
    ]);
    expect(problems('store/schema.ts', 'edits/schema.ts')).toEqual([]);
    expect(problems('editor/phone.tsx', 'editor/styles/phone.css')).toEqual([]);
  });

  it('finds rooms that have become heaps', () => {
    const room = (count: number) =>
      structureProblems(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`edits/a${at}.ts`, ''])),
      );
    expect(room(25)).toEqual([]);
    expect(room(26)).toEqual(['edits/ has 26 files; 25 are the most']);
  });

  it('finds files that have grown too long', () => {
    const lines = (count: number) => ({ 'editor/a.css': '.a {}\n'.repeat(count) });
    expect(structureProblems(lines(330))).toEqual([]);
    expect(structureProblems(lines(331))).toEqual(['editor/a.css has 331 lines; 330 are the most']);
  });
});
