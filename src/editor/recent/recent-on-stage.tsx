import { useEffect } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { RecentList } from './recent-list.tsx';
import { newerThreads, readRecent, recent, recentNote } from './recent-threads.ts';

/** Where there is no thread to show: those that are stored. */
export function RecentOnStage() {
  useEffect(() => void readRecent(), []);
  // An empty list would be one more thing that is not there; a deletion can still be taken back.
  if (!recent.value?.length && !recentNote.value && newerThreads.value === 0) return null;
  return (
    <section class="recent-on-stage" aria-label={text('recentThreads')}>
      <h2 class="recent-title">{text('recentThreads')}</h2>
      <RecentList />
    </section>
  );
}
