import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { heardError, ProductError, ToldErrorsSchema } from '../../../src/messaging/errors.ts';
import { tellError } from '../../../src/messaging/tell-error.ts';

/** An error as a browser makes it. */
function thrown(stack: string, message = 'no'): Error {
  return Object.assign(new Error(message), { stack });
}
const messageOf = (message: string) => tellError(new Error(message))[0]!.message;
const stackOf = (stack: string) => tellError(thrown(stack))[0]!.stack;

describe('an error that goes to another world', () => {
  it('comes back with its name, message, stack and causes', () => {
    const cause = new RangeError('too far', { cause: new TypeError('no number') });
    const error = new ProductError('STORAGE_FULL', 'no room', { cause });
    const heard = heardError('STORAGE_FULL', 'no room', tellError(error));
    const chain: Error[] = [];
    for (let at: unknown = heard.cause; at instanceof Error; at = at.cause) chain.push(at);
    expect(chain.map(String)).toEqual([
      'ProductError: no room',
      'RangeError: too far',
      'TypeError: no number',
    ]);
    for (const one of chain) expect(one.stack).toMatch(/^\w+: .+\nat .*errors\.test\.ts/);
  });

  it.each([
    [
      `Unexpected token 'L', "Lamps alon"... is not valid JSON`,
      'Unexpected token …, …... is not valid JSON',
    ],
    [
      'Invalid type: Expected string but received "Lamps"',
      'Invalid type: Expected string but received …',
    ],
    ['Failed to fetch https://x.com/ada/status/1?s=20 twice', 'Failed to fetch … twice'],
    [
      "Failed to execute 'closest' on 'Element': '.lamp' is no selector",
      'Failed to execute … on …: … is no selector',
    ],
    [
      "Cannot read properties of null (reading 'width')",
      "Cannot read properties of null (reading 'width')",
    ],
    ['can\'t access property "width", box is null', "can't access property …, box is null"],
    ['“Lamps along the harbour', '…'],
    ['the slide is too large', 'the slide is too large'],
  ])('quotes nobody: %s', (message, told) => {
    expect(messageOf(message)).toBe(told);
  });

  it('tells of calls in our own files, from whatever browser', () => {
    const chrome = `Error: Lamps
    along the harbour:1:2
    at fileOf (chrome-extension://abcdefgh/assets/host.js:3:120)
    at async chrome-extension://abcdefgh/assets/host.js:9:1
    at https://x.com/ada/status/17:20:1`;
    expect(stackOf(chrome)).toBe(
      'at fileOf (assets/host.js:3:120)\nat async assets/host.js:9:1\nat elsewhere',
    );
    const firefox = `fileOf@moz-extension://1b2c-3d/assets/host.js:3:120
@moz-extension://1b2c-3d/assets/host.js:9:1
`;
    expect(stackOf(firefox)).toBe('fileOf@assets/host.js:3:120\n@assets/host.js:9:1');
  });

  it.each<[string, unknown]>([
    ['a long message', new Error('x'.repeat(1e6))],
    ['a long stack', thrown('at f (a.js:1:1)\n'.repeat(1e5))],
    ['a long line', thrown(`at ${'f'.repeat(1e6)} (a.js:1:1)`)],
    ['a name that is none', Object.assign(new Error('no'), { name: 'a b'.repeat(100) })],
    ['a word', 'no'],
    ['nothing', null],
    ['an object', { toString: () => 'no' }],
  ])('is bounded: %s', (_, error) => {
    expect(v.is(ToldErrorsSchema, tellError(error))).toBe(true);
  });

  it('is bounded where causes go in a circle', () => {
    const error = new Error('no');
    error.cause = error;
    const told = tellError(error);
    expect(told).toHaveLength(8);
    expect(v.is(ToldErrorsSchema, told)).toBe(true);
  });
});
