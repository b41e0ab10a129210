import { text } from '../browser/i18n.ts';
import { pause } from '../browser/pause.ts';
import { browser } from '../browser/webext.ts';
import { call } from '../messaging/call.ts';
import type { CaptureProblem, CaptureResult } from '../messaging/capture-result.ts';
import { ProductError } from '../messaging/errors.ts';
import { protocol } from '../messaging/protocol.ts';
import { serve } from '../messaging/serve.ts';
import { tellError } from '../messaging/tell-error.ts';
import { openNotice } from './overlay/page-notice.ts';
import { closePostLabels, openPostLabels } from './overlay/post-labels.ts';
import { isOfBrowser } from './page/is-of-browser.ts';
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

  serve('page', protocol.page, tellError, {
    startCapture({ captureId, labels }) {
      if (running?.captureId === captureId) return;
      running?.stop.abort();
      const stop = new AbortController();
      running = { captureId, stop };
      closePostLabels();
      void capture(captureId, labels, stop.signal).finally(() => {
        if (running?.captureId === captureId) running = null;
      });
    },
    stopCapture({ captureId }) {
      if (running?.captureId === captureId) running.stop.abort();
    },
    showNotice({ captureId, text: sentence, tone }) {
      openNotice(document, sentence, tone, {
        cancelLabel: text('cancel'),
        onCancel: () => void call('background', 'noticeCancelled', { captureId }).catch(ignore),
      });
    },
  });
}

async function capture(captureId: string, labels: boolean, stop: AbortSignal): Promise<void> {
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
    if (!left.signal.aborted) await finish(result);
  } catch (error) {
    console.error('Thread Navigator could not read this page', error);
    await finish({ ok: false, problem: 'page-not-understood', diagnostics: {} });
  } finally {
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onVisibility);
  }
}

const TRIES = 5;
const PAUSE = 300; // ms
/** What a refusal of the background means for the user. */
const PROBLEM_OF: Record<string, CaptureProblem> = {
  BAD_INPUT: 'page-not-understood',
  INTERNAL: 'not-stored',
};

/**
 * Tells the background how a capture ended, which must not be lost: its window would wait for ever. The
 * background may be just stopping; the next message wakes it. What it cannot be told at all, because a
 * message holds 64 MiB or because it does not take such a thread, ends as a problem with a name.
 */
async function tellEnd(captureId: string, result: CaptureResult): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      return await call('background', 'captureFinished', { captureId, result });
    } catch (error) {
      const code = error instanceof ProductError ? error.code : '';
      const isRefused =
        code === 'BAD_INPUT' || /maximum allowed size|too large/i.test(String(error));
      if (!isRefused && attempt < TRIES) {
        await pause(PAUSE);
        continue;
      }
      if (!result.ok) return;
      const problem = PROBLEM_OF[code] ?? 'too-long';
      const { diagnostics } = result;
      return tellEnd(captureId, { ok: false, problem, diagnostics });
    }
  }
}

const LABEL_WORDS = {
  close: text('close'),
  summary: (taken: number, skipped: number) => text('postLabels', taken, skipped),
};

/** The background may be restarting; the next message wakes it. */
function ignore(): void {}
