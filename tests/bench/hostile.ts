import { rmSync } from 'node:fs';
import type { BrowserName } from '../support/browsers/index.ts';
import { startLocalX } from '../support/local-x/index.ts';
import { Picture } from '../support/picture.ts';
import { KINDS, type Kind } from '../trust/hostile-text.ts';
import { effort } from './effort.ts';
import { writeBenchExtension } from './files/bench-extension.ts';
import { type BenchPage, inBenchPage } from './files/bench-page.ts';
import { lostInk } from './files/lost-ink.ts';
import { during } from './progress.ts';

const ENGINES = effort(
  ['ours', 'html2canvas', 'html2canvas-pro', 'html-to-image', 'modern-screenshot', 'snapdom'],
  ['ours', 'html-to-image'],
);
/** The longest card has to be photographed whole. */
const WINDOW = { width: 1400, height: 1800 };
/** % of its ink without which a picture has lost words. Letters that lie a little elsewhere come to 8. */
const LOST = 10;

type Row = Record<string, string>;

/**
 * One card for each kind of hostile text, painted by each engine: whether it is done, throws, or takes more
 * than 20 s, and how much of the ink of the browser's own picture of the card is missing in it. A page that
 * stands still is given up and opened again.
 */
export async function measureHostile(name: BrowserName): Promise<Record<string, Row>> {
  const localX = await startLocalX();
  const extension = await writeBenchExtension(name);
  const rows: Record<string, Row> = {};
  for (const engine of ENGINES) {
    const left = new Set<Kind>(KINDS);
    const found: Row = {};
    while (left.size > 0) {
      await during(engine, () =>
        inBenchPage(name, { localX, extension, window: WINDOW }, (page) =>
          paintAll(page, engine, { left, found }),
        ),
      );
    }
    const lost = Object.values(found).filter((what) => what !== 'whole').length;
    rows[`${name}, ${engine}`] = { whole: `${KINDS.length - lost} of ${KINDS.length}`, ...found };
  }
  rmSync(extension, { recursive: true });
  await localX.close();
  return rows;
}

/** Goes on until all kinds are done or the page stands still. */
async function paintAll(
  page: BenchPage,
  engine: string,
  { left, found }: { left: Set<Kind>; found: Row },
): Promise<void> {
  const request = await page.run('storeHostileThread');
  for (const kind of left) {
    left.delete(kind);
    try {
      const { pictures, failures, ...size } = await page.run(
        'showSlide',
        request,
        KINDS.indexOf(kind),
        [engine],
      );
      const picture = pictures[engine];
      found[kind] = picture ? await judge(page, picture, size) : failures[engine]!;
    } catch (error) {
      found[kind] = `stood still: ${String(error).slice(0, 60)}`;
      return;
    }
    if (await page.run('hasRun')) {
      found[kind] += ', ran a script';
      return;
    }
  }
}

async function judge(
  page: BenchPage,
  address: string,
  size: { width: number; height: number },
): Promise<string> {
  const shown = Picture.decode(await page.view.screenshot());
  if (shown.width < size.width || shown.height < size.height)
    throw Error('the window is too small');
  const made = Picture.decode(Buffer.from(address.split(',')[1]!, 'base64'));
  const lost = lostInk(shown, made, size);
  return lost <= LOST ? 'whole' : `${lost.toFixed(0)} % lost`;
}
