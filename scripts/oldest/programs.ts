import { type Node, type Program, parse } from 'acorn';
import { full } from 'acorn-walk';
import {
  APIS,
  BUILTINS,
  type Feature,
  isThere,
  namesIn,
  type Oldest,
  partOf,
  partsNamed,
  REGULAR_EXPRESSIONS,
} from './support.ts';

/** Members of objects by name, whatever object has them: a bundle does not tell of what kind one is. */
const MEMBERS = new Map<string, Feature[]>();
const EVENTS = new Map<string, Feature[]>();
for (const holders of [BUILTINS, APIS, partOf(BUILTINS, 'Intl')!, partOf(BUILTINS, 'Temporal')!]) {
  for (const holder of namesIn(holders).map((name) => partOf(holders, name)!)) {
    for (const name of namesIn(holder)) {
      const of = name.endsWith('_event') ? EVENTS : MEMBERS;
      const key = name.replace(/_(?:event|static)$/, '');
      of.set(key, [...(of.get(key) ?? []), partOf(holder, name)!]);
    }
  }
}

/** What objects are that every script can name. */
const INTERFACES: Record<string, readonly string[]> = {
  window: ['Window', '_globals'],
  self: ['Window', 'WorkerGlobalScope', '_globals'],
  globalThis: ['Window', 'WorkerGlobalScope', '_globals'],
  document: ['Document', 'Node'],
  navigator: ['Navigator'],
};

type Any = Node & Record<string, unknown> & { name?: string; value?: unknown };

/**
 * What the scripts of one build ask for that the browser does not know yet, as names such as
 * `Promise.try`. A method passes if any object of the browser has one of that name (`map` may be of an
 * iterator or of an array), or if the scripts bring one along.
 *
 * @returns by file, without those that ask for nothing new
 */
export function newInPrograms(
  scripts: ReadonlyMap<string, string>,
  oldest: Oldest,
): Map<string, string[]> {
  const programs = [...scripts].map(([file, code]) => {
    return [file, parse(code, { ecmaVersion: 'latest', sourceType: 'module' })] as const;
  });
  const own = new Set(programs.flatMap(([, program]) => [...methodsIn(program)]));
  const found = programs.map(([file, program]) => [file, newIn(program, own, oldest)] as const);
  return new Map(found.filter(([, names]) => names.length > 0));
}

function newIn(program: Program, ownMethods: Set<string>, oldest: Oldest): string[] {
  const found = new Set<string>();
  const isNew = (features: Feature[] | undefined) =>
    features?.every((feature) => !isThere(feature, oldest)) === true;
  const own = declaredIn(program);
  const globalName = (node: Any) =>
    node.type === 'Identifier' && !own.has(node.name!) ? node.name! : undefined;

  full(program, (plain, _state, kind) => {
    const node = plain as Any;
    if (kind === 'Identifier') {
      const name = globalName(node);
      if (name && isNew(globalsNamed(name))) found.add(name);
    } else if (kind === 'MemberExpression') {
      const holder = globalName(node.object as Any);
      const name = nameOf(node);
      const member = holder && name ? memberOf(holder, name) : undefined;
      if (member && isNew([member])) found.add(`${holder}.${name}`);
    } else if (kind === 'CallExpression') {
      const event = listenedTo(node);
      if (event && isNew(EVENTS.get(event))) found.add(`event ${event}`);
      const name = methodOf(node);
      if (name && !ownMethods.has(name) && isNew(MEMBERS.get(name))) found.add(`${name}()`);
    } else if (kind === 'Literal' && node.regex) {
      const { pattern } = node.regex as { pattern: string };
      const modifier = partOf(REGULAR_EXPRESSIONS, 'modifier')!;
      if (/\(\?-?[ims]+-?[ims]*:/.test(pattern) && isNew([modifier])) found.add('(?i:…)');
    }
  });
  return [...found];
}

/** Everything that a script gives a name to, wherever that name counts. */
function declaredIn(program: Program): Set<string> {
  const names = new Set<string>();
  full(program, (plain, _state, kind) => {
    const { id, local, name, type } = plain as Any & { id?: Any; local?: Any };
    if (kind === 'VariablePattern') names.add(name!);
    if (/^(?:Function|Class)/.test(type) && id) names.add(id.name!);
    if (/^Import\w*Specifier$/.test(type) && local) names.add(local.name!);
  });
  return names;
}

/** The methods of a script's own classes and objects. */
function methodsIn(program: Program): Set<string> {
  const names = new Set<string>();
  const isFunction = (value: unknown) => /Function/.test((value as Any | null)?.type ?? '');
  full(program, (plain) => {
    const node = plain as Any;
    const assigned = node.type === 'AssignmentExpression' && (node.left as Any);
    const isKey = /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type);
    if (isKey && isFunction(node.value)) names.add((node.key as Any).name ?? '');
    if (assigned && assigned.type === 'MemberExpression' && isFunction(node.right)) {
      names.add(nameOf(assigned) ?? '');
    }
  });
  return names;
}

function globalsNamed(name: string): Feature[] | undefined {
  const holders = [BUILTINS, APIS, ...INTERFACES.self!.map((one) => partOf(APIS, one))];
  const found = partsNamed(holders, name);
  return found.length > 0 ? found : undefined;
}

function memberOf(holder: string, name: string): Feature | undefined {
  const kinds = INTERFACES[holder];
  if (kinds) {
    const members = partsNamed(
      kinds.map((kind) => partOf(APIS, kind)),
      name,
    );
    return members[0] ?? globalsNamed(name)?.[0];
  }
  return partOf(partOf(BUILTINS, holder), name) ?? partOf(partOf(APIS, holder), `${name}_static`);
}

/** Of `a.b` or `a['b']`. */
function nameOf({ computed, property }: Any): string | undefined {
  const { name, value } = property as Any;
  const named = computed ? value : name;
  return typeof named === 'string' ? named : undefined;
}

function methodOf(call: Any): string | undefined {
  const callee = call.callee as Any;
  return callee.type === 'MemberExpression' ? nameOf(callee) : undefined;
}

function listenedTo(call: Any): string | undefined {
  const [event] = call.arguments as Any[];
  const name = methodOf(call) ?? (call.callee as Any).name;
  return name === 'addEventListener' && typeof event?.value === 'string' ? event.value : undefined;
}
