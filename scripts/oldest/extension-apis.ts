import {
  EXTENSION_APIS,
  type Feature,
  isThere,
  MANIFEST_KEYS,
  type Oldest,
  partOf,
  partsNamed,
} from './support.ts';

/** The data knows them by the name that Firefox added. */
const OTHER_NAMES: Record<string, string> = { contextMenus: 'menus' };

/**
 * The extension APIs named in a source file that the browser does not know yet, or that the data
 * does not tell of. `chrome.…` stands for the APIs of Chrome alone.
 */
export function newExtensionApis(source: string, oldest: Oldest): string[] {
  const found = new Set<string>();
  for (const [whole, root, path] of source.matchAll(/\b(browser|chrome)((?:\??\.\w+){2,})/g)) {
    if (root === 'chrome' && oldest.browser !== 'chrome') continue;
    const parts = path!.split(/\??\./).slice(1);
    const known = featuresOf(parts);
    if (known.length < 2) found.add(`${whole} (not in the data)`);
    else if (!known.every((feature) => isThere(feature, oldest, parts[0]))) found.add(whole);
  }
  return [...found];
}

/** The features along the way, as far as the data goes. */
function featuresOf([name, ...rest]: string[]): Feature[] {
  const along: Feature[] = [];
  let feature = partOf(EXTENSION_APIS, OTHER_NAMES[name!] ?? name!);
  for (const part of [...rest, '']) {
    if (!feature) break;
    along.push(feature);
    feature = partOf(feature, part);
  }
  return along;
}

/** The keys of a manifest that the browser does not know yet. */
export function newManifestKeys(manifest: Record<string, unknown>, oldest: Oldest): string[] {
  return Object.entries(manifest).flatMap(([key, value]) => {
    const feature = partOf(MANIFEST_KEYS, key);
    if (!feature) return [`${key} (not in the data)`];
    const inner = value !== null && typeof value === 'object' ? Object.keys(value) : [];
    const parts = inner.flatMap((name) => partsNamed([feature], name));
    return [feature, ...parts].every((part) => isThere(part, oldest)) ? [] : [key];
  });
}
