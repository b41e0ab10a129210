import { COLOUR, OWN_FILE } from '../../../src/design/fields.ts';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema.ts';

/** The texts of a design that the user writes, by where they stand, and their longest. */
const TEXTS: Record<string, number> = {
  'identity.name': 50,
  'identity.handle': 30,
  'watermark.text': 120,
  'carousel.coverTitle': 200,
  'carousel.outroText': 160,
};
/** A choice, or the name of a size: nothing that CSS takes for more than a word. */
const WORD = /^[a-z-]{1,30}$/;
const LARGEST = 2400;

/**
 * What in a design is none of ours, in words: judged by its form alone, not by the schema that let it
 * in. Null when all of it may go into CSS, and nothing is there that a design does not have.
 */
export function strangeIn(design: Design): string | null {
  return strange(design, DEFAULT_DESIGN, '');
}

function strange(value: unknown, like: unknown, path: string): string | null {
  const isText = Object.hasOwn(TEXTS, path);
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') {
    const isUsual = Number.isInteger(value) && value >= 0 && value <= LARGEST;
    return isUsual ? null : `${path}: ${value}`;
  }
  if (typeof value === 'string') {
    if (isText) return value.length <= TEXTS[path]! ? null : `${path}: ${value.length} letters`;
    const isOurs = [COLOUR, OWN_FILE, WORD].some((form) => form.test(value));
    return isOurs ? null : `${path}: ${JSON.stringify(value)}`;
  }
  if (Array.isArray(value)) {
    if (!Array.isArray(like) || value.length > 4) return `${path}: a list of ${value.length}`;
    return firstOf(value.map((part) => strange(part, like[0], `${path}[]`)));
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return `${path}: another prototype`;
  const known = Object.keys(Object(like));
  const keys = Object.keys(value as object);
  const extra = keys.find((key) => !known.includes(key));
  if (extra !== undefined) return `${path}: ${JSON.stringify(extra)}`;
  const parts = value as Record<string, unknown>;
  const likeParts = like as Record<string, unknown>;
  return firstOf(
    known.map((key) =>
      key in parts ? strange(parts[key], likeParts[key], join(path, key)) : `${path}: no ${key}`,
    ),
  );
}

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
const firstOf = (all: readonly (string | null)[]): string | null =>
  all.find((one) => one !== null) ?? null;

/** What no value of our CSS has: an address, another rule, markup. */
export const CSS_ESCAPE = /url\(|[;{}<>@\\]|\/\*|javascript|expression|\/\//i;
