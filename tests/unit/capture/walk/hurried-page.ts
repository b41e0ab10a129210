import { afterEach, beforeEach, vi } from 'vitest';

/** The clock runs so many times faster: what waits for a limit does not take as long. */
export const HURRY = 20;

/** Frames as fast as they can be, since a fake list is drawn at once, and a hurried clock. */
export function useHurriedPage(): void {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (done: () => void) => setTimeout(done, 1));
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() * HURRY);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.body.replaceChildren();
    Reflect.deleteProperty(document.documentElement, 'scrollTo');
  });
}
