import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  idOf,
  mergeHarvest,
  type OtherCell,
  type PostCell,
} from '../../../../src/capture/list/harvest.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';

function post(
  n: number,
  more: Partial<PostCell> & { words?: string; truncated?: boolean } = {},
): PostCell {
  const { words = `post ${n}`, truncated = false, ...cell } = more;
  const content = {
    kind: 'post',
    id: String(n),
    text: [{ kind: 'text', text: words }],
    media: [],
    blocks: [],
    quote: null,
    truncated,
    translated: false,
  } as unknown as ShownPost;
  return {
    kind: 'post',
    post: content,
    above: null,
    below: null,
    isOpened: false,
    unfolds: false,
    unread: [],
    ...cell,
  };
}

function other(kind: OtherCell['kind'], reason = ''): OtherCell {
  return { kind, reason, above: null, handle: null };
}

const order = (cells: readonly Cell[]) => cells.map((cell) => idOf(cell) ?? cell.kind);

describe('merging views of the list', () => {
  it('puts late ancestors before the post that was there first', () => {
    const known = [post(5), other('gap')];
    expect(order(mergeHarvest(known, [post(3), post(4), post(5), other('gap')]))).toEqual([
      '3',
      '4',
      '5',
      'gap',
    ]);
  });

  it('replaces a button by the posts behind it', () => {
    const known = [post(1), post(2), other('show-replies'), other('gap'), post(9)];
    const seen = [post(2), post(3), post(4), other('gap'), post(9)];
    expect(order(mergeHarvest(known, seen))).toEqual(['1', '2', '3', '4', 'gap', '9']);
  });

  it('keeps what stands between posts when a view is cut there', () => {
    const known = [post(1), other('unavailable'), other('unavailable'), post(2)];
    expect(order(mergeHarvest(known, [post(1), other('unavailable')]))).toEqual(order(known));
    const cut = [post(1), other('unavailable')];
    expect(order(mergeHarvest(cut, known))).toEqual(order(known));
  });

  it('replaces a spinner by what was loaded', () => {
    const known = [post(1), other('spinner')];
    expect(order(mergeHarvest(known, [post(1), other('gap'), post(2)]))).toEqual(['1', 'gap', '2']);
  });

  it('forgets a spinner above the first post, and nothing else there', () => {
    const known = [other('unavailable'), other('spinner'), post(3)];
    expect(order(mergeHarvest(known, [post(3)]))).toEqual(['unavailable', '3']);
    expect(order(mergeHarvest([other('spinner'), post(3)], [post(2), post(3)]))).toEqual([
      '2',
      '3',
    ]);
  });

  it('keeps the fuller text but the newer lines', () => {
    const full = post(1, { words: 'the whole text', below: false });
    const folded = post(1, { words: 'the', truncated: true, unfolds: true, below: true });
    const [merged] = mergeHarvest([full], [folded]) as [PostCell];
    expect(merged.post.text[0]?.text).toBe('the whole text');
    expect(merged.unfolds).toBe(false);
    expect(merged.below).toBe(true);
  });

  it('ignores a view without posts', () => {
    const known = [post(1), other('gap'), post(2)];
    expect(mergeHarvest(known, [other('spinner')])).toEqual(known);
  });

  it('marks what two views with known posts have not shown between them', () => {
    const known = [post(1), other('show-replies'), post(9)];
    const beyond = mergeHarvest(known, [post(7), post(8), post(9)]);
    expect(order(beyond)).toEqual(['1', 'show-replies', 'hole', '7', '8', '9']);
    const before = mergeHarvest(beyond, [post(1), post(2), post(3)]);
    expect(order(before)).toEqual(['1', '2', '3', 'hole', '7', '8', '9']);
    const whole = mergeHarvest(
      before,
      [3, 4, 5, 6, 7].map((n) => post(n)),
    );
    expect(order(whole)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('never joins posts between which a button has put others', () => {
    const lists = fc.integer({ min: 4, max: 30 }).chain((length) =>
      fc.record({
        length: fc.constant(length),
        from: fc.integer({ min: 1, max: length - 2 }),
        size: fc.integer({ min: 1, max: 20 }),
        views: fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })), { maxLength: 30 }),
      }),
    );
    fc.assert(
      fc.property(lists, ({ length, from, size, views }) => {
        const button = Math.min(from + size, length - 1);
        const whole = Array.from({ length }, (_, n) => post(n));
        const folded = [...whole.slice(0, from), other('show-replies'), ...whole.slice(button)];
        let harvest = mergeHarvest([], folded);
        for (const [start, count] of views) {
          const view = whole.slice(start % length, (start % length) + count);
          const isKnown = view.some((cell) => order(harvest).includes(idOf(cell) ?? ''));
          if (isKnown) harvest = mergeHarvest(harvest, view);
        }
        const seen = order(harvest);
        for (const [at, id] of seen.slice(1).entries()) {
          const areBoth = /^\d+$/.test(id) && /^\d+$/.test(seen[at] ?? '');
          if (areBoth) expect(Number(id)).toBe(Number(seen[at]) + 1);
        }
      }),
    );
  });

  it('restores the list from overlapping views in any order of scrolling', () => {
    const lists = fc.integer({ min: 1, max: 40 }).chain((length) =>
      fc.record({
        tails: fc.array(fc.array(fc.constantFrom('gap', 'unavailable', 'ad'), { maxLength: 2 }), {
          minLength: length,
          maxLength: length,
        }),
        moves: fc.array(
          fc.record({ start: fc.nat(length - 1), size: fc.integer({ min: 2, max: 6 }) }),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        repeat: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(lists, ({ tails, moves, repeat }) => {
        const cells = tails.flatMap((tail, n): Cell[] => [
          post(n),
          ...tail.map((kind) => other(kind as OtherCell['kind'])),
        ]);
        const starts = cells.flatMap((cell, at) => (cell.kind === 'post' ? [at] : []));
        const cellAfter = (n: number) => starts[n] ?? cells.length;
        let from = moves[0]?.start ?? 0;
        let known: Cell[] = [];
        let low = from;
        let high = from;
        for (const { start, size } of moves) {
          // Each view shares at least one post with what has been seen.
          const near = Math.min(Math.max(start, low - size + 1), high);
          from = Math.max(0, near);
          const until = Math.min(starts.length, from + size);
          const view = cells.slice(starts[from], cellAfter(until));
          const seen = repeat ? [...view, ...view.filter((cell) => cell.kind === 'post')] : view;
          known = mergeHarvest(known, seen);
          expect(order(mergeHarvest(known, seen))).toEqual(order(known));
          low = Math.min(low, from);
          high = Math.max(high, until - 1);
        }
        expect(order(known)).toEqual(order(cells.slice(starts[low], cellAfter(high + 1))));
      }),
      { numRuns: 300 },
    );
  });
});
