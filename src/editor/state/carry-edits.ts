import { carryOver } from '../../edits/carry-over.ts';
import type { Draft } from '../../store/database.ts';
import { changeAllEdits, thread } from './work.ts';

/** Has all that was done to the thread that is shown stand at the same words of the one that is read now. */
export function carryEdits({ thread: fresh }: Draft): void {
  const known = thread.peek();
  if (known) changeAllEdits((edits) => carryOver(edits, known, fresh));
}
