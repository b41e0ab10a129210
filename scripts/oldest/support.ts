import data from '@mdn/browser-compat-data/forLegacyNode';
import type { CompatStatement } from '@mdn/browser-compat-data/types';

/** A browser and the oldest version that we promise to run in. */
export interface Oldest {
  browser: 'chrome' | 'firefox';
  version: number;
}

/** One feature of the data of MDN: its own statement, and those of its parts. */
export interface Feature {
  __compat?: CompatStatement;
  [part: string]: Feature | CompatStatement | undefined;
}

export const CSS = data.css as unknown as Record<string, Feature>;
export const BUILTINS = data.javascript.builtins as unknown as Feature;
export const REGULAR_EXPRESSIONS = data.javascript.regular_expressions as unknown as Feature;
export const APIS = data.api as unknown as Feature;
export const EXTENSION_APIS = data.webextensions.api as unknown as Feature;
export const MANIFEST_KEYS = data.webextensions.manifest as unknown as Feature;

export function partOf(feature: Feature | undefined, name: string): Feature | undefined {
  if (name === '__compat' || !feature || !Object.hasOwn(feature, name)) return undefined;
  return feature[name] as Feature;
}

/** The parts of that name that these have. */
export function partsNamed(features: readonly (Feature | undefined)[], name: string): Feature[] {
  return features.map((one) => partOf(one, name)).filter((part) => part !== undefined);
}

export function namesIn(feature: Feature): string[] {
  return Object.keys(feature).filter((name) => name !== '__compat');
}

/** Every feature below another, at any depth, with its own name. */
export function* partsOf(feature: Feature): Generator<[name: string, part: Feature]> {
  for (const name of namesIn(feature)) {
    const part = partOf(feature, name)!;
    yield [name, part];
    yield* partsOf(part);
  }
}

/**
 * Whether the browser has it from its oldest version on. What the data says nothing of counts as there.
 *
 * @param name by which it is asked for, where it has two
 */
export function isThere(
  { __compat: compat }: Feature,
  { browser, version }: Oldest,
  name?: string,
): boolean {
  if (!compat) return true;
  return [compat.support[browser] ?? []].flat().some((statement) => {
    const { version_added: added, version_removed: removed, alternative_name: other } = statement;
    if (statement.flags || statement.prefix || (other && other.split('.')[0] !== name))
      return false;
    // Mostly a name that was known before it did anything.
    if (statement.partial_implementation && removed) return false;
    return isBy(added, version) && !isBy(removed, version);
  });
}

function isBy(release: string | boolean | null | undefined, version: number): boolean {
  return typeof release === 'string' && Number.parseFloat(release.replace('≤', '')) <= version;
}
