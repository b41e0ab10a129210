import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_LIBRARY } from '../../../../src/design/preset-library.ts';
import type { Design } from '../../../../src/design/schema.ts';
import { carousel } from '../../../../src/editor/carousel/shown-carousel.ts';
import { library } from '../../../../src/editor/state/known-presets.ts';
import * as work from '../../../../src/editor/state/work.ts';
import { followControls, removeLook, shownTab } from '../../../../src/editor/studio/one-slide.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { sampleThread } from '../../../support/sample-thread.ts';
import { slidesOf } from '../../slides/at-once.ts';
import { fakeMeasure } from '../../slides/paging/fake-measure.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);
vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));

const thread = sampleThread('10', '11');
let stop: () => void;

beforeEach(() => {
  work.startWith(CARDS_DESIGN);
  carousel.value = slidesOf(thread, work.edits.value, CARDS_DESIGN, 'carousel', fakeMeasure);
  stop = followControls();
  shownTab.value = 'slide';
});
afterEach(() => {
  shownTab.value = 'design';
  stop();
  library.value = EMPTY_LIBRARY;
});

const withGrain = (grain: number) => (design: Design) => ({
  ...design,
  background: { ...design.background, grain },
});

it('gives the slide in the middle a look, in one step, and leaves the design alone', () => {
  work.changeDesign(withGrain(30), 'grain');
  work.endGesture();
  expect(work.design.value).toEqual(CARDS_DESIGN);
  expect(work.edits.value.looks['10']!.background!.grain).toBe(30);
  expect(work.controlledDesign.value.background.grain).toBe(30);
  work.undo();
  expect(work.edits.value.looks).toEqual({});
});

it('makes no step where nothing changes, and takes the look away again', () => {
  work.changeDesign((design) => ({ ...design, margin: 3 }), 'margin');
  expect(work.canUndo.value).toBe(false);
  work.changeDesign(withGrain(30), 'grain');
  removeLook();
  expect(work.edits.value.looks).toEqual({});
});

it('changes what is seen: the design with the brand over it', () => {
  const brand = { ...EMPTY_LIBRARY.brand, colours: ['#AA0000', '#00AA00'] };
  library.value = { ...EMPTY_LIBRARY, brand, isBrandOn: true };
  const shown = work.controlledDesign.value.background;
  work.changeDesign(withGrain(30), 'grain');
  expect(work.edits.value.looks['10']!.background).toEqual({ ...shown, grain: 30 });
});

it('lets go of the controls', () => {
  shownTab.value = 'design';
  work.changeDesign(withGrain(30), 'grain');
  expect(work.design.value.background.grain).toBe(30);
  expect(work.edits.value.looks).toEqual({});
});
