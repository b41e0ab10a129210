import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { codeKey, countText, text } from '../../browser/i18n.ts';
import { showAllPosts } from '../../edits/operations.ts';
import type { Reason, Thread } from '../../thread/schema.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { capture, failure, isReading, stopReading, tryAgain } from '../state/capture.ts';
import { leftOut } from '../state/pages.ts';
import { changeEdits, edits, thread } from '../state/work.ts';

/** The capture whose gaps the user has seen. */
const dismissed = signal<string | null>(null);

/** Quiet lines over the preview; most of the time there are none. */
export function Notices() {
  const open = thread.value!;
  return (
    <div class="notices" role="log">
      {isReading.value && (
        <Notice icon="refresh" action={text('cancel')} onAction={stopReading}>
          {countText('readingAgain', capture.value!.posts)}
        </Notice>
      )}
      {failure.value && (
        <Notice
          icon="info"
          action={text('tryAgain')}
          onAction={tryAgain}
          onClose={() => {
            failure.value = null;
          }}
        >
          {text('shownFromLastTime')} {text(codeKey('problem', failure.value.problem))}
        </Notice>
      )}
      {!open.complete && dismissed.value !== open.capturedAt && (
        <Notice
          icon="info"
          onClose={() => {
            dismissed.value = open.capturedAt;
          }}
        >
          {gapsOf(open)}
        </Notice>
      )}
      {leftOut.value > 0 && (
        <Notice
          icon="visibility_off"
          action={text('showAll')}
          onAction={() => changeEdits(showAllPosts(edits.value))}
        >
          {countText('leftOut', leftOut.value)}
        </Notice>
      )}
    </div>
  );
}

/** Why the thread may be less than the whole, in one sentence. */
function gapsOf({ reasons }: Thread): string {
  if (reasons.length === 0) return text('incomplete');
  const list = new Intl.ListFormat(text('@@ui_locale').replace('_', '-'));
  return text('incompleteBecause', list.format(reasons.map(reasonText)));
}

function reasonText({ code, count }: Reason): string {
  return countText(codeKey('reason', code), count ?? 1);
}

interface NoticeProps {
  icon: IconName;
  children: ComponentChildren;
  action?: string;
  onAction?(): void;
  onClose?(): void;
}

function Notice({ icon, children, action, onAction, onClose }: NoticeProps) {
  return (
    <div class="notice">
      <Icon name={icon} size={16} />
      <span class="notice-text">{children}</span>
      {action && (
        <button type="button" class="text-button" onClick={onAction}>
          {action}
        </button>
      )}
      {onClose && <IconButton icon="close" label={text('dismiss')} onClick={onClose} />}
    </div>
  );
}
