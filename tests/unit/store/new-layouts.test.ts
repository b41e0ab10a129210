// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import type { database } from '../../../src/store/database.ts';
import { untoldNews } from '../../../src/store/new-layouts.ts';
import { loadDesign, saveDesign } from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';

let db: Awaited<ReturnType<typeof database>>;

const keep = (design: unknown) => db.put('settings', design, 'design');

beforeEach(async () => {
  db = await emptyDatabase();
});

it.each([
  ['slides follow their posts', { schema: 3, margin: 7 }, 'layouts'],
  ['their template is gone', { schema: 4, carousel: { template: 'drawer' } }, 'templates'],
  ['it is gone since version 3', { schema: 3, carousel: { template: 'bar' } }, 'templates'],
  [
    'it is gone though they had not named it',
    { schema: 3, carousel: { cover: true } },
    'templates',
  ],
])('tells somebody that %s, and once', async (_, design, news) => {
  await keep(design);
  expect([await untoldNews(), await untoldNews()]).toEqual([news, null]);
});

it.each([
  ['layouts', { schema: 2 }],
  ['templates', { schema: 4, carousel: { template: 'cards' } }],
])('knows %s also when the design was written anew before', async (news, design) => {
  await keep(design);
  await saveDesign(await loadDesign());
  await saveDesign({ ...DEFAULT_DESIGN, margin: 9 });
  expect([await untoldNews(), await untoldNews()]).toEqual([news, null]);
});

it.each([
  ['who has none yet', undefined],
  ['whose template is there', { schema: 4, carousel: { template: 'post' } }],
  ['who has ours', DEFAULT_DESIGN],
])('tells nobody %s', async (_, design) => {
  if (design) await keep(design);
  expect(await untoldNews()).toBe(null);
});

it('tells nobody twice, though the old design is written over after that', async () => {
  await keep({ schema: 3 });
  await untoldNews();
  await saveDesign(DEFAULT_DESIGN);
  expect(await untoldNews()).toBe(null);
});

it('tells who kept the old look of the version before that its template is gone now', async () => {
  await db.put('settings', 'told', 'new-layouts');
  await keep({ ...DEFAULT_DESIGN, schema: 4, carousel: { template: 'cards', cover: false } });
  expect([await untoldNews(), await untoldNews()]).toEqual(['templates', null]);
});
