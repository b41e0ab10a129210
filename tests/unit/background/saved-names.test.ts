import { describe, expect, it } from 'vitest';
import { destinationOf, isNamed } from '../../../src/background/saved-names.ts';

describe('a file', () => {
  it.each([
    ['lab-1.png', '/home/ada/Downloads/lab-1.png'],
    ['lab/lab-1.png', 'C:\\Users\\Ada\\Downloads\\lab\\lab-1.png'],
    ['lab-1.png', '/home/ada/Downloads/lab-1 (2).png'],
    ['lab-1.png', '/home/ada/Downloads/lab-1(2).png'],
    ['lab (1).png', '/home/ada/Downloads/lab (1) (1).png'],
    ['café.png', '/home/ada/Downloads/cafe\u0301.png'],
  ])('asked for as %s has its name as %s', (wanted, given) => {
    expect(isNamed(wanted, given)).toBe(true);
  });

  it.each([
    ['lab-1.png', '/home/ada/Downloads/6b0f2a4e-4e6c-4c57-8f0c.png'],
    ['lab-1.png', '/home/ada/Downloads/lab-2.png'],
    ['lab-1.png', '/home/ada/Downloads/lab-1.jpg'],
  ])('asked for as %s has another as %s', (wanted, given) => {
    expect(isNamed(wanted, given)).toBe(false);
  });
});

describe('where a file is saved', () => {
  const BESIDE = { filename: 'lab/lab-1.png', conflictAction: 'uniquify' };

  it.each([
    ['for the first time', undefined],
    ['when it was put elsewhere by the user', '/media/stick/lab-1.png'],
    ['when it was put under another name', '/home/ada/Downloads/lab/8f0c.png'],
  ])('%s: over nothing', (_, mayBeAt) => {
    expect(destinationOf('lab/lab-1.png', mayBeAt)).toEqual(BESIDE);
  });

  it.each([
    ['/home/ada/Downloads/lab/lab-1.png', 'lab/lab-1.png'],
    ['C:\\Users\\Ada\\Downloads\\lab\\lab-1 (4).png', 'lab/lab-1 (4).png'],
  ])('when nobody knows whether it lies at %s: over that alone', (mayBeAt, filename) => {
    expect(destinationOf('lab/lab-1.png', mayBeAt)).toEqual({
      ...{ filename, conflictAction: 'overwrite' },
    });
  });
});
