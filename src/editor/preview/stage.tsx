import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { later } from '../controls/later.tsx';
import { failure, type OpenProblem } from '../state/open-thread.ts';
import { thread } from '../state/work.ts';
import { setZoom, stageWidth, zoom } from '../state/zoom.ts';
import { Pages } from './pages.tsx';
import { ReadingView } from './reading-view.tsx';

const ZoomPill = later(async () => (await import('./zoom-pill.tsx')).ZoomPill);
const Notices = later(async () => (await import('./notices.tsx')).Notices);
const ProblemView = later(async () => (await import('./problem-view.tsx')).ProblemView);
const RecentOnStage = later(
  async () => (await import('../recent/recent-on-stage.tsx')).RecentOnStage,
);

const SampleOnStage = later(
  async () => (await import('../recent/sample-on-stage.tsx')).SampleOnStage,
);

/** Nothing went wrong here: no thread was open. */
const NOTHING_OPEN: readonly OpenProblem[] = ['not-a-thread', 'no-grant', 'no-draft'];

/** The right side of the editor: the picture, or why there is none yet. */
export function Stage() {
  return (
    <main class="stage" aria-label={text('preview')}>
      {thread.value ? (
        <>
          <Notices />
          <PreviewScroller />
          <ZoomPill />
        </>
      ) : failure.value ? (
        <div class="no-thread">
          <ProblemView failure={failure.value} />
          {NOTHING_OPEN.includes(failure.value.problem) && <SampleOnStage />}
          <RecentOnStage />
        </div>
      ) : (
        <ReadingView />
      )}
    </main>
  );
}

function PreviewScroller() {
  const scroller = useRef<HTMLElement>(null);
  const scale = zoom.value;
  const lastScale = useRef(scale);
  const isMeasured = useComputed(() => stageWidth.value > 0).value;

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => {
      stageWidth.value = element.clientWidth;
    };
    // At once, too: pages that are drawn before the width is known are drawn twice.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // By hand: Preact's wheel listeners are passive in some browsers and cannot prevent anything.
    element.addEventListener('wheel', zoomByWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', zoomByWheel);
    };
  }, []);

  // What is in the middle of the stage stays there; the top stays the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value of a signal changes
  useLayoutEffect(() => {
    const element = scroller.current!;
    const grown = scale / lastScale.current;
    lastScale.current = scale;
    // To ask where it is scrolled to has everything laid out.
    if (grown === 1 || element.scrollTop === 0) return;
    element.scrollTop =
      (element.scrollTop + element.clientHeight / 2) * grown - element.clientHeight / 2;
  }, [scale]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keys
    <section ref={scroller} class="scroller" tabIndex={0} aria-label={text('preview')}>
      {isMeasured && <Pages />}
    </section>
  );
}

function zoomByWheel(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  setZoom(zoom.value * Math.exp(-event.deltaY / 400));
}
