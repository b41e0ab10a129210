import { expect, it } from 'vitest';
import { HeavyTurn as Turn } from '../../../../src/render/images/heavy-turn.ts';
import { turn as aMoment } from '../../../support/waiting.ts';

/** Whether a wait is over. */
function watched(wait: Promise<void>): { isOver: boolean } {
  const seen = { isOver: false };
  void wait.then(() => {
    seen.isOver = true;
  });
  return seen;
}

it('lets one heavy file be read at a time, and light ones meanwhile', async () => {
  const readers = { wasHeavy: false };
  const [first, second, light] = [new Turn(readers), new Turn(readers), new Turn(readers)];
  await light.expect();
  await first.begin();
  const waiting = watched(second.begin());
  await aMoment();
  expect(waiting.isOver).toBe(false);
  first.read(true);
  first.end();
  await aMoment();
  expect(waiting.isOver).toBe(true);
  await second.begin();
  second.end();
});

it('has nothing asked for beside a heavy file, until one was light', async () => {
  const readers = { wasHeavy: false };
  const [heavy, next, another] = [new Turn(readers), new Turn(readers), new Turn(readers)];
  await heavy.begin();
  const asking = watched(next.expect());
  await aMoment();
  expect(asking.isOver).toBe(false);
  heavy.end();
  await aMoment();
  expect(asking.isOver).toBe(true);
  next.read(false);
  await another.expect();
  next.end();
});
