import type { Template } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import type { BrowserName, ExtensionBrowser, ExtensionView } from '../support/browsers/index.ts';
import { startLocalX } from '../support/local-x/index.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';
import { effort } from './effort.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { during } from './progress.ts';

const LETTERS = 25_000;
const SENTENCE = 'The keeper of the lamps wrote this down, evening after evening. ';
const TEXTS: Record<string, string[]> = {
  'ordinary posts': Array.from({ length: Math.ceil(LETTERS / 256) }, () => SENTENCE.repeat(4)),
  'one word': ['x'.repeat(LETTERS)],
  'lines of one letter': ['a\n'.repeat(LETTERS / 2)],
  sentences: [SENTENCE.repeat(LETTERS / SENTENCE.length)],
  'Han without a mark': ['海灯港'.repeat(LETTERS / 6)],
};
const TEMPLATES = effort<Template[]>(['bold', 'post'], ['bold']);
/** ms; what stands still for longer is noticed. */
const NOTICED = 50;
/** The longest times that are told. */
const TOLD = 5;

/** A carousel of long texts in the studio: how soon it is there, and how long the window stands still for it. */
export async function measureLongTexts(name: BrowserName): Promise<Record<string, Figures>> {
  const localX = await startLocalX();
  const rows: Record<string, Figures> = {};
  for (const template of TEMPLATES) {
    for (const [kind, texts] of Object.entries(TEXTS)) {
      const row = `${name}, ${template}, ${kind}`;
      rows[row] = await during(row, () =>
        inFreshBrowser(name, localX, (browser) => measureText(browser, texts, template)),
      );
    }
  }
  await localX.close();
  return rows;
}

type Figures = {
  slides: number;
  /** Until the slides are there, and until nothing changes any more, s. */
  shown: number;
  rests: number;
  /** The longest times that the page stood still, ms. */
  still: string;
};

async function measureText(
  browser: ExtensionBrowser,
  texts: readonly string[],
  template: Template,
): Promise<Figures> {
  const carousel = { ...DEFAULT_DESIGN.carousel, template };
  const thread = threadOf(texts.map((text) => text.trim()));
  // Only to store them; the studio that counts is in a page that can watch it.
  const first = await openWritten(browser, thread, { ...DEFAULT_DESIGN, carousel }, {}, 'settings');
  await first.close();
  const around: ExtensionView = await browser.openExtensionPage('src/editor/settings.html');
  const address = `editor.html?thread=${thread.id}&view=studio`;
  const { slides, shown, rests, still } = await around.evaluate(watchStudio, address);
  await around.close();
  const longest = still.filter((time) => time > NOTICED).sort((one, other) => other - one);
  return { slides, shown, rests, still: longest.slice(0, TOLD).map(Math.round).join(' ') };
}

/**
 * Runs in a page of the extension, and opens the studio in a frame of it: both have one thread, and what keeps
 * the studio from answering keeps this from looking at the clock.
 */
async function watchStudio(address: string) {
  /** ms without a change after which nothing more is expected. */
  const QUIET = 1500;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0';
  document.body.append(frame);
  frame.src = address;
  const begun = performance.now();
  const still: number[] = [];
  let [last, changed, shown, watched] = [begun, begun, 0, false];
  const { port1, port2 } = new MessageChannel();
  for (;;) {
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      setTimeout(() => port2.postMessage(null), 1);
    });
    const now = performance.now();
    still.push(now - last);
    last = now;
    const studio = frame.contentDocument;
    if (!studio?.querySelector('main')) {
      changed = now;
      continue;
    }
    if (!watched) {
      watched = true;
      new MutationObserver(() => {
        changed = performance.now();
      }).observe(studio, { subtree: true, childList: true, attributes: true });
    }
    const isShown = studio.querySelector('.frame') && !studio.querySelector('.laying-out');
    if (!isShown) shown = 0;
    else if (shown === 0) shown = now - begun;
    if (shown > 0 && now - changed > QUIET) break;
  }
  const slides = frame.contentDocument!.querySelectorAll('.frame').length;
  frame.remove();
  const seconds = (time: number) => Math.round(time / 100) / 10;
  return { slides, shown: seconds(shown), rests: seconds(changed - begun), still };
}
