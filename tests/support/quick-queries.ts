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
const attributesOf = new WeakMap<Element, ReadonlyMap<string, string>>();
const compiled = new Map<string, Choice[]>();

/**
 * Meanwhile queries are answered from an index of the document; jsdom's own answers take nearly all
 * the time of a capture. After a change of a document it has to be told to `forget`.
 */
export function withQuickQueries<Result>(work: () => Result): Result {
  const putBack = quickenQueries();
  try {
    return work();
  } finally {
    putBack();
  }
}

function quickenQueries(): () => void {
  const kept = [Element.prototype, Document.prototype, Node.prototype].flatMap((prototype) =>
    METHODS.filter((name) => Object.hasOwn(prototype, name)).map((name) => ({
      prototype,
      name,
      descriptor: Object.getOwnPropertyDescriptor(prototype, name)!,
    })),
  );
  Object.assign(Document.prototype, { querySelector, querySelectorAll });
  Object.assign(Element.prototype, { querySelector, querySelectorAll, matches, closest });
  Object.assign(Element.prototype, { contains });
  return () => {
    delete (Element.prototype as Partial<Element>).contains;
    for (const { prototype, name, descriptor } of kept) {
      Object.defineProperty(prototype, name, descriptor);
    }
  };
}

/** To be called after a change of the document; `changed` are those with other attributes now. */
export function forget(document: Document, changed: readonly Element[]): void {
  indexes.delete(document);
  for (const element of changed) attributesOf.delete(element);
}

function querySelectorAll(this: Element | Document, selector: string): Element[] {
  const { entries, groups } = indexOf(this);
  const own = this.nodeType === Node.DOCUMENT_NODE ? null : entryOf(this as Element);
  const isInside = ({ first }: Entry) => own === null || (first > own.first && first <= own.last);
  const choices = compile(selector);
  const found = choices.flatMap(({ test, group }) =>
    (group === ALL ? entries : (groups.get(group) ?? [])).filter(
      (entry) => isInside(entry) && test(entry),
    ),
  );
  const sorted = choices.length === 1 ? found : [...new Set(found)];
  if (choices.length > 1) sorted.sort((a, b) => a.first - b.first);
  return sorted.map(({ element }) => element);
}

function querySelector(this: Element | Document, selector: string): Element | null {
  return querySelectorAll.call(this, selector)[0] ?? null;
}

function matches(this: Element, selector: string): boolean {
  return fitsAny(compile(selector), entryOf(this));
}

function closest(this: Element, selector: string): Element | null {
  const choices = compile(selector);
  for (let entry: Entry | null = entryOf(this); entry; entry = entry.parent) {
    if (fitsAny(choices, entry)) return entry.element;
  }
  return null;
}

function contains(this: Element, other: Element | null): boolean {
  const [own, inner] = [entryOf(this), other && entryOf(other)];
  return inner != null && inner.first >= own.first && inner.first <= own.last;
}

function fitsAny(choices: readonly Choice[], entry: Entry): boolean {
  return choices.some(({ test }) => test(entry));
}

function entryOf(element: Element): Entry {
  return indexOf(element).of.get(element)!;
}

function indexOf(node: Element | Document): Index {
  const document = (node.ownerDocument ?? node) as Document;
  let index = indexes.get(document);
  if (index === undefined) {
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
function compile(selector: string): Choice[] {
  let choices = compiled.get(selector);
  if (choices === undefined) {
    choices = selector.split(',').map((choice) => compileChain(choice.trim()));
    compiled.set(selector, choices);
  }
  return choices;
}

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
    if (match === null) throw new Error(`Not known to quick queries: ${compound}`);
    const [whole, name, attribute, how, value, not] = match;
    rest = rest.slice(whole.length);
    if (not !== undefined) {
      const choices = compile(not);
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
