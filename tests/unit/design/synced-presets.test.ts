import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  changePreset,
  deletePreset,
  EMPTY_LIBRARY,
  type PresetLibrary,
} from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import {
  mergeSynced,
  newerKeys,
  planSync,
  SYNC_LIMITS,
  type SyncItems,
} from '../../../src/design/synced-presets.ts';
import { aPreset, libraryOf } from '../../support/presets.ts';

/** What one computer does with the storage that all share. */
function sync(library: PresetLibrary, storage: SyncItems): PresetLibrary {
  const merged = mergeSynced(library, structuredClone(storage));
  const { set, remove } = planSync(merged, storage);
  for (const key of remove) delete storage[key];
  Object.assign(storage, structuredClone(set));
  return merged;
}

const names = ({ presets }: PresetLibrary) => presets.map(({ name }) => name).sort();
const [a, b] = [aPreset('A'), aPreset('B')];

describe('two computers', () => {
  it('have the presets of both', () => {
    const storage: SyncItems = {};
    sync(libraryOf(a), storage);
    const second = sync(libraryOf(b), storage);
    const first = sync(libraryOf(a), storage);
    expect(names(first)).toEqual(['A', 'B']);
    expect(names(second)).toEqual(['A', 'B']);
  });

  it('keep the later change, whoever comes first', () => {
    const early = changePreset(libraryOf(a), a.id, { name: 'Early' }, 2000);
    const late = changePreset(libraryOf(a), a.id, { name: 'Late' }, 3000);
    for (const [one, other] of [
      [early, late],
      [late, early],
    ] as const) {
      const storage: SyncItems = {};
      sync(one, storage);
      expect(names(sync(other, storage))).toEqual(['Late']);
      expect(names(sync(one, storage))).toEqual(['Late']);
    }
  });

  it('delete a preset on both, unless it was changed later', () => {
    const storage: SyncItems = {};
    sync(libraryOf(a, b), storage);
    sync(deletePreset(libraryOf(a, b), a.id, 2000), storage);
    expect(names(sync(libraryOf(a, b), storage))).toEqual(['B']);
    const changed = changePreset(libraryOf(a, b), a.id, { name: 'Changed' }, 3000);
    expect(names(sync(changed, storage))).toEqual(['B', 'Changed']);
    expect(names(sync(deletePreset(libraryOf(a, b), a.id, 2000), storage))).toEqual([
      'B',
      'Changed',
    ]);
  });

  it('come to the same end, whatever they did and in whatever order they sync', () => {
    const ids = [a.id, b.id, aPreset('C').id];
    const step = fc.record({
      on: fc.nat(2),
      id: fc.constantFrom(...ids),
      at: fc.integer({ min: 1, max: 6 }),
      name: fc.option(fc.constantFrom('x', 'y', 'z')),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.array(fc.nat(2), { maxLength: 6 }),
        (steps, order) => {
          const storage: SyncItems = {};
          const computers = [0, 1, 2].map((): PresetLibrary => EMPTY_LIBRARY);
          for (const { on, id, at, name } of steps) {
            const mine = computers[on]!;
            const isThere = mine.presets.some((preset) => preset.id === id);
            if (name === null) computers[on] = deletePreset(mine, id, at);
            else if (isThere) computers[on] = changePreset(mine, id, { name }, at);
            else if (!(id in mine.deleted)) {
              const added = aPreset(name, { id, changedAt: at, design: DEFAULT_DESIGN });
              computers[on] = { ...mine, presets: [...mine.presets, added] };
            }
          }
          for (const on of [...order, 0, 1, 2, 0, 1, 2]) {
            computers[on] = sync(computers[on]!, storage);
          }
          const seen = computers.map(({ presets, deleted }) => ({
            presets: [...presets].sort((p, q) => (p.id < q.id ? -1 : 1)),
            deleted,
          }));
          expect(seen[1]).toEqual(seen[0]);
          expect(seen[2]).toEqual(seen[0]);
          // And then it is quiet.
          for (const library of computers) {
            expect(planSync(library, storage)).toEqual({ set: {}, remove: [], leftOut: 0 });
            expect(mergeSynced(library, storage)).toBe(library);
          }
        },
      ),
    );
  });
});

test('default, brand kit and whatever else is in the storage stay what they are', () => {
  const library = { ...libraryOf(a), defaultId: a.id, isBrandOn: true };
  const merged = mergeSynced(library, { somethingElse: 7, ...planSync(libraryOf(b), {}).set });
  expect(merged).toEqual({ ...library, presets: [a, b] });
  expect(planSync(library, { somethingElse: 7 }).remove).toEqual([]);
});

test('a storage of any content does no harm', () => {
  const key = fc.oneof(
    fc.constant(`preset-${a.id}`),
    fc.string().map((text) => `preset-${text}`),
  );
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), (items) => {
      const merged = mergeSynced(libraryOf(a, b), items);
      expect(merged.presets).toContainEqual(b);
      for (const { design } of merged.presets) expect(restoreDesign(design)).toEqual(design);
    }),
  );
});

test('what a newer version wrote is neither taken nor overwritten', () => {
  const key = `preset-${a.id}`;
  const newer = { [key]: { name: 'Newer', design: { schema: 99 }, changedAt: 9000 } };
  expect(mergeSynced(libraryOf(a), newer)).toEqual(libraryOf(a));
  expect(planSync(libraryOf(a), newer)).toEqual({ set: {}, remove: [], leftOut: 0 });
});

const newerItem = (changes: object) => ({ name: 'Newer', design: {}, changedAt: 9000, ...changes });

test.each([
  ['in its design', newerItem({ design: { schema: 99 } })],
  ['as an item', newerItem({ schema: 2 })],
  ['as the mark of a deletion', { schema: 2, deletedAt: 9000 }],
])('what is newer %s stays, whatever happens to that preset here', (_, item) => {
  const key = `preset-${a.id}`;
  const there = { [key]: item };
  expect(mergeSynced(libraryOf(a, b), there)).toEqual(libraryOf(a, b));
  expect(planSync(libraryOf(a), there)).toEqual({ set: {}, remove: [], leftOut: 0 });
  const deleted = { ...libraryOf(), deleted: { [a.id]: 9999 } };
  expect(planSync(deleted, there)).toEqual({ set: {}, remove: [], leftOut: 0 });
  expect(planSync(libraryOf(), there)).toEqual({ set: {}, remove: [], leftOut: 0 });
  const full = Array.from({ length: 150 }, (__, i) =>
    aPreset(`Preset ${i}`, { changedAt: 5000 + i, design: restoreDesign({ margin: i % 100 }) }),
  );
  expect(planSync(libraryOf(a, ...full), there)).toMatchObject({ remove: [] });
  expect(planSync(libraryOf(a, ...full), there).set).not.toHaveProperty(key);
  expect(newerKeys({ ...there, ...planSync(libraryOf(b), {}).set, somethingElse: item })).toEqual([
    key,
  ]);
});

test('what this version does not know of a preset is not written back without it', () => {
  const { id, name, design, changedAt } = a;
  const there = { [`preset-${id}`]: { name, design: { ...design, halo: 7 }, changedAt } };
  expect(planSync(libraryOf(a), there).set).toEqual({});
});

test('the oldest presets go without when there is no room', () => {
  const presets = Array.from({ length: 150 }, (_, i) =>
    aPreset(`Preset ${i}`, {
      changedAt: i,
      design: restoreDesign({ watermark: { text: '<'.repeat(100) } }),
    }),
  );
  const oldest = `preset-${presets[0]!.id}`;
  const plan = planSync(libraryOf(...presets), { [oldest]: { deletedAt: -1 } });
  expect(plan.leftOut).toBeGreaterThan(20);
  expect(Object.keys(plan.set)).toHaveLength(150 - plan.leftOut);
  expect(plan.remove).toEqual([oldest]);
  expect(plan.set).toHaveProperty(`preset-${presets.at(-1)!.id}`);
  // As Chrome counts.
  const bytes = Object.entries(plan.set).map(
    ([key, item]) => (key + JSON.stringify(item).replaceAll('<', '\\u003C')).length,
  );
  expect(bytes.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(SYNC_LIMITS.all);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(SYNC_LIMITS.item);
});

test('the largest preset there can be fits one item', () => {
  const design = restoreDesign({
    watermark: { text: '<'.repeat(120), logo: 'own:0123456789abcdef' },
    identity: { name: '界'.repeat(50), handle: '界'.repeat(30) },
    background: { stops: Array(4).fill({ colour: '#112233', at: 50 }) },
  });
  expect(design.background.stops).toHaveLength(4);
  const largest = aPreset('界'.repeat(40), { design });
  expect(planSync(libraryOf(largest), {}).leftOut).toBe(0);
});
