import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { seededRandom } from './local-x/images/drawing/random.ts';
import type { LocalX } from './local-x/index.ts';

/** What may happen to a thread while it is read: of the network, of the page, of the reader. */
export interface Disturbance {
  name: string;
  /** Before the page is opened. */
  prepare?(localX: LocalX, seed: number): void;
  /** While it is read; `isDone` tells when that has ended. */
  disturb?(page: Page, seed: number, isDone: () => boolean): Promise<void>;
  /** Its reader moves the page meanwhile. */
  isRestless?: true;
}

const STALL = 20_000; // ms

const slowAnswers: Disturbance = {
  name: 'answers that take their time',
  prepare: ({ network }, seed) => network.slowDown(seed, 1500),
};
const stall: Disturbance = {
  name: 'a network that pauses for 20 s',
  prepare({ network }, seed) {
    network.slowDown(seed, 100, { at: seed % 4, ms: STALL });
  },
};
const lateAncestors: Disturbance = {
  name: 'ancestors put in late',
  prepare: ({ settings }) => Object.assign(settings, { ancestorDelay: 900 }),
};
const latePhotos: Disturbance = {
  name: 'photos that come late',
  prepare: ({ settings }) => Object.assign(settings, { imageDelay: 1000 }),
};
const lostPhotos: Disturbance = {
  name: 'photos that never come',
  prepare: ({ settings }) => Object.assign(settings, { lostPhotoEvery: 4 }),
};
const cellsTwice: Disturbance = {
  name: 'cells that are in the page twice',
  prepare: ({ settings }) => Object.assign(settings, { ghosts: true }),
};
const otherTab: Disturbance = {
  name: 'a reader who looks at another tab',
  async disturb(page) {
    await pause(400);
    const other = await page.browserContext().newPage();
    await other.bringToFront();
    await pause(3000);
    await other.close();
    await page.bringToFront();
  },
};
const scrolling: Disturbance = {
  name: 'a reader who scrolls meanwhile',
  isRestless: true,
  async disturb(page, seed, isDone) {
    const random = seededRandom(`scrolling ${seed}`);
    for (let jump = 0; jump < 6 && !isDone(); jump++) {
      await pause(150 + random() * 700);
      await page.evaluate((share) => scrollTo(0, share * document.body.scrollHeight), random());
    }
  },
};

export const DISTURBANCES: readonly Disturbance[] = [
  { name: 'nothing in the way' },
  slowAnswers,
  stall,
  lateAncestors,
  latePhotos,
  lostPhotos,
  cellsTwice,
  otherTab,
  scrolling,
];

const ALL_AT_ONCE = [slowAnswers, lateAncestors, lostPhotos, cellsTwice];

/** The worst that still leaves a thread to be read. */
export const EVERYTHING: Disturbance = {
  name: 'everything at once',
  isRestless: true,
  prepare(localX, seed) {
    for (const each of ALL_AT_ONCE) each.prepare?.(localX, seed);
  },
  async disturb(page, seed, isDone) {
    await otherTab.disturb?.(page, seed, isDone);
    await scrolling.disturb?.(page, seed, isDone);
  },
};
