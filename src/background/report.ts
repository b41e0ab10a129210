import { codeKey, countText, text } from '../browser/i18n.ts';
import { callPage } from '../messaging/call.ts';
import type { CaptureState, Input } from '../messaging/protocol.ts';
import type { Job } from '../store/database.ts';
import { progressOf } from '../store/job-progress.ts';
import { clearBadge, showBadge } from './toolbar-badge.ts';

type Tone = Input<'page', 'showNotice'>['tone'];

const CHECK = '✓';
const ALERT = '!';

/** Shows how a capture stands: on the badge, and on the page when there is no window of ours. */
export async function reportCapture(state: CaptureState): Promise<void> {
  const { tabId, phase, posts, problem } = state;
  if (phase === 'reading') {
    const sentence = state.waitingForTab
      ? text('noticeWaitingForTab')
      : countText('noticeReading', posts);
    await showBadge('busy', posts > 0 ? String(posts) : '…', sentence, tabId);
    await showNotice(state, 'busy', sentence);
  } else if (phase === 'failed' && problem) {
    const sentence = text(codeKey('problem', problem));
    await showBadge('error', ALERT, sentence, tabId);
    await showNotice(state, 'error', sentence);
  } else {
    await clearBadge(tabId);
  }
}

async function showNotice(
  { tabId, captureId, purpose }: CaptureState,
  tone: Tone,
  sentence: string,
): Promise<void> {
  if (purpose === 'export') await noticeOnPage({ tabId, captureId }, tone, sentence);
}

/** Shows how an export stands: on the badge, and on the page it was started from. */
export async function reportJob(job: Job): Promise<void> {
  const { tone, letters, sentence } = await describeJob(job);
  if (letters) await showBadge(tone, letters, sentence);
  else await clearBadge();
  if (job.notice && sentence) await noticeOnPage(job.notice, tone, sentence);
}

async function describeJob(job: Job): Promise<{ tone: Tone; letters: string; sentence: string }> {
  switch (job.state) {
    case 'done': {
      return { tone: 'done', letters: CHECK, sentence: describeSaved(job) };
    }
    case 'failed': {
      const sentence = text(codeKey('export_problem', job.problem ?? 'render-failed'));
      return { tone: 'error', letters: ALERT, sentence };
    }
    case 'cancelled':
      return { tone: 'done', letters: '', sentence: text('noticeCancelled') };
    default: {
      const { done, total } = await progressOf(job);
      const letters = total > 1 ? `${done}/${total}` : '…';
      const sentence = text('noticeExporting', Math.min(done + 1, Math.max(total, 1)), total || 1);
      return { tone: 'busy', letters, sentence };
    }
  }
}

function describeSaved({ total, refused = 0, renamed, missing = 0 }: Job): string {
  const files = total ?? 0;
  if (refused > 0) return text('savedSome', files - refused, files);
  if (renamed) return text('savedRenamed', files);
  const saved = countText('noticeSaved', files);
  return missing > 0 ? countText('withoutPictures', missing, saved) : saved;
}

async function noticeOnPage(
  { tabId, captureId }: NonNullable<Job['notice']>,
  tone: Tone,
  sentence: string,
): Promise<void> {
  // The page may have been left; the badge says the same.
  await callPage(tabId, 'showNotice', { captureId, tone, text: sentence }).catch(() => undefined);
}
