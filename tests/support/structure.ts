import path from 'node:path';

/** A source tree: path from its root, with `/`, and content. */
export type Tree = Record<string, string>;

const WORLDS = ['editor', 'background', 'capture', 'render'];

/** What each folder of src may import besides itself. src/README.md tells the same to people. */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  thread: [],
  design: [],
  browser: [],
  edits: ['thread', 'design'],
  slides: ['edits', 'thread', 'design'],
  messaging: ['edits', 'thread', 'design', 'browser'],
  store: ['messaging', 'edits', 'thread', 'design'],
  capture: ['messaging', 'thread', 'browser'],
  background: ['messaging', 'store', 'edits', 'thread', 'design', 'browser'],
  render: ['slides', 'store', 'messaging', 'edits', 'thread', 'design', 'browser'],
  editor: ['slides', 'store', 'messaging', 'edits', 'thread', 'design', 'browser'],
};

/**
 * The rooms of the folders that have some, from the bottom up: a room may import those before it.
 * `.` is the root of the folder.
 */
export const ROOMS: Record<string, readonly string[]> = {
  capture: ['page', 'post', 'article', 'list', 'walk', 'overlay', '.'],
  slides: [
    ...[
      'text',
      'layouts',
      '.',
      'fonts',
      'typesetting',
      'templates',
      'style',
      'view',
      'paging',
      'sketches',
    ],
    'compose',
  ],
  render: [
    ...['redaction', 'png', 'metadata', 'pdf', 'picture', 'images', 'words', 'engine', 'layout'],
    ...['files', 'job', '.'],
  ],
  editor: [
    ...['styles', 'state', 'icons', 'controls', 'shortcuts', 'report', 'recent', 'words', 'panels'],
    ...['preview', 'posts', 'presets', 'export', 'carousel', 'phone', 'studio', 'settings', '.'],
  ],
};

/** Files that lie side by side: more of them are a heap. */
const MOST_IN_ROOM = 25;

/** Module names that may stand more than once; every other one says which file it is. */
const SHARED_NAMES = ['schema', 'index', 'main'];

/** Not an import: the file of the page's world, built apart, whose name the background injects. */
const INJECTION = { from: 'background', path: 'capture/content-script.ts?script&iife' };

const LONGEST_FILE = 330; // lines

const FORBIDDEN: [RegExp, string][] = [
  [/\binnerHTML\b/, 'uses innerHTML; make nodes instead'],
  [/\bouterHTML\s*\+?=(?!=)/, 'sets outerHTML; make nodes instead'],
  [/\binsertAdjacentHTML\b/, 'uses insertAdjacentHTML; make nodes instead'],
  [/\bdangerouslySetInnerHTML\b/, 'uses dangerouslySetInnerHTML; make nodes instead'],
  [/\bdocument\.write(?:ln)?\(/, 'uses document.write; make nodes instead'],
  [/(?<![\w.])eval\(/, 'uses eval'],
  [/\bnew Function\(/, 'uses new Function'],
];

/** Sentences telling what breaks the order of src/; none when all is well. */
export function structureProblems(tree: Tree): string[] {
  const files = Object.keys(tree);
  return [
    ...files.flatMap((file) => fileProblems(file, tree[file]!)),
    ...nameProblems(files),
    ...roomProblems(files),
  ];
}

function fileProblems(file: string, content: string): string[] {
  const code = withoutComments(content);
  return [
    ...(/\.tsx?$/.test(file) ? [...importProblems(file, code), ...apiProblems(file, code)] : []),
    ...pressProblems(file, code),
    ...FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} ${what}`),
    ...(/\.css$/.test(file) ? styleProblems(file, code) : []),
    ...lengthProblems(file, content),
  ];
}

/** A stylesheet or a page may have the name of the module that it goes with. */
function nameProblems(files: readonly string[]): string[] {
  const modules = files.filter((file) => /\.tsx?$/.test(file));
  const named = grouped(modules, (file) => path.posix.basename(file).replace(/\..*$/, ''));
  return [...named]
    .filter(([name, places]) => places.length > 1 && !SHARED_NAMES.includes(name))
    .map(([name, places]) => `${places.join(' and ')} are both called ${name}`);
}

function roomProblems(files: readonly string[]): string[] {
  const rooms = grouped(files, path.posix.dirname);
  return [...rooms]
    .filter(([, inside]) => inside.length > MOST_IN_ROOM)
    .map(([room, { length }]) => `${room}/ has ${length} files; ${MOST_IN_ROOM} are the most`);
}

function grouped(files: readonly string[], keyOf: (file: string) => string) {
  const groups = new Map<string, string[]>();
  for (const file of files) groups.set(keyOf(file), [...(groups.get(keyOf(file)) ?? []), file]);
  return groups;
}

/** Chrome tries other sizes for the window of a popup with every frame (styles/base.css). */
function styleProblems(file: string, code: string): string[] {
  const asks = /@media[^{]*\b(?:width|height)\b/.test(code);
  return asks ? [`${file} asks for the size of the window; ask with @container`] : [];
}

function lengthProblems(file: string, content: string): string[] {
  const lines = content.replace(/\n$/, '').split('\n').length;
  return lines > LONGEST_FILE ? [`${file} has ${lines} lines; ${LONGEST_FILE} are the most`] : [];
}

function importProblems(file: string, code: string): string[] {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder];
  if (!allowed && file.includes('/')) return [`${folder}/ has no line in src/README.md`];
  return importsOf(file, code).flatMap((target) => {
    const other = folderOf(target);
    if (other === folder) return upwardProblems(file, target);
    if (allowed?.includes(other)) return [];
    if (folder === INJECTION.from && target === INJECTION.path) return [];
    const between = WORLDS.includes(folder) && WORLDS.includes(other);
    const why = between ? 'worlds talk through messaging/ and store/' : 'see src/README.md';
    return [`${file} imports ${target}: ${folder}/ may not import ${other}/ (${why})`];
  });
}

/** Within a folder imports go one way, too: from the upper rooms to the lower ones. */
function upwardProblems(file: string, target: string): string[] {
  const folder = folderOf(file);
  const rooms = ROOMS[folder];
  const [room, other] = [roomOf(file), roomOf(target)];
  if (!rooms || room === other) return [];
  const unknown = [room, other].find((one) => !rooms.includes(one));
  if (unknown) return [`${folder}/${unknown}/ has no place among the rooms of ${folder}/`];
  if (rooms.indexOf(other) < rooms.indexOf(room)) return [];
  return [`${file} imports ${target}: in ${folder}/, ${room} stands below ${other}`];
}

function apiProblems(file: string, code: string): string[] {
  if (folderOf(file) === 'browser') return [];
  const ours = /import\s*\{[^}]*\bbrowser\b[^}]*\}\s*from\s*'[./]+\/browser\/webext\.ts'/;
  return [
    ...(code.includes("'webextension-polyfill'") ? [`${file} imports the polyfill`] : []),
    ...(/(?<![\w.'/-])chrome\.\w/.test(code) ? [`${file} uses the global chrome`] : []),
    ...(/(?<![\w.'/-])browser\.\w/.test(code) && !ours.test(code)
      ? [`${file} uses the global browser`]
      : []),
  ].map((problem) => `${problem}; extension APIs are touched through src/browser/webext.ts`);
}

/** A button of a page is pressed only where it is asked what else that may do. */
function pressProblems(file: string, code: string): string[] {
  if (folderOf(file) !== 'capture' || file === 'capture/page/press.ts') return [];
  const presses = /\.(?:click|dispatchEvent|requestSubmit|submit)\(/.test(code);
  return presses ? [`${file} presses something; capture/page/press.ts alone may`] : [];
}

/** Paths from the root that a file names in imports, exports, `import()` and `new URL()`. */
function importsOf(file: string, code: string): string[] {
  const named = /\b(?:from|import|new URL\()\s*\(?\s*'(\.{1,2}\/[^']+)'/g;
  return [...code.matchAll(named)]
    .map((match) => path.posix.join(path.posix.dirname(file), match[1]!))
    .filter((target) => !target.startsWith('../'));
}

/** `.` for a file at the root of its folder. */
function roomOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? parts[1]! : '.';
}

const folderOf = (file: string): string => file.split('/')[0]!;

/** Comments may name what code may not. Strings stay: they hold the paths of imports. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{(])\/\/.*$/gm, '$1');
}
