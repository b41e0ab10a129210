import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserName } from '../../support/browsers/index.ts';
import { pick, type Random } from '../../support/local-x/images/drawing/random.ts';
import { useSession } from '../../support/session.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { tidy } from './exports.ts';
import { expectSameFiles, WAYS, wakeBackground } from './killed-exports.ts';

/*
 * A case: an export whose background is stopped, up to three times, anywhere between its beginning and
 * a moment after its end.
 */

const { place } = shareOf('kills');
/** So often somebody looks at the extension after that. */
const WAKES = 0.85;

const session = useSession(place as BrowserName);
const figures = { stops: 0, 'still under way': 0 };

runCases(
  'kills',
  (number, random) =>
    expectSameFiles(session.browser, WAYS[number % WAYS.length]!, (_, took) =>
      stopSometimes(random, took),
    ),
  figures,
  () => tidy(session),
);

/** Up to three stops, spread over a little more than the export would take. */
async function stopSometimes(random: Random, took: number): Promise<void> {
  const { browser } = session;
  const stops = pick(random, [1, 1, 2, 3]);
  for (let stop = 0; stop < stops; stop++) {
    await pause((random() * took * 1.1) / stops);
    if ((await browser.backgroundState()) === 'running') figures['still under way']++;
    await browser.killBackground();
    figures.stops++;
    if (random() < WAKES) await wakeBackground(browser);
  }
}
