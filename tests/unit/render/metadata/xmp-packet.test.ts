// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFacts } from '../../../../src/render/metadata/file-facts.ts';
import { fitFacts, shorten } from '../../../../src/render/metadata/fit-facts.ts';
import { xmpPacket } from '../../../../src/render/metadata/xmp-packet.ts';
import { FACTS, factsWith, HARD_TEXTS, longTexts, texts } from './facts.ts';
import { readPacket } from './read-metadata.ts';

const bytes = (text: string) => Buffer.byteLength(text);
const ROOM = 60_000;

describe('a packet', () => {
  it('says the facts', () => {
    expect(readPacket(xmpPacket(FACTS))).toEqual({ ...FACTS, altText: FACTS.description });
  });

  it.each(Object.entries(HARD_TEXTS))('holds %s', (_, text) => {
    const facts = { ...FACTS, title: text, description: text, author: text };
    expect(readPacket(xmpPacket(facts))).toEqual({ ...facts, altText: text });
  });

  it('says whatever words came in, as far as they can be said', () => {
    fc.assert(
      fc.property(factsWith(texts), (given) => {
        const facts = cleanFacts(given);
        expect(readPacket(xmpPacket(facts))).toEqual({ ...facts, altText: facts.description });
      }),
    );
  });

  it('leaves out what is not known', () => {
    const empty = { author: null, source: null, language: null };
    const packet = xmpPacket({ title: '', description: '', created: '', ...empty });
    expect(packet).not.toMatch(/dc:\w+>|xmp:\w+>|rdf:li/);
    expect(() => readPacket(packet)).not.toThrow();
  });

  it('is marked as one that nobody may write into', () => {
    expect(xmpPacket(FACTS)).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0Mp.*end="r"\?>$/s);
  });
});

describe('facts for a packet of 60 kB', () => {
  it('stay as they are when they fit', () => {
    expect(fitFacts(FACTS, ROOM)).toEqual(FACTS);
  });

  it('always fit, and use the room', () => {
    fc.assert(
      fc.property(factsWith(fc.oneof(texts, longTexts)), (given) => {
        const facts = cleanFacts(given);
        const fitting = fitFacts(facts, ROOM);
        const size = bytes(xmpPacket(fitting));
        expect(size).toBeLessThanOrEqual(ROOM);
        expect(readPacket(xmpPacket(fitting)).description).toBe(fitting.description);
      }),
      { numRuns: 40 },
    );
  });

  it('lose no more of a long description than has to go', () => {
    const description = 'The river & the sea. '.repeat(5000).trim();
    const fitting = fitFacts({ ...FACTS, description }, ROOM);
    expect(fitting).toMatchObject({ ...FACTS, description: expect.stringMatching(/…$/) });
    expect(bytes(xmpPacket(fitting))).toBeGreaterThan(ROOM - 40);
  });

  it('keep or lose an address whole', () => {
    const long = { ...FACTS, description: 'x'.repeat(90_000) };
    const source = `https://example.com/${'a'.repeat(9000)}`;
    expect(fitFacts(long, ROOM).source).toBe(FACTS.source);
    expect(fitFacts({ ...long, source }, ROOM).source).toBeNull();
  });
});

describe('a shortened text', () => {
  const graphemes = (text: string) =>
    [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
      ({ segment }) => segment,
    );

  it('ends where a character ends', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 3, max: 80 }), (text, room) => {
        const short = shorten(text, room);
        if (short === text) return;
        expect(short.endsWith('…')).toBe(true);
        const whole = graphemes(text);
        const starts = new Set(whole.map((_, i) => whole.slice(0, i).join('').trimEnd()));
        expect(starts).toContain(short.slice(0, -1));
      }),
    );
  });

  it.each([
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 40, '👩‍👩‍👧‍👦…'],
    ['&&&&', 13, '&&…'],
    [`z${'\u0301'.repeat(9000)}`, 30, '…'],
    ['one two', 9, 'one two'],
    ['one two three', 7, 'one…'],
  ])('of "%s" in %d bytes', (text, room, short) => {
    expect(shorten(text, room)).toBe(short);
  });
});
