// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LETTERS } from '../../../../src/slides/layouts/layout-kinds.ts';
import { letterCount } from '../../../../src/slides/layouts/letter-count.ts';
import { longParts } from '../../../../src/slides/layouts/long-parts.ts';
import { SCRIPT_NAMES, textIn } from '../../../support/any-words.ts';
import { referencePosts, spansOf } from '../../../support/reference-threads/posts.ts';

const partsOf = (text: string, from?: number): string[] =>
  longParts(spansOf(text), from).map((part) => text.slice(part.from, part.to));
const sentence = (letters: number) => `${'l'.repeat(letters - 1)}.`;

describe('the parts of a long text', () => {
  it('end with paragraphs where these are of a part’s size', () => {
    expect(partsOf(`${sentence(200)}\n\n${sentence(200)}\n\n${sentence(200)}`)).toEqual([
      ...[sentence(200), sentence(200), sentence(200)],
    ]);
  });

  it('go on to the next sentence where a paragraph is short', () => {
    expect(partsOf(`${sentence(50)}\n\n${sentence(200)} ${sentence(200)}`)).toEqual([
      `${sentence(50)}\n\n${sentence(200)}`,
      sentence(200),
    ]);
  });

  it('are as long as they may be', () => {
    expect(partsOf(`${sentence(160)} ${sentence(159)} ${sentence(100)}`)).toHaveLength(2);
    expect(partsOf(`${sentence(160)} ${sentence(159)} ${sentence(100)}`)[0]).toHaveLength(320);
    expect(partsOf(`${sentence(160)} ${sentence(161)} ${sentence(100)}`)[0]).toHaveLength(160);
  });

  it('leave no short one at the end', () => {
    expect(partsOf(`${sentence(300)} ${sentence(60)}`)).toHaveLength(2);
    expect(partsOf(`${sentence(300)} ${sentence(59)}`)).toHaveLength(1);
  });

  it('divide a word only where it is longer than a part', () => {
    expect(partsOf('l'.repeat(700)).map(({ length }) => length)).toEqual([320, 320, 60]);
    expect(partsOf('ll '.repeat(200)).every((part) => !/(?:^|\s)l(?:\s|$)/.test(part))).toBe(true);
  });

  it('begin behind the number of a point', () => {
    expect(partsOf(`5. ${sentence(300)} ${sentence(100)}`, 2)[0]).toBe(sentence(300));
  });

  it('are those of the essay', () => {
    const [opener] = referencePosts('essay');
    const parts = longParts(opener!.text);
    const text = opener!.text.map((span) => span.text).join('');
    expect(
      parts.map(({ from, to }) => text.slice(from, to).split(' ').slice(-2).join(' ')),
    ).toEqual([...['was that.', 'telling us.', 'that number.']]);
  });

  it('of any text are the text, in parts that are not too long', () => {
    const text = fc
      .array(
        fc.constantFrom(...SCRIPT_NAMES).chain((script) => textIn(script, 'emoji')),
        { minLength: 2, maxLength: 8 },
      )
      .map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(text, (said) => {
        const parts = partsOf(said);
        const bare = (one: string) => one.replace(/\s+/g, '');
        const counts = parts.map((part) => letterCount(part));
        const most = Math.max(...counts.slice(0, -1), 0);
        expect(bare(parts.join(''))).toBe(bare(said));
        expect(most).toBeLessThanOrEqual(MOST_LETTERS.part);
        expect(counts.at(-1)).toBeLessThan(MOST_LETTERS.part + MOST_LETTERS.lastPart);
      }),
      { numRuns: 100 },
    );
  });
});
