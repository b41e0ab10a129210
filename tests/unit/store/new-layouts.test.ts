// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import type { database } from '../../../src/store/database.ts';
import { isNewToLayouts } from '../../../src/store/new-layouts.ts';
import { saveDesign } from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';

let db: Awaited<ReturnType<typeof database>>;

const keep = (design: unknown) => db.put('settings', design, 'design');

beforeEach(async () => {
  db = await emptyDatabase();
});

it('tells somebody whose carousels look otherwise now, and once', async () => {
  await keep({ schema: 3, margin: 7 });
  expect([await isNewToLayouts(), await isNewToLayouts()]).toEqual([true, false]);
});

it('knows it also when the design was written anew before', async () => {
  await keep({ schema: 2 });
  await saveDesign(DEFAULT_DESIGN);
  await saveDesign({ ...DEFAULT_DESIGN, margin: 9 });
  expect([await isNewToLayouts(), await isNewToLayouts()]).toEqual([true, false]);
});

it.each([
  ['who has none yet', undefined],
  ['whose carousels stay', { schema: 3, carousel: { template: 'drawer' } }],
  ['who has ours', DEFAULT_DESIGN],
])('tells nobody %s', async (_, design) => {
  if (design) await keep(design);
  expect(await isNewToLayouts()).toBe(false);
});

it('tells nobody twice, though the old design is written over after that', async () => {
  await keep({ schema: 3 });
  await isNewToLayouts();
  await saveDesign(DEFAULT_DESIGN);
  expect(await isNewToLayouts()).toBe(false);
});
