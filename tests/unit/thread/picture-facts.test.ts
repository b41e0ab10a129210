// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { lacksFacts, PICTURE_FACTS, storedFacts } from '../../../src/thread/picture-facts.ts';
import { makeFacts } from './make-facts.ts';

const FACTS = makeFacts();
const blob = new Blob(['x']);

describe('the facts of a stored picture', () => {
  it('are what was found', () => {
    expect(storedFacts({ facts: FACTS })).toEqual(FACTS);
    expect(lacksFacts({ blob, facts: FACTS })).toBe(false);
  });

  it.each([
    ['none, as earlier versions left it', undefined],
    ['no facts at all', 'facts'],
    ['those of an earlier version', { ...FACTS, version: PICTURE_FACTS - 1 }],
    ['a grid that is cut off', { ...FACTS, light: FACTS.light.slice(1) }],
    ['an impossible level', { ...FACTS, darkest: [...FACTS.darkest.slice(1), 256] }],
    ['a colour that is none', { ...FACTS, edges: { ...FACTS.edges, top: 'url(x)' } }],
    ['a focus outside', { ...FACTS, focus: { x: 1.5, y: 0 } }],
    ['no size', { ...FACTS, width: 0 }],
  ])('are found again in the place of %s', (_, facts) => {
    expect(storedFacts({ facts })).toBe(null);
    expect(lacksFacts({ blob, facts })).toBe(true);
    expect(lacksFacts({ blob: null, facts })).toBe(false);
  });

  it('of a later version are not read and left alone', () => {
    const facts = { ...FACTS, version: PICTURE_FACTS + 1, faces: 2 };
    expect(storedFacts({ facts })).toBe(null);
    expect(lacksFacts({ blob, facts })).toBe(false);
  });
});
