import { computed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { followCarousel } from '../carousel/follow-carousel.ts';
import {
  carousel,
  carouselSettings,
  current,
  followEditedCard,
  goTo,
} from '../carousel/shown-carousel.ts';
import { askFirst } from '../export/ask-first.ts';
import { ExportButton } from '../export/export-button.tsx';
import { JobStatus } from '../export/job-status.tsx';
import { summaryOf } from '../export/summary.ts';
import { Phone } from '../phone/phone.tsx';
import { ProblemView } from '../preview/problem-view.tsx';
import { HistoryButtons } from '../shortcuts/history-buttons.tsx';
import type { ShortcutId } from '../shortcuts/keys.ts';
import { listenForShortcuts } from '../shortcuts/listen.ts';
import { ShortcutsSheet, showShortcuts } from '../shortcuts/sheet.tsx';
import { copyImage } from '../state/copy.ts';
import { startExport } from '../state/export-progress.ts';
import { failure } from '../state/open-thread.ts';
import { assets } from '../state/pictures.ts';
import { redo, thread, undo } from '../state/work.ts';
import { Filmstrip } from './filmstrip.tsx';
import { Misfits } from './misfits.tsx';
import { followControls } from './one-slide.ts';
import { PlatformChoice } from './platform-choice.tsx';
import { copySlide, leaveOutSlide, moveSlide } from './slide-actions.ts';
import { SlideStage } from './slide-stage.tsx';
import { StudioTabs } from './studio-tabs.tsx';
import { StudioTitle } from './studio-title.tsx';

const SHORTCUTS: readonly ShortcutId[] = [
  'export',
  'copy',
  'previousSlide',
  'nextSlide',
  'slideBack',
  'slideOn',
  'copySlide',
  'leaveOutSlide',
  'undo',
  'redo',
  'help',
];

const summary = computed(() =>
  carousel.value.length > 0
    ? summaryOf(
        carousel.value.map(({ width, height }) => ({ width, height: height! })),
        carouselSettings.value,
      )
    : null,
);

function exportCarousel(): void {
  if (summary.value?.fits === false) return;
  void askFirst(() => void startExport(carouselSettings.value));
}

function copyCurrent(): void {
  if (!summary.value?.fits) return;
  void copyImage(carouselSettings.value, current.value, carousel.value.length);
}

/** The Carousel Studio: one slide large, all of them below, the controls right. */
export function StudioPage() {
  const measuring = useRef<HTMLDivElement>(null);
  useEffect(() => followCarousel(measuring.current!), []);
  useEffect(followEditedCard, []);
  useEffect(followControls, []);
  useEffect(
    () =>
      listenForShortcuts({
        export: exportCarousel,
        copy: copyCurrent,
        previousSlide: () => goTo(current.value - 1),
        nextSlide: () => goTo(current.value + 1),
        slideBack: () => moveSlide(-1),
        slideOn: () => moveSlide(1),
        copySlide,
        leaveOutSlide: () => {
          if (!document.activeElement?.closest('.panels')) leaveOutSlide();
        },
        undo,
        redo,
        help: showShortcuts,
      }),
    [],
  );
  return (
    <div class="studio">
      <header class="top-bar">
        <StudioTitle />
        <PlatformChoice />
        <JobStatus />
        <HistoryButtons />
        <ExportButton summary={summary.value} onExport={exportCarousel} />
      </header>
      <AssetsContext.Provider value={assets.value}>
        {failure.value && !thread.value ? (
          <main class="stage">
            <ProblemView failure={failure.value} />
          </main>
        ) : (
          <SlideStage />
        )}
        <Filmstrip />
      </AssetsContext.Provider>
      <aside class="panels" aria-label={text('controls')}>
        <StudioTabs />
        <Misfits />
      </aside>
      <div ref={measuring} class="measuring" aria-hidden="true" />
      <Phone />
      <ShortcutsSheet ids={SHORTCUTS} />
    </div>
  );
}
