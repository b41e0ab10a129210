import { expect, test } from 'vitest';
import { platformAges } from '../../../scripts/lib/platform-ages.ts';
import { SOURCES } from '../../../src/design/platforms.ts';

const text = (day: string) => platformAges(Date.parse(day)).join('\n');

test('every source is listed with its age and the numbers that hang on it', () => {
  const said = text('2026-12-09');
  for (const { where, checked } of Object.values(SOURCES)) {
    expect(said).toContain(where);
    expect(said).toContain(checked);
  }
  expect(said).toContain('2026-11-29    10 days  official  bluesky-social/social-app');
  expect(said).toContain('bluesky-portrait altText 2000');
  expect(said).not.toContain('look again');
});

test('what is older than half a year is to be looked at again, the oldest first', () => {
  const lines = platformAges(Date.parse('2027-05-30'));
  expect(lines[0]).toContain('2026-10-10');
  expect(lines.filter((line) => line.includes('look again')).length).toBeGreaterThan(10);
  expect(lines.at(-1)).toMatch(/^\d+ sources, \d+ of them older than 180 days$/);
});
