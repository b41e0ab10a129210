import { describe, expect, it } from 'vitest';
import { INTERRUPTIONS, interruptionOf, refusalOf } from '../../../src/browser/interruptions.ts';
import { SAVING_PROBLEMS } from '../../../src/browser/saving-problems.ts';

describe('why a download broke off', () => {
  it('is the user’s doing for one reason alone', () => {
    const refused = Object.entries(INTERRUPTIONS).filter(([, { kind }]) => kind === 'refused');
    expect(refused.map(([reason]) => reason)).toEqual(['USER_CANCELED']);
  });

  it('is the disk’s doing where the reason names a file that cannot be written', () => {
    const hindered = Object.entries(INTERRUPTIONS).filter(([, { kind }]) => kind === 'hindered');
    expect(hindered.every(([reason]) => reason.startsWith('FILE_'))).toBe(true);
    const problems = hindered.map(([, one]) => (one.kind === 'hindered' ? one.problem : ''));
    for (const problem of problems) expect(SAVING_PROBLEMS).toContain(problem);
    // One of its own for each: what helps against one helps against no other.
    expect(new Set(problems).size).toBe(problems.length);
  });

  it.each([[undefined], [null]])(
    'is the user’s doing for %s, which Firefox gives first',
    (reason) => {
      expect(interruptionOf(reason)).toEqual({ kind: 'refused' });
    },
  );

  it.each([['SOMETHING_NEW'], ['CRASH'], ['NETWORK_FAILED']])('is bad luck for %s', (reason) => {
    expect(interruptionOf(reason)).toEqual({ kind: 'broken' });
  });
});

describe('why a download was not begun', () => {
  it.each([
    ['Download canceled by the user', { kind: 'refused' }],
    ['USER_CANCELED', { kind: 'refused' }],
    ['FILE_NO_SPACE', { kind: 'hindered', problem: 'disk-full' }],
    ['Invalid filename', { kind: 'hindered', problem: 'name-refused' }],
    ['filename must not contain illegal characters', { kind: 'hindered', problem: 'name-refused' }],
    ['Invalid filename: MY_LAB.png', { kind: 'hindered', problem: 'name-refused' }],
    ['An unexpected error occurred', { kind: 'broken' }],
  ])('in the words of a browser: %s', (words, expected) => {
    expect(refusalOf(new Error(words))).toEqual(expected);
  });
});
