import { text } from '../browser/i18n.ts';
import { later } from './controls/later.tsx';
import { CopyButton } from './export/copy-button.tsx';
import { EditorExportButton, isTooLarge } from './export/editor-export.tsx';
import { JobStatus } from './export/job-status.tsx';
import { Icon } from './icons/icon.tsx';
import { viewCarouselIcon } from './icons/icons.ts';
import { openInTab } from './state/windows.ts';
import { thread } from './state/work.ts';

export function BottomBar() {
  return (
    <footer class="bottom-bar">
      <JobStatus areUrgent={isTooLarge.value}>{isTooLarge.value && <TooLargeLine />}</JobStatus>
      <StudioButton />
      <CopyButton />
      <EditorExportButton />
    </footer>
  );
}

const TooLargeLine = later(async () => (await import('./export/too-large-line.tsx')).TooLargeLine);

function StudioButton() {
  const open = () => void openInTab({ thread: thread.value!.id, view: 'studio' });
  return (
    <button type="button" class="button studio-button" disabled={!thread.value} onClick={open}>
      <Icon icon={viewCarouselIcon} />
      {text('studio')} <span class="tag">{text('newTag')}</span>
    </button>
  );
}
