import { pick, type Random } from '../../support/local-x/images/drawing/random.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Keys that mean something to an object before anybody has put them there. */
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'toJSON'],
  ...['length', 'then', '__html', 'dangerouslySetInnerHTML', 'style', 'schema', '0', '', '\u0000'],
];

const deep = (levels: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Values of the wrong kind, beyond every range, or that mean something to CSS, HTML or a file system. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -1, 0.5, 1, 2, 3, 99, 101, 1e308, -1e308, 2 ** 53, 5e-324],
  ...[
    '',
    ' ',
    '0',
    '1e3',
    'NaN',
    'null',
    'true',
    '\u0000',
    '\ud800',
    '\u202e',
    '\u2028',
    '👨‍👩‍👧‍👦',
  ],
  ...['red', '#fff', '#12345G', '#abcdef ', ' #abcdef', '#abcdef\n', '#abcdef00', '#ＡＢＣＤＥＦ'],
  ...['#abcdef;background:url(https://evil.example/a)', 'url(https://evil.example/b)'],
  ...[
    'var(--ink)',
    'expression(alert(1))',
    '1px}*{display:none',
    '/**/',
    '@import "//evil.example"',
  ],
  ...['</style><script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  ...['data:image/svg+xml,<svg onload=alert(1)>', 'data:text/html,x', 'data:image/png;base64,AAAA'],
  ...['own:0123456789abcdef', 'own:0123456789ABCDEF', 'own:../../../etc/passwd', 'own:', 'inter'],
  ...['__proto__', 'constructor', 'toString', 'instagram-portrait', 'cover', 'gradient'],
  ...[[], {}, [[]], [null], [1, 2, 3], { length: 1e9 }, { toString: 1 }, { valueOf: null }],
  ...[
    'x'.repeat(121),
    'x'.repeat(10_000),
    deep(50),
    deep(400),
    Array.from({ length: 300 }, () => ({})),
  ],
];

/** What is copied into itself again and again outgrows every file. */
const MOST_LETTERS = 300_000;

/** A text that is JSON, or nearly, with up to six changes of its values, keys or letters. */
export function mutateJson(random: Random, given: unknown): string {
  let value = structuredClone(given) as Json;
  const changes = 1 + Math.floor(random() * 6);
  let text = '';
  for (let change = 0; change < changes && text.length < MOST_LETTERS; change++) {
    value = mutateValue(random, value);
    text = JSON.stringify(value);
  }
  return random() < 0.15 ? mutateText(random, text) : text;
}

function mutateValue(random: Random, value: Json): Json {
  const parents = containersIn(value);
  const parent = parents.length > 0 ? pick(random, parents) : null;
  if (!parent || random() < 0.01) return anyValue(random);
  const keys = Object.keys(parent);
  const key = keys.length > 0 ? pick(random, keys) : '0';
  const chance = random();
  if (chance < 0.6) put(parent, key, anyValue(random));
  else if (chance < 0.75) put(parent, pick(random, KEYS), anyValue(random));
  else if (chance < 0.85) delete (parent as Record<string, Json>)[key];
  // Something that is in its place elsewhere.
  else put(parent, key, structuredClone(pick(random, parents)));
  return value;
}

/** One of its own, since the next change may be of its inside. */
const anyValue = (random: Random): Json => structuredClone(pick(random, VALUES));

/** As JSON.parse does: `__proto__` is a key like any other. */
function put(parent: Json[] | Record<string, Json>, key: string, value: Json): void {
  const stands = { value, enumerable: true, configurable: true, writable: true };
  if (!(Array.isArray(parent) && key === 'length')) Object.defineProperty(parent, key, stands);
}

/** Lists and objects, the outermost first; not all of what is very large. */
function containersIn(value: Json): (Json[] | Record<string, Json>)[] {
  const found: (Json[] | Record<string, Json>)[] = [];
  const open: Json[] = [value];
  while (open.length > 0 && found.length < 400) {
    const one = open.shift();
    if (typeof one !== 'object' || one === null) continue;
    found.push(one);
    open.push(...Object.values(one).slice(0, 40));
  }
  return found;
}

const LETTERS = ['"', '{', '}', '[', ']', ',', ':', '\\', '\\u0000', '1e999', '-', 'NaN', '\ufeff'];

function mutateText(random: Random, text: string): string {
  const place = Math.floor(random() * text.length);
  const chance = random();
  if (chance < 0.3) return text.slice(0, place);
  if (chance < 0.6) return text.slice(0, place) + pick(random, LETTERS) + text.slice(place + 1);
  // A number beyond all others, more levels than a stack has, a key that is there twice.
  if (chance < 0.75) return replaceOne(random, text, /(?<=:)\d+/g, '1e999');
  if (chance < 0.78) return replaceOne(random, text, /(?<=":)("[^"]*"|\d+|null)/g, ABYSS);
  return text.replace('{', `{"__proto__":{"polluted":true},"presets":[],`);
}

const ABYSS = '['.repeat(20_000) + ']'.repeat(20_000);

function replaceOne(random: Random, text: string, what: RegExp, by: string): string {
  const places = [...text.matchAll(what)];
  if (places.length === 0) return text;
  const { 0: found, index } = pick(random, places);
  return text.slice(0, index) + by + text.slice(index + found.length);
}
