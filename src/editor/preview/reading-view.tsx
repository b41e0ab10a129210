import { countText, text } from '../../browser/i18n.ts';
import { backgroundStyle } from '../../slides/style/background-css.ts';
import { capture, isReading } from '../state/open-thread.ts';
import { shownDesign } from '../state/shown-design.ts';

/** Few cancel: what that takes is loaded when it is asked for. */
async function cancelReading(): Promise<void> {
  const { stopReading } = await import('../state/stop-reading.ts');
  await stopReading();
}

/** As many blank cards as fit on the stage. */
const MOST_CARDS = 5;

/** The thread is being read: its cards come one by one, still without words. */
export function ReadingView() {
  const posts = capture.value?.posts ?? 0;
  const cards = Math.min(MOST_CARDS, posts + 1);
  return (
    <div class="reading">
      <div class="blank-page" style={backgroundStyle(shownDesign.value.background)}>
        {Array.from({ length: cards }, (_, index) => (
          <BlankCard key={index} lines={3 - (index % 2)} />
        ))}
      </div>
      <div class="pill reading-pill">
        <span class="spinner" aria-hidden="true" />
        <span role="status">
          {capture.value?.waitingForTab
            ? text('readingWaits')
            : posts > 0
              ? countText('reading', posts)
              : text('readingStarts')}
        </span>
        {isReading.value && (
          <button type="button" class="text-button" onClick={() => void cancelReading()}>
            {text('cancel')}
          </button>
        )}
      </div>
    </div>
  );
}

function BlankCard({ lines }: { lines: number }) {
  return (
    <div class="blank-card">
      <div class="blank-author">
        <span class="blank-avatar" />
        <span class="blank-name" />
      </div>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="blank-line" />
      ))}
    </div>
  );
}
