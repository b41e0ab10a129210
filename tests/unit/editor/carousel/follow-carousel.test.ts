import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followCarousel, layOut } from '../../../../src/editor/carousel/follow-carousel.ts';
import { carousel, isLayingOut } from '../../../../src/editor/carousel/shown-carousel.ts';
import * as work from '../../../../src/editor/state/work.ts';
import { slidesOf } from '../../../../src/slides/compose/slides-of.ts';
import type { Sliced } from '../../../../src/slides/slices.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { sampleThread } from '../../../support/sample-thread.ts';
import { until } from '../../../support/waiting.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);
vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));
vi.mock('../../../../src/slides/compose/slides-of.ts', () => ({ slidesOf: vi.fn() }));
vi.mock('../../../../src/slides/fonts/fonts.ts', () => ({ loadFontsFor: vi.fn() }));
vi.mock('../../../../src/slides/view/measure.tsx', () => ({ measureIn: vi.fn() }));

/** What each layout has come to: never by itself, or a slide that is called so. */
const begun: string[] = [];
let endless = 0;

function* layingOut(key: string): Sliced<Slide[]> {
  begun.push(key);
  while (endless > 0 && begun.length <= endless) yield;
  return [{ key } as Slide];
}

let stop: () => void;
beforeEach(() => {
  begun.length = 0;
  endless = 0;
  carousel.value = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.mocked(slidesOf).mockImplementation((_thread, _edits, design) =>
    layingOut(String(design.margin)),
  );
  work.thread.value = sampleThread('10');
});
afterEach(() => {
  stop();
  work.thread.value = null;
  vi.useRealTimers();
});

const withMargin = (margin: number) => work.changeCommonDesign((d) => ({ ...d, margin }), 'margin');
const shownKeys = () => carousel.value.map(({ key }) => key);

it('shows what has been laid out, and says so long that it is not there yet', async () => {
  stop = followCarousel(document.createElement('div'));
  expect(isLayingOut.value).toBe(true);
  await until(() => expect(shownKeys()).toHaveLength(1));
  expect(isLayingOut.value).toBe(false);
});

it('gives up what something newer has overtaken, and not at once', async () => {
  endless = 1;
  withMargin(10);
  stop = followCarousel(document.createElement('div'));
  await until(() => expect(begun).toEqual(['10']));
  withMargin(20);
  vi.advanceTimersByTime(600);
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['10']);
  vi.advanceTimersByTime(200);
  await until(() => expect(shownKeys()).toEqual(['20']));
  expect(isLayingOut.value).toBe(false);
});

it('has what is tried give way to what is shown', async () => {
  stop = followCarousel(document.createElement('div'));
  await until(() => expect(shownKeys()).toHaveLength(1));
  endless = 2;
  const trying = layOut!(work.design.value, new AbortController().signal);
  await until(() => expect(begun).toHaveLength(2));
  withMargin(30);
  await expect(trying).rejects.toMatchObject({ name: 'AbortError' });
  await until(() => expect(shownKeys()).toEqual(['30']));
});
