import { expect, test } from 'vitest';
import { dependencies } from '../../../package.json' with { type: 'json' };
import { licences } from '../../../scripts/lib/licences.ts';

test('the licence of every library and font that is shipped is there', () => {
  const text = licences();
  for (const name of Object.keys(dependencies)) expect(text).toContain(`${name}\n---`);
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
