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
  return Object.entries(tree).flatMap(([file, content]) => {
    const code = withoutComments(content);
    return [
      ...(/\.tsx?$/.test(file) ? [...importProblems(file, code), ...apiProblems(file, code)] : []),
      ...FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} ${what}`),
      ...(/\.css$/.test(file) ? styleProblems(file, code) : []),
      ...lengthProblems(file, content),
    ];
  });
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
    if (other === folder || allowed?.includes(other)) return [];
    if (folder === INJECTION.from && target === INJECTION.path) return [];
    const between = WORLDS.includes(folder) && WORLDS.includes(other);
    const why = between ? 'worlds talk through messaging/ and store/' : 'see src/README.md';
    return [`${file} imports ${target}: ${folder}/ may not import ${other}/ (${why})`];
  });
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

/** Paths from the root that a file names in imports, exports, `import()` and `new URL()`. */
function importsOf(file: string, code: string): string[] {
  const named = /\b(?:from|import|new URL\()\s*\(?\s*'(\.{1,2}\/[^']+)'/g;
  return [...code.matchAll(named)]
    .map((match) => path.posix.join(path.posix.dirname(file), match[1]!))
    .filter((target) => !target.startsWith('../'));
}

const folderOf = (file: string): string => file.split('/')[0]!;

/** Comments may name what code may not. Strings stay: they hold the paths of imports. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{(])\/\/.*$/gm, '$1');
}
