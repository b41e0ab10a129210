/** An element as it was when its document was indexed. */
interface Entry {
  element: Element;
  parent: Entry | null;
  /** Place in the order of the document, and that of the last element inside. */
  first: number;
  last: number;
  attributes: ReadonlyMap<string, string>;
}

interface Index {
  entries: Entry[];
  of: Map<Element, Entry>;
  /** Entries by name, attribute, and attribute with value. */
  groups: Map<string, Entry[]>;
}

type Test = (entry: Entry) => boolean;

interface Choice {
  test: Test;
  /** The group that holds everything that can fit. */
  group: string;
}

const ALL = '*';
const METHODS = ['querySelector', 'querySelectorAll', 'matches', 'closest', 'contains'] as const;
const indexes = new WeakMap<Document, Index>();
const observers = new WeakMap<Document, MutationObserver>();
const attributesOf = new WeakMap<Element, ReadonlyMap<string, string>>();
/** Null where a selector has something that we do not know. */
const compiled = new Map<string, Choice[] | null>();

/** jsdom's own answers, for what stands in no document and for selectors unlike ours. */
type Own = (this: Node, argument: unknown) => unknown;
const own = new Map<string, Own>();

/**
 * Meanwhile queries are answered from an index of the document; jsdom's own answers take nearly all
 * the time of a capture.
 */
export function withQuickQueries<Result>(work: () => Result): Result {
  if (Element.prototype.querySelector === querySelector) return work();
  const putBack = quickenQueries();
  try {
    return work();
  } finally {
    putBack();
  }
}

/** Meanwhile jsdom answers itself, whatever was set up before. */
export function withSlowQueries<Result>(work: () => Result): Result {
  const isQuick = Element.prototype.querySelector === querySelector;
  if (!isQuick) return work();
  undo();
  try {
    return work();
  } finally {
    quickenQueries();
  }
}

let undo = () => {};

/** The same until the function that it gives is called. */
export function quickenQueries(): () => void {
  const kept = [Element.prototype, Document.prototype, Node.prototype].flatMap((prototype) =>
    METHODS.filter((name) => Object.hasOwn(prototype, name)).map((name) => ({
      prototype,
      name,
      descriptor: Object.getOwnPropertyDescriptor(prototype, name)!,
    })),
  );
  for (const { prototype, name, descriptor } of kept) {
    own.set(`${prototype === Document.prototype} ${name}`, descriptor.value);
  }
  Object.assign(Document.prototype, { querySelector, querySelectorAll });
  Object.assign(Element.prototype, { querySelector, querySelectorAll, matches, closest });
  Object.assign(Element.prototype, { contains });
  undo = () => {
    delete (Element.prototype as Partial<Element>).contains;
    for (const { prototype, name, descriptor } of kept) {
      Object.defineProperty(prototype, name, descriptor);
    }
  };
  return undo;
}

/** What jsdom itself answers. */
function askJsdom<Answer>(node: Node, name: (typeof METHODS)[number], argument: unknown): Answer {
  const isDocument = node.nodeType === Node.DOCUMENT_NODE;
  return own.get(`${isDocument} ${name}`)!.call(node, argument) as Answer;
}

/** Whatever has changed in a document since it was asked last is not in its index. */
function forgetChanges(document: Document): void {
  const changes = observers.get(document)?.takeRecords() ?? [];
  if (changes.length === 0) return;
  indexes.delete(document);
  for (const { type, target } of changes) {
    if (type === 'attributes') attributesOf.delete(target as Element);
  }
}

function observe(document: Document): void {
  if (observers.has(document)) return;
  const observer = new MutationObserver(() => indexes.delete(document));
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  observers.set(document, observer);
}

function querySelectorAll(this: Element | Document, selector: string): Iterable<Element> {
  const found = findAll(this, selector);
  return found ?? askJsdom<Iterable<Element>>(this, 'querySelectorAll', selector);
}

function querySelector(this: Element | Document, selector: string): Element | null {
  const found = findAll(this, selector);
  return found ? (found[0] ?? null) : askJsdom(this, 'querySelector', selector);
}

/** @returns null where only jsdom knows */
function findAll(node: Element | Document, selector: string): Element[] | null {
  const choices = compile(selector);
  const { entries, groups } = indexOf(node);
  const entry = node.nodeType === Node.DOCUMENT_NODE ? null : entryOf(node as Element);
  if (!choices || entry === undefined) return null;
  const isInside = ({ first }: Entry) =>
    entry === null || (first > entry.first && first <= entry.last);
  const found = choices.flatMap(({ test, group }) =>
    (group === ALL ? entries : (groups.get(group) ?? [])).filter(
      (one) => isInside(one) && test(one),
    ),
  );
  const sorted = choices.length === 1 ? found : [...new Set(found)];
  if (choices.length > 1) sorted.sort((a, b) => a.first - b.first);
  return sorted.map(({ element }) => element);
}

function matches(this: Element, selector: string): boolean {
  const [choices, entry] = [compile(selector), entryOf(this)];
  return choices && entry ? fitsAny(choices, entry) : askJsdom(this, 'matches', selector);
}

function closest(this: Element, selector: string): Element | null {
  const [choices, start] = [compile(selector), entryOf(this)];
  if (!choices || !start) return askJsdom(this, 'closest', selector);
  for (let entry: Entry | null = start; entry; entry = entry.parent) {
    if (fitsAny(choices, entry)) return entry.element;
  }
  return null;
}

function contains(this: Element, other: Node | null): boolean {
  const [outer, inner] = [entryOf(this), other && entryOf(other as Element)];
  if (!outer || !inner) return askJsdom(this, 'contains', other);
  return inner.first >= outer.first && inner.first <= outer.last;
}

function fitsAny(choices: readonly Choice[], entry: Entry): boolean {
  return choices.some(({ test }) => test(entry));
}

function entryOf(element: Element): Entry | undefined {
  return indexOf(element).of.get(element);
}

function indexOf(node: Element | Document): Index {
  const document = (node.ownerDocument ?? node) as Document;
  forgetChanges(document);
  let index = indexes.get(document);
  if (index === undefined) {
    observe(document);
    index = { entries: [], of: new Map(), groups: new Map() };
    indexes.set(document, index);
    add(document.documentElement, null, index);
  }
  return index;
}

function add(element: Element, parent: Entry | null, index: Index): void {
  let attributes = attributesOf.get(element);
  if (attributes === undefined) {
    attributes = new Map(Array.from(element.attributes, ({ name, value }) => [name, value]));
    attributesOf.set(element, attributes);
  }
  const entry: Entry = { element, parent, first: index.entries.length, last: 0, attributes };
  index.entries.push(entry);
  index.of.set(element, entry);
  const groups = [...attributes].flatMap(([name, value]) => [`[${name}]`, `[${name}=${value}]`]);
  for (const group of [element.localName, ...groups]) {
    const others = index.groups.get(group);
    if (others) others.push(entry);
    else index.groups.set(group, [entry]);
  }
  for (const child of element.children) add(child, entry, index);
  entry.last = index.entries.length - 1;
}

/** Knows what our selectors consist of: names, attributes, `:not()`, children and descendants. */
function compile(selector: string): Choice[] | null {
  let choices = compiled.get(selector);
  if (choices === undefined) {
    const isKnown = KNOWN.test(selector);
    choices = isKnown ? selector.split(',').map((choice) => compileChain(choice.trim())) : null;
    compiled.set(selector, choices);
  }
  return choices;
}

/** A compound of names, attributes and simple `:not()`, after an optional `>`. */
const COMPOUND = String.raw`(?:>\s*)?(?:(?:\*|[\w-]+)|\[[\w-]+(?:[*^$]?="?[^"\],]*"?)?\]|:not\([^():,]*\))+`;
const KNOWN = new RegExp(`^\\s*${COMPOUND}(?:\\s*,?\\s*${COMPOUND})*\\s*$`);

function compileChain(chain: string): Choice {
  const steps = chain.match(/>|(?:\[[^\]]*\]|[^\s>[\]])+/g) ?? [];
  const last = compileOne(steps.at(-1)!);
  if (steps.length === 1) return last;
  const isChild = steps.at(-2) === '>';
  const above = compileChain(steps.slice(0, isChild ? -2 : -1).join(' ')).test;
  const isUnder: Test = (entry) => {
    if (isChild) return entry.parent !== null && above(entry.parent);
    for (let outer = entry.parent; outer; outer = outer.parent) if (above(outer)) return true;
    return false;
  };
  return { group: last.group, test: (entry) => last.test(entry) && isUnder(entry) };
}

const PART = /^(?:(\*|[\w-]+)|\[([\w-]+)(?:([*^$]?)="?([^"\]]*)"?)?\]|:not\(([^)]*)\))/;

function compileOne(compound: string): Choice {
  const tests: Test[] = [];
  let group = ALL;
  let rest = compound;
  while (rest !== '') {
    const match = PART.exec(rest);
    const [whole, name, attribute, how, value, not] = match!;
    rest = rest.slice(whole.length);
    if (not !== undefined) {
      const choices = compile(not)!;
      tests.push((entry) => !fitsAny(choices, entry));
    } else if (attribute !== undefined) {
      const isWhole = value !== undefined && how === '';
      group = isWhole ? `[${attribute}=${value}]` : `[${attribute}]`;
      tests.push(({ attributes }) => fits(attributes.get(attribute), how, value));
    } else if (name !== undefined && name !== ALL) {
      group = name;
      tests.push(({ element }) => element.localName === name);
    }
  }
  const [only] = tests;
  const test: Test = tests.length === 1 ? only! : (entry) => tests.every((part) => part(entry));
  return { group, test };
}

function fits(actual: string | undefined, how: string | undefined, value: string | undefined) {
  if (actual === undefined || value === undefined) return actual !== undefined;
  if (how === '*') return value !== '' && actual.includes(value);
  if (how === '^') return value !== '' && actual.startsWith(value);
  if (how === '$') return value !== '' && actual.endsWith(value);
  return actual === value;
}
