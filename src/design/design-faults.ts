import { type Design, isNewerDesign } from './schema.ts';
import { isRecord } from './unknown-data.ts';
import { upgradeDesign } from './upgrade.ts';

export const FAULTS = [
  'no-design',
  'too-new',
  'no-number',
  'out-of-range',
  'no-colour',
  'no-switch',
  'unknown-value',
] as const;

/** What is wrong with a design, and where: `background angle`. */
export interface DesignFault {
  code: (typeof FAULTS)[number];
  field: string;
}

/**
 * The first value of a design that was not taken over when it was restored. What is missing is no
 * fault: it has its default.
 */
export function faultOf(data: unknown, restored: Design): DesignFault | null {
  if (!isRecord(data)) return { code: 'no-design', field: '' };
  if (isNewerDesign(data)) return { code: 'too-new', field: '' };
  return compare(upgradeDesign(data), restored, []);
}

/** Whether a value was taken over as it was given. */
export const isTakenOver = (given: unknown, taken: unknown): boolean =>
  compare(given, taken, []) === null;

function compare(given: unknown, taken: unknown, path: readonly string[]): DesignFault | null {
  if (given === undefined) return null;
  if (Array.isArray(taken)) {
    const isTaken = Array.isArray(given) && given.length === taken.length;
    const isWhole = isTaken && taken.every((part, i) => compare(given[i], part, path) === null);
    return isWhole ? null : fault('unknown-value', path);
  }
  if (isRecord(taken)) {
    if (!isRecord(given)) return fault('unknown-value', path);
    for (const key of Object.keys(taken)) {
      const part = Object.hasOwn(given, key) ? given[key] : undefined;
      const found = compare(part, taken[key], [...path, key]);
      if (found) return found;
    }
    return null;
  }
  return given === taken ? null : fault(codeOf(given, taken, path.at(-1) ?? ''), path);
}

function codeOf(given: unknown, taken: unknown, key: string): DesignFault['code'] {
  if (/colou?r$|^(?:from|to)$/i.test(key)) return 'no-colour';
  if (typeof taken === 'number') return typeof given === 'number' ? 'out-of-range' : 'no-number';
  return typeof taken === 'boolean' ? 'no-switch' : 'unknown-value';
}

/** `['card', 'border', 'fontSize']` in words: `card border font size`. */
function fault(code: DesignFault['code'], path: readonly string[]): DesignFault {
  return { code, field: path.join(' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) };
}
