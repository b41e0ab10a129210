import { pause } from '../../browser/pause.ts';
import { call } from '../../messaging/call.ts';
import type { Input } from '../../messaging/protocol.ts';

const TRIES = 5;
const PAUSE = 200; // ms

/**
 * Tells the background something it must not miss. It may be stopped in the middle of listening;
 * the next try wakes it again, and it takes a thing told twice as told once.
 */
export async function tellBackground<M extends 'fileRendered' | 'jobMoved'>(
  method: M,
  input: Input<'background', M>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await call('background', method, input);
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
      await pause(PAUSE);
    }
  }
}
