import { afterEach, beforeEach, vi } from 'vitest';
import { captureLivePage } from '../../../../src/capture/walk/capture-live.ts';
import type { CaptureResult } from '../../../../src/messaging/capture-result.ts';
import { whileTimePasses } from '../../../support/waiting.ts';
import { ADA, id } from '../page-builder.ts';

/** Of a slow page, ms: few frames to work for in the minutes that a test may let pass. */
const FRAME = 100;

/** A document that is empty again after each test, with a clock that only reading turns. */
export function useFakePage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (done: () => void) => setTimeout(done, FRAME));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    vi.restoreAllMocks();
    document.body.replaceChildren();
    Reflect.deleteProperty(document.documentElement, 'scrollTo');
  });
}

/** What is read of the thread of Ada's post number `openedAt`, however long it takes. */
export function read(
  openedAt = 1,
  signal: AbortSignal = new AbortController().signal,
  onProgress: (posts: number) => void = () => {},
): Promise<CaptureResult> {
  const path = `/${ADA}/status/${id(openedAt)}`;
  const url = `https://x.com${path}`;
  window.history.replaceState(null, '', path);
  return whileTimePasses(captureLivePage({ window, url, signal, onProgress }));
}
