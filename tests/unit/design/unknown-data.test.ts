import { describe, expect, it } from 'vitest';
import { isNewerExportSettings } from '../../../src/design/export-settings.ts';
import { EMPTY_LIBRARY, isNewerLibrary } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, isNewerDesign } from '../../../src/design/schema.ts';
import { mergeSynced } from '../../../src/design/synced-presets.ts';
import { isNewerEdits } from '../../../src/edits/schema.ts';
import { isNewerThread } from '../../../src/thread/schema.ts';

const LATER = { schema: 99 };
const INCOMPARABLE = { schema: { toString: 1, valueOf: null } };
/** What cannot be compared with a number, and what says none. */
const NONSENSE = [
  INCOMPARABLE,
  { schema: JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) },
  ...[{ schema: '99' }, { schema: null }, { schema: Number.NaN }, {}, [], null, undefined, 'later'],
];

describe.each([
  ['a design', isNewerDesign],
  ['a library', isNewerLibrary],
  ['export settings', isNewerExportSettings],
  ['edits', isNewerEdits],
  ['a thread', isNewerThread],
])('%s', (_, isNewer) => {
  it('is of a later version when its number says so, and for no other reason', () => {
    expect(isNewer(LATER)).toBe(true);
    for (const data of NONSENSE) expect(isNewer(data)).toBe(false);
  });
});

it('a synced preset with a version that is none keeps nobody from the others', () => {
  const item = { name: 'A', design: { ...DEFAULT_DESIGN }, changedAt: 5 };
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const items = { [`preset-${id(1)}`]: { ...item, ...INCOMPARABLE }, [`preset-${id(2)}`]: item };
  expect(mergeSynced(EMPTY_LIBRARY, items).presets.map((preset) => preset.id)).toContain(id(2));
});
