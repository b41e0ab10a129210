import { codeKey, countText, text } from '../../browser/i18n.ts';
import type { Scale } from '../../design/export-settings.ts';
import type { Job } from '../../store/database.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { closeIcon } from '../icons/icons.ts';
import { copyNote } from '../state/copy.ts';
import {
  cancel,
  dismiss,
  ended,
  type JobProgress,
  repeat,
  running,
  startFailed,
} from '../state/export-progress.ts';
import { CopyStatus } from './copy-status.tsx';
import { scaleText } from './summary.ts';
import { Told } from './told.tsx';

/** What there is to tell of copying and of exports: the most urgent of it. */
export function News() {
  const [current] = running.value;
  const copying = copyNote.value;
  if (copying) return <CopyStatus note={copying} />;
  if (current) return <Running progress={current} waiting={running.value.length - 1} />;
  if (startFailed.value) return <Told news="bad">{text('exportNotStarted')}</Told>;
  return ended.value && <Ended progress={ended.value} />;
}

function Running({ progress, waiting }: { progress: JobProgress; waiting: number }) {
  const { job, done, total } = progress;
  const several = total > 1;
  return (
    <>
      <div class="progress">
        <span>
          {several ? text('exporting', Math.min(done + 1, total), total) : text('exportingOne')}
          {waiting > 0 && ` · ${countText('exportsWaiting', waiting)}`}
        </span>
        <progress max={several ? total : undefined} value={several ? done : undefined} />
      </div>
      <button type="button" class="text-button" onClick={() => void cancel(job)}>
        {text('cancel')}
      </button>
    </>
  );
}

function Ended({ progress: { job } }: { progress: JobProgress }) {
  const close = (
    <IconButton icon={closeIcon} label={text('dismiss')} onClick={() => dismiss(job)} />
  );
  if (job.state === 'done') {
    return (
      <>
        <Told news="good">{countText('saved', job.total ?? 0)}</Told>
        {close}
      </>
    );
  }
  if (job.state === 'cancelled') {
    return (
      <>
        <Told news="neutral">{text('exportCancelled')}</Told>
        {close}
      </>
    );
  }
  return (
    <>
      <Told news="bad">{text(codeKey('export_problem', job.problem ?? 'render-failed'))}</Told>
      <Remedy job={job} />
      {close}
    </>
  );
}

/** What may help: a size that fits, or the same once more. */
function Remedy({ job }: { job: Job }) {
  if (job.problem !== 'too-large') {
    return (
      <button type="button" class="text-button" onClick={() => void repeat(job)}>
        {text('tryAgain')}
      </button>
    );
  }
  const scale = job.largestScale as Scale | null | undefined;
  if (!scale) return null;
  return (
    <button type="button" class="text-button" onClick={() => void repeat(job, scale)}>
      {text('useScale', scaleText(scale))}
    </button>
  );
}
