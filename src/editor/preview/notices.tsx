import { computed, signal } from '@preact/signals';
import { codeKey, countText, text } from '../../browser/i18n.ts';
import { showAllPosts } from '../../edits/operations.ts';
import { cutParts } from '../../thread/reasons.ts';
import type { Post, Reason, Thread } from '../../thread/schema.ts';
import { later } from '../controls/later.tsx';
import { infoIcon, refreshIcon, visibilityOffIcon } from '../icons/icons.ts';
import { troubleOfOpening } from '../report/trouble.ts';
import { capture, failure, isReading, tryAgain } from '../state/open-thread.ts';
import { shownDesign } from '../state/shown-design.ts';
import { leftOut } from '../state/shown-pages.ts';
import { isSomeNewer } from '../state/some-newer.ts';
import { stopReading } from '../state/stop-reading.ts';
import { changeDesign, changeEdits, edits, endGesture, thread } from '../state/work.ts';
import { Notice } from './notice.tsx';

const CopyReport = later(async () => (await import('../report/copy-report.tsx')).CopyReport);
const CopyWordsRead = later(
  async () => (await import('../report/copy-words-read.tsx')).CopyWordsRead,
);
const MoreNotice = later(async () => (await import('./more-notice.tsx')).MoreNotice);

const MissingNotice = later(async () => (await import('./missing-notice.tsx')).MissingNotice);

/** The capture whose gaps the user has seen. */
const dismissed = signal<string | null>(null);

/** Carries over from thread to thread, where people wonder why the name is gone. */
const identity = computed(() => shownDesign.value.identity.mode);

/** Quiet lines over the preview; most of the time there are none. */
export function Notices() {
  const open = thread.value!;
  const isBlurred = identity.value === 'blurred';
  const translated = open.posts.filter((post) => post.kind === 'post' && post.translated).length;
  return (
    <div class="notices" role="log">
      {failure.value && (
        <Notice
          icon={infoIcon}
          action={text('tryAgain')}
          onAction={tryAgain}
          onClose={() => {
            failure.value = null;
          }}
        >
          {text('shownFromLastTime')} {text(codeKey('problem', failure.value.problem))}
          {failure.value.wasRead && <CopyWordsRead />}
          <CopyReport
            trouble={troubleOfOpening(failure.value.problem, failure.value.diagnostics)}
            class="text-button"
          />
        </Notice>
      )}
      {!open.complete && dismissed.value !== open.capturedAt && (
        <Notice
          icon={infoIcon}
          onClose={() => {
            dismissed.value = open.capturedAt;
          }}
        >
          {gapsOf(open)}
        </Notice>
      )}
      {edits.value.kept.length > 0 && (
        <Notice icon={infoIcon} onClose={() => changeEdits({ ...edits.value, kept: [] })}>
          {countText('keptWords', edits.value.kept.length)}
        </Notice>
      )}
      {translated > 0 && dismissed.value !== open.capturedAt && (
        <Notice
          icon={infoIcon}
          onClose={() => {
            dismissed.value = open.capturedAt;
          }}
        >
          {countText('translatedPosts', translated)}
        </Notice>
      )}
      {isSomeNewer.value && (
        <Notice
          icon={infoIcon}
          onClose={() => {
            isSomeNewer.value = false;
          }}
        >
          {text('someNewer')}
        </Notice>
      )}
      <MissingNotice />
      <MoreNotice thread={open} />
      {identity.value !== 'shown' && (
        <Notice icon={visibilityOffIcon} action={text('showNames')} onAction={showNames}>
          {text(isBlurred ? 'namesBlurred' : 'namesReplaced')}
        </Notice>
      )}
      {leftOut.value > 0 && (
        <Notice
          icon={visibilityOffIcon}
          action={text('showAll')}
          onAction={() => changeEdits(showAllPosts(edits.value))}
        >
          {countText('leftOut', leftOut.value)}
        </Notice>
      )}
      {/* Last, since it goes by itself: what is about to be pressed must not move. */}
      {isReading.value && (
        <Notice icon={refreshIcon} action={text('cancel')} onAction={() => void stopReading()}>
          {countText('readingAgain', capture.value!.posts)}
        </Notice>
      )}
    </div>
  );
}

function showNames(): void {
  changeDesign((d) => ({ ...d, identity: { ...d.identity, mode: 'shown' } }), 'identity');
  endGesture();
}

/** Why the thread may be less than the whole, in one sentence. */
function gapsOf({ reasons, posts }: Thread): string {
  if (reasons.length === 0) return text('incomplete');
  const list = new Intl.ListFormat(text('@@ui_locale').replace('_', '-'));
  const sentences = reasons.flatMap((reason) =>
    reason.code === 'truncated-posts' ? cutText(posts) : reasonText(reason, posts.length),
  );
  return text('incompleteBecause', list.format(sentences));
}

/** How to come by the rest differs with articles. */
function cutText(posts: readonly Post[]): string[] {
  const cut = cutParts(posts);
  const others = cut.filter((part) => part === 'more').length;
  return [
    ...(others > 0 ? [countText('reason_truncated_posts', others)] : []),
    ...(cut.includes('end') ? [text('articleForSubscribers')] : []),
    ...(cut.includes('words') ? [text('articleTakenOut')] : []),
  ];
}

/** Reasons without a figure of their own concern the thread up to its last post. */
function reasonText({ code, count }: Reason, posts: number): string {
  return countText(codeKey('reason', code), count ?? posts);
}
