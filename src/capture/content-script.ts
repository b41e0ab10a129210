import { text } from '../browser/i18n.ts';
import { browser } from '../browser/webext.ts';
import { call } from '../messaging/call.ts';
import type { CaptureResult } from '../messaging/capture-result.ts';
import { protocol } from '../messaging/protocol.ts';
import { serve } from '../messaging/serve.ts';
import { tellError } from '../messaging/tell-error.ts';
import type { Thread } from '../thread/schema.ts';
import { wordsOfThread } from '../thread/words-of-thread.ts';
import { openNotice } from './overlay/page-notice.ts';
import { closePostLabels, openPostLabels } from './overlay/post-labels.ts';
import { isOfBrowser } from './page/is-of-browser.ts';
import { tellEnd } from './tell-end.ts';
import { captureLivePage } from './walk/capture-live.ts';

/**
 * What is injected into a thread page, on the user's click: reads the thread when asked, and shows
 * the notice of exports that have no window. Injected again it leaves the first one in charge.
 */
interface Injected {
  isAlive(): boolean;
}

const world = globalThis as typeof globalThis & { threadNavigator?: Injected };

if (!world.threadNavigator?.isAlive()) {
  // After an update of the extension the old script is still here but can reach nobody.
  world.threadNavigator = { isAlive: () => browser.runtime?.id !== undefined };
  listen();
}

function listen(): void {
  let running: { captureId: string; stop: AbortController } | null = null;
  /** What was read last: of a thread that cannot be kept, its words can still be copied. */
  let last: { captureId: string; thread: Thread } | null = null;

  serve('page', protocol.page, tellError, {
    startCapture({ captureId, labels }) {
      if (running?.captureId === captureId) return;
      running?.stop.abort();
      const stop = new AbortController();
      running = { captureId, stop };
      closePostLabels();
      const onThread = (thread: Thread) => {
        last = { captureId, thread };
      };
      void capture({ captureId, labels, stop: stop.signal, onThread }).finally(() => {
        if (running?.captureId === captureId) running = null;
      });
    },
    stopCapture({ captureId }) {
      const isReading = running?.captureId === captureId;
      if (isReading) running?.stop.abort();
      return isReading;
    },
    readWords: ({ captureId }) => (last?.captureId === captureId ? wordsOfThread(last.thread) : ''),
    showNotice({ captureId, text: sentence, tone }) {
      openNotice(document, sentence, tone, {
        cancelLabel: text('cancel'),
        onCancel: () => void call('background', 'noticeCancelled', { captureId }).catch(ignore),
      });
    },
  });
}

interface Wanted {
  captureId: string;
  labels: boolean;
  stop: AbortSignal;
  onThread(thread: Thread): void;
}

async function capture({ captureId, labels, stop, onThread }: Wanted): Promise<void> {
  const left = new AbortController();
  const onLeave = (event: Event) => {
    if (!isOfBrowser(event)) return;
    left.abort();
    void finish({ ok: false, problem: 'tab-gone', diagnostics: {} });
  };
  let posts = 0;
  const report = () => {
    const waitingForTab = document.hidden;
    void call('background', 'captureProgress', { captureId, posts, waitingForTab }).catch(ignore);
  };
  const finish = (result: CaptureResult) => tellEnd(captureId, result);

  const onVisibility = (event: Event) => {
    if (isOfBrowser(event)) report();
  };
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onVisibility);
  try {
    const result = await captureLivePage({
      window,
      url: location.href,
      signal: AbortSignal.any([stop, left.signal]),
      onProgress(read) {
        posts = read;
        report();
      },
      onRead(reading) {
        if (labels && !left.signal.aborted) openPostLabels(document, reading, LABEL_WORDS);
      },
    });
    if (result.ok) onThread(result.thread);
    if (!left.signal.aborted) await finish(result);
  } catch (error) {
    console.error('Thread Navigator could not read this page', error);
    await finish({ ok: false, problem: 'page-not-understood', diagnostics: {} });
  } finally {
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onVisibility);
  }
}

const LABEL_WORDS = {
  close: text('close'),
  summary: (taken: number, skipped: number) => text('postLabels', taken, skipped),
};

/** The background may be restarting; the next message wakes it. */
function ignore(): void {}
