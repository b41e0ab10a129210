import { expect, test } from 'vitest';
import { addressFrom } from '../../../../src/editor/state/address.ts';

test.each([
  ['', { source: { kind: 'active-tab' }, view: 'editor' }],
  ['?tab=12', { source: { kind: 'tab', tabId: 12 }, view: 'editor' }],
  [
    '?thread=1885026028428681698',
    { source: { kind: 'thread', statusId: '1885026028428681698' }, view: 'editor' },
  ],
  ['?thread=5&view=studio', { source: { kind: 'thread', statusId: '5' }, view: 'studio' }],
  ['?tab=12&view=studio', { source: { kind: 'tab', tabId: 12 }, view: 'studio' }],
])('%s opens %j', (search, address) => {
  expect(addressFrom(search)).toEqual(address);
});

test.each(['?tab=', '?tab=-1', '?tab=1.5', '?thread=abc', '?thread=1e5', '?view=nonsense'])(
  '%s is taken for no query',
  (search) => {
    expect(addressFrom(search)).toEqual({ source: { kind: 'active-tab' }, view: 'editor' });
  },
);
