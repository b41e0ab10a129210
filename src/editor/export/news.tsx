import { codeKey, countText, text } from '../../browser/i18n.ts';
import type { ExportSettings, Scale } from '../../design/export-settings.ts';
import { type EditLimit, MOST_CUTS, MOST_CUTS_OF_POST, MOST_OWN } from '../../edits/edit-limits.ts';
import type { Job } from '../../store/database.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { closeIcon } from '../icons/icons.ts';
import { CopyReport } from '../report/copy-report.tsx';
import { type Trouble, troubleOfJob } from '../report/trouble.ts';
import { copyCaption, copyNote } from '../state/copy.ts';
import {
  cancel,
  dismiss,
  ended,
  type JobProgress,
  repeat,
  resume,
  running,
  startFailed,
} from '../state/export-progress.ts';
import { limitReached } from '../state/limit-reached.ts';
import { CopyStatus } from './copy-status.tsx';
import { heldBack } from './held-back.ts';
import { HolesQuestion } from './holes-question.tsx';
import { hasCaption, savedText } from './saved-text.ts';
import { ShowInFolder } from './show-in-folder.tsx';
import { scaleText } from './summary.ts';
import { Told } from './told.tsx';

const NOT_STARTED: Trouble = { stage: 'store', codes: ['not-started'] };

/** What there is to tell of copying and of exports: the most urgent of it. */
export function News() {
  const [current] = running.value;
  const copying = copyNote.value;
  if (limitReached.value) return <LimitReached limit={limitReached.value} />;
  if (copying) return <CopyStatus note={copying} />;
  if (heldBack.value) return <HolesQuestion />;
  if (current) return <Running progress={current} waiting={running.value.length - 1} />;
  if (startFailed.value) {
    return (
      <>
        <Told news="bad">{text('exportNotStarted')}</Told>
        <CopyReport trouble={NOT_STARTED} class="text-button" />
      </>
    );
  }
  return ended.value && <Ended progress={ended.value} />;
}

function LimitReached({ limit }: { limit: EditLimit }) {
  return (
    <>
      <Told news="neutral">
        {limit === 'too-many-copies'
          ? text('tooManyCopies', MOST_OWN)
          : text('tooManyCuts', MOST_CUTS_OF_POST, MOST_CUTS)}
      </Told>
      <IconButton
        icon={closeIcon}
        label={text('dismiss')}
        onClick={() => {
          limitReached.value = null;
        }}
      />
    </>
  );
}

function Running({ progress, waiting }: { progress: JobProgress; waiting: number }) {
  const { job, done, total } = progress;
  const several = total > 1;
  if (job.asking) {
    return (
      <>
        <Told news="neutral">{text('exportAsking', total)}</Told>
        <RepeatButton job={job} label={text('asOneZip')} changes={{ zip: true }} />
        <button type="button" class="text-button" onClick={() => void cancel(job)}>
          {text('cancel')}
        </button>
      </>
    );
  }
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
        <Saved job={job} />
        <ShowInFolder job={job} />
        {hasCaption(job) && (
          <button type="button" class="text-button" onClick={() => void copyCaption(job)}>
            {text('copyCaption')}
          </button>
        )}
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
      <Told news="bad">
        {text(codeKey('export_problem', job.problem ?? 'render-failed'))}{' '}
        <code class="trouble-code">{job.problem ?? 'render-failed'}</code>
      </Told>
      <Remedy job={job} />
      <CopyReport trouble={troubleOfJob(job)} class="text-button" />
      {close}
    </>
  );
}

/** What lies on the disk, and what of it is not as it was asked for. */
function Saved({ job }: { job: Job }) {
  const { total, refused = 0, renamed, missing = 0 } = job;
  const files = total ?? 0;
  if (refused > 0) return <Told news="neutral">{text('savedSome', files - refused, files)}</Told>;
  const saved = savedText(job);
  if (!renamed && missing > 0) {
    return <Told news="neutral">{countText('withoutPictures', missing, saved)}</Told>;
  }
  if (!renamed) return <Told news="good">{saved}</Told>;
  return (
    <>
      <Told news="neutral">{text('savedRenamed', files)}</Told>
      <RepeatButton job={job} label={text('asOneZip')} changes={{ zip: true }} />
    </>
  );
}

/** What may help: a size that fits, or the same once more. */
function Remedy({ job }: { job: Job }) {
  const { problem } = job;
  if (problem === 'name-too-long' || problem === 'name-refused') {
    // Another one has been chosen meanwhile.
    return <RepeatButton job={job} label={text('tryAgain')} changes={{}} />;
  }
  if (problem !== 'too-large') {
    return (
      <button type="button" class="text-button" onClick={() => void resume(job)}>
        {text('tryAgain')}
      </button>
    );
  }
  const scale = job.largestScale as Scale | null | undefined;
  if (!scale) return null;
  return <RepeatButton job={job} label={text('useScale', scaleText(scale))} changes={{ scale }} />;
}

interface RepeatProps {
  job: Job;
  label: string;
  changes: Partial<ExportSettings>;
}

/** The same export in another way. */
function RepeatButton({ job, label, changes }: RepeatProps) {
  return (
    <button type="button" class="text-button" onClick={() => void repeat(job, changes)}>
      {label}
    </button>
  );
}
