import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../src/edits/carry-over.ts';
import { copyPosts } from '../../../src/edits/make-own-posts.ts';
import { restoreWords } from '../../../src/edits/restore.ts';
import { type Edits, NO_EDITS } from '../../../src/edits/schema.ts';
import type { Thread } from '../../../src/thread/schema.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';

const threadOf = (text: string): Thread => ({
  ...sampleThread('10'),
  posts: [samplePost('10', { text: [{ kind: 'text', text }] })],
});
/** Edits that mark these words bold and cut before those. */
const editsOn = (text: string, bold: string, cutBefore?: string): Edits => ({
  ...NO_EDITS,
  marks: {
    '10': [{ kind: 'bold', from: text.indexOf(bold), to: text.indexOf(bold) + bold.length }],
  },
  ...(cutBefore && { splits: { '10': [text.indexOf(cutBefore)] } }),
});
const marked = (edits: Edits, text: string) =>
  edits.marks['10']!.map(({ from, to }) => text.slice(from, to));

const OLD = 'One two.\n\nThree four.\n\nFive six.';

describe('marks and cuts of words that have changed', () => {
  it.each([
    ['at the beginning', `Zero. ${OLD}`],
    ['at the end', `${OLD} Seven.`],
    ['at both ends', `Zero. ${OLD} Seven.`],
    ['on other lines', OLD.replace('two', '2').replace('six', '6')],
    ['by lines put in and taken out', `New\n${OLD.replace('One two.\n\n', '')}\nNewer`],
    ['right before', OLD.replace('four', 'very four')],
    ['right behind', OLD.replace('four', 'four, I think')],
  ])('stay at what they stood at: changed %s', (_, text) => {
    const made = editsOn(OLD, 'four', text.includes('Five') ? 'Five' : undefined);
    const carried = carryOver(made, threadOf(OLD), threadOf(text));
    expect([marked(carried, text), carried.kept, carried.texts]).toEqual([['four'], [], {}]);
    const [cut] = carried.splits['10'] ?? [];
    if (cut !== undefined) expect(text.slice(cut)).toMatch(/^Five/);
  });

  it('keep the words that they stood in where those are gone, and say so', () => {
    const text = OLD.replace('Three four', 'Three, or even more');
    const made = editsOn(OLD, 'four');
    const carried = carryOver(made, threadOf(OLD), threadOf(text));
    expect(carried).toEqual({
      ...made,
      texts: { '10': [{ kind: 'text', text: OLD }] },
      kept: ['10'],
    });
    expect(restoreWords(carried, '10')).toEqual(NO_EDITS);
  });

  it('are left alone where nothing has changed, or the words are the user’s', () => {
    const made = editsOn(OLD, 'four');
    expect(carryOver(made, threadOf(OLD), threadOf(OLD))).toBe(made);
    const own = { ...made, texts: { '10': [{ kind: 'text' as const, text: 'My words' }] } };
    expect(carryOver(own, threadOf(OLD), threadOf('Other'))).toBe(own);
    expect(carryOver(made, sampleThread('11'), threadOf(OLD))).toBe(made);
  });

  it('are carried for copies of a post, too', () => {
    const thread = threadOf(OLD);
    const copied = copyPosts(thread, editsOn(OLD, 'four'), new Map([['10', 'own-a']]));
    const text = `Zero. ${OLD}`;
    const [mark] = carryOver(copied, thread, threadOf(text)).marks['own-a']!;
    expect(text.slice(mark!.from, mark!.to)).toBe('four');
  });

  it('never come between the halves of a character', () => {
    const carried = carryOver(editsOn('a🌊b', 'b'), threadOf('a🌊b'), threadOf('a🌋b'));
    expect(marked(carried, 'a🌋b')).toEqual(['b']);
  });
});
