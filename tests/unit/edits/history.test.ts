import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  endGesture,
  type History,
  redo,
  startHistory,
  undo,
} from '../../../src/edits/history.ts';

type Step = (history: History<number>) => History<number>;

/** Numbers stand for states; every one is set as a step of its own. */
const set =
  (value: number): Step =>
  (history) =>
    change(endGesture(history), value, 'number');
const drag =
  (value: number, what: string): Step =>
  (history) =>
    change(history, value, what);
const run = (...steps: Step[]) =>
  steps.reduce((history, one) => one(history), startHistory<number>(0));

/** Undoing to the very start, what was there on the way. */
function backwards(history: History<number>): number[] {
  const before = undo(history);
  return before === history ? [history.present] : [history.present, ...backwards(before)];
}

describe('history', () => {
  it.each<[string, Step[], number]>([
    ['nothing done', [], 0],
    ['undo of nothing', [undo], 0],
    ['redo of nothing', [redo], 0],
    ['a change', [set(1)], 1],
    ['undo', [set(1), set(2), undo], 1],
    ['undo to the start', [set(1), set(2), undo, undo], 0],
    ['undo beyond the start', [set(1), undo, undo, undo], 0],
    ['redo', [set(1), set(2), undo, redo], 2],
    ['redo beyond the end', [set(1), undo, redo, redo, redo], 1],
    ['redo in order', [set(1), set(2), set(3), undo, undo, undo, redo, redo], 2],
    ['a change drops what was undone', [set(1), set(2), undo, set(3), redo], 3],
    ['undo after that', [set(1), set(2), undo, set(3), undo], 1],
  ])('%s', (_, steps, present) => {
    expect(run(...steps).present).toBe(present);
  });

  it('has no limit', () => {
    const values = Array.from({ length: 1000 }, (_, index) => index + 1);
    expect(backwards(run(...values.map(set)))).toEqual([...values.toReversed(), 0]);
  });
});

describe('a gesture', () => {
  it.each<[string, Step[], number[]]>([
    ['is one step', [drag(1, 'angle'), drag(2, 'angle'), drag(3, 'angle')], [3, 0]],
    ['ends where another thing is touched', [drag(1, 'angle'), drag(2, 'radius')], [2, 1, 0]],
    ['ends when it is said to', [drag(1, 'angle'), endGesture, drag(2, 'angle')], [2, 1, 0]],
    ['ends with undo', [drag(1, 'angle'), drag(2, 'angle'), undo, drag(3, 'angle')], [3, 0]],
    ['ends with redo', [drag(1, 'angle'), undo, redo, drag(2, 'angle')], [2, 1, 0]],
    [
      'begins anew after another one',
      [drag(1, 'angle'), drag(2, 'radius'), drag(3, 'angle'), drag(4, 'angle')],
      [4, 2, 1, 0],
    ],
  ])('%s', (_, steps, expected) => {
    expect(backwards(run(...steps))).toEqual(expected);
  });

  it('that goes on drops what was undone', () => {
    expect(redo(run(set(1), set(2), undo, drag(3, 'angle'))).present).toBe(3);
  });
});

const step = fc.oneof(
  fc.nat({ max: 99 }).map(set),
  fc
    .tuple(fc.nat({ max: 99 }), fc.constantFrom('angle', 'radius'))
    .map(([n, what]) => drag(n, what)),
  fc.constantFrom<Step>(undo, redo, endGesture),
);

describe('whatever is done', () => {
  it('undo and redo give back the same', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const history = run(...steps);
        const { past, present, future } = history;
        for (const there of [undo, redo]) {
          const back = there === undo ? redo : undo;
          const gone = there(history);
          if (gone !== history) expect(back(gone)).toMatchObject({ past, present, future });
        }
      }),
    );
  });

  it('no history is altered that somebody holds', () => {
    fc.assert(
      fc.property(fc.array(step), step, (steps, last) => {
        const history = run(...steps);
        const before = structuredClone(history);
        last(history);
        expect(history).toEqual(before);
      }),
    );
  });
});
