import type { ComponentChildren } from 'preact';
import { later } from '../controls/later.tsx';
import { copyNote } from '../state/copy.ts';
import { ended, running, startFailed } from '../state/export-progress.ts';
import { limitReached } from '../state/limit-reached.ts';
import { heldBack } from './held-back.ts';

const News = later(async () => (await import('./news.tsx')).News);

interface Props {
  /** Shown while there is nothing to tell. */
  children?: ComponentChildren;
  /** They matter more than how the last export ended. */
  areUrgent?: boolean;
}

/** How copying and the exports get on. */
export function JobStatus({ children, areUrgent = false }: Props) {
  const isBusy =
    !!limitReached.value ||
    !!copyNote.value ||
    !!heldBack.value ||
    running.value.length > 0 ||
    startFailed.value;
  const hasNews = isBusy || (!!ended.value && !areUrgent);
  return (
    <div class="status">
      <div class="status-line" role="status" aria-live="polite">
        {hasNews && <News />}
      </div>
      {!hasNews && children}
    </div>
  );
}
