import { SAVING_PROBLEMS } from '../../browser/saving-problems.ts';
import type { Diagnostics } from '../../messaging/capture-result.ts';
import type { CaptureState } from '../../messaging/protocol.ts';
import type { Job } from '../../store/database.ts';
import type { Thread } from '../../thread/schema.ts';
import type { OpenProblem } from '../state/open-thread.ts';

/** Where something went wrong, on the way of the data. */
export type Stage = 'capture' | 'store' | 'images' | 'layout' | 'render' | 'save';

/** What a report says of something that went wrong. */
export interface Trouble {
  stage: Stage;
  /** Stable names that the interface has sentences for. */
  codes: readonly string[];
  diagnostics?: Diagnostics | null;
}

const OF_STORE: readonly OpenProblem[] = ['newer-data', 'no-room', 'not-stored', 'no-draft'];

/** No thread came of a page. */
export function troubleOfOpening(problem: OpenProblem, diagnostics: Diagnostics | null): Trouble {
  return { stage: OF_STORE.includes(problem) ? 'store' : 'capture', codes: [problem], diagnostics };
}

/** A thread was read, and what was read may be wrong. */
export function troubleOfReading(capture: CaptureState | null, thread: Thread | null): Trouble {
  const { phase, problem, diagnostics } = capture ?? {};
  const reasons = thread?.reasons.map(({ code }) => code) ?? [];
  return { stage: 'capture', codes: [problem ?? phase ?? 'not-read', ...reasons], diagnostics };
}

/** An export failed. */
export function troubleOfJob({ problem = 'render-failed', total }: Job): Trouble {
  return { stage: stageOf(problem, total), codes: [problem] };
}

function stageOf(problem: NonNullable<Job['problem']>, total: Job['total']): Stage {
  if (SAVING_PROBLEMS.some((known) => known === problem)) return 'save';
  if (problem === 'storage-full' || problem === 'draft-missing') return 'store';
  // How many files there are is known once all is laid out.
  return problem === 'too-large' || total === null ? 'layout' : 'render';
}
