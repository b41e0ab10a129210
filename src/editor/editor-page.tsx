import { computed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../browser/i18n.ts';
import { BottomBar } from './bottom-bar.tsx';
import { IconButton } from './controls/icon-button.tsx';
import { later } from './controls/later.tsx';
import { EditorTabs } from './editor-tabs.tsx';
import { copyShown } from './export/copy-button.tsx';
import { exportShown } from './export/editor-export.tsx';
import { closeIcon, openInFullIcon, settingsIcon } from './icons/icons.ts';
import { Stage } from './preview/stage.tsx';
import { RecentButton } from './recent/recent-button.tsx';
import { HistoryButtons } from './shortcuts/history-buttons.tsx';
import type { ShortcutId } from './shortcuts/keys.ts';
import { listenForShortcuts } from './shortcuts/listen.ts';
import { QuickExportHint } from './shortcuts/quick-export-hint.tsx';
import { ShortcutsSheet, showShortcuts } from './shortcuts/sheet.tsx';
import { failure, openQuery } from './state/open-thread.ts';
import { closePage, openInTab, openSettings } from './state/windows.ts';
import { redo, thread, undo } from './state/work.ts';
import { fitZoom, fullZoom, zoomIn, zoomOut } from './state/zoom.ts';

const ReportSection = later(
  async () => (await import('./report/report-section.tsx')).ReportSection,
);

const SHORTCUTS: readonly ShortcutId[] = [
  'export',
  'copy',
  'undo',
  'redo',
  'zoomIn',
  'zoomOut',
  'zoomFit',
  'zoomFull',
  'help',
];

const isEmpty = computed(() => failure.value !== null && !thread.value);

/** The Visual Editor: controls left, picture right. */
export function EditorPage({ isPopup }: { isPopup: boolean }) {
  useEffect(
    () =>
      listenForShortcuts({
        export: exportShown,
        copy: copyShown,
        undo,
        redo,
        zoomIn,
        zoomOut,
        zoomFit: fitZoom,
        zoomFull: fullZoom,
        help: showShortcuts,
      }),
    [],
  );
  return (
    <div class="editor">
      <header class="top-bar">
        <h1>✨ {text('editorTitle')}</h1>
        <QuickExportHint />
        <RecentButton />
        <HistoryButtons />
        <IconButton
          icon={settingsIcon}
          label={text('settings')}
          onClick={() => void openSettings()}
        />
        {isPopup && (
          <IconButton
            icon={openInFullIcon}
            label={text('openInTab')}
            onClick={() => void openInTab(openQuery())}
          />
        )}
        <IconButton icon={closeIcon} label={text('close')} onClick={() => void closePage()} />
      </header>
      {/* Without a thread they would act on nothing. */}
      <aside class="panels" aria-label={text('controls')} inert={isEmpty.value}>
        <EditorTabs />
      </aside>
      <Stage />
      <BottomBar />
      <ShortcutsSheet ids={SHORTCUTS}>
        <ReportSection />
      </ShortcutsSheet>
    </div>
  );
}
