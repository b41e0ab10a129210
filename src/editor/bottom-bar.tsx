import { text } from '../browser/i18n.ts';
import { later } from './controls/later.tsx';
import { CopyButton } from './export/copy-button.tsx';
import { EditorExportButton, isTooLarge } from './export/editor-export.tsx';
import { JobStatus } from './export/job-status.tsx';
import { Icon } from './icons/icon.tsx';
import { viewCarouselIcon } from './icons/icons.ts';
import { KeyCaps } from './shortcuts/key-caps.tsx';
import { keyCaps } from './shortcuts/keys.ts';
import { openInTab } from './state/windows.ts';
import { thread } from './state/work.ts';

export function BottomBar() {
  return (
    <footer class="bottom-bar">
      <JobStatus areUrgent={isTooLarge.value}>
        {isTooLarge.value ? <TooLargeLine /> : <QuickExportHint />}
      </JobStatus>
      <StudioButton />
      <CopyButton />
      <EditorExportButton />
    </footer>
  );
}

const TooLargeLine = later(async () => (await import('./export/too-large-line.tsx')).TooLargeLine);

/** Stands for the keys while the sentence is looked up: an invisible sign that Chrome keeps. */
const KEYS = '\u2063';

function QuickExportHint() {
  const [before, after] = text('quickExportHint', KEYS).split(KEYS);
  return (
    <p class="hint">
      {before}
      <KeyCaps caps={keyCaps('export')} />
      {after}
    </p>
  );
}

function StudioButton() {
  const open = () => void openInTab({ thread: thread.value!.id, view: 'studio' });
  return (
    <button type="button" class="button studio-button" disabled={!thread.value} onClick={open}>
      <Icon icon={viewCarouselIcon} />
      {text('studio')} <span class="tag">{text('newTag')}</span>
    </button>
  );
}
