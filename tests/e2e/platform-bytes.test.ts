import { readFile, rm } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../src/design/image-header.ts';
import { PLATFORM_FORMATS } from '../../src/design/platforms.ts';
import type { Design } from '../../src/design/schema.ts';
import { CARDS_DESIGN } from '../support/cards-design.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { cardsIn, EXPORT_BUTTON } from '../support/preview.ts';
import { makeStore, storeWritten } from '../support/rendered-file.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';

const BLUESKY = PLATFORM_FORMATS.find(({ platform }) => platform === 'bluesky')!;
const NOISE = { id: 'own:00000000000000aa', width: 540, height: 675 };

/** No two points alike: what no format makes small. */
function noise(): Buffer {
  const png = new PNG({ width: NOISE.width, height: NOISE.height });
  let state = 1;
  for (let at = 0; at < png.data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    png.data[at] = at % 4 === 3 ? 255 : state >> 16;
  }
  return PNG.sync.write(png);
}

const { background, carousel } = CARDS_DESIGN;
const DESIGN: Design = {
  ...CARDS_DESIGN,
  background: {
    ...background,
    kind: 'image',
    image: { ...background.image, file: NOISE.id, dim: 0, blur: 0 },
  },
  carousel: { ...carousel, size: BLUESKY.id },
};

describe.each(chosenBrowsers('platform bytes'))('files for a platform in %s', (name) => {
  const session = useSession(name);

  test('are as good as they may be large', async () => {
    const { browser } = session;
    await makeStore(browser);
    const ownFile = { ...NOISE, kind: 'image' as const, name: 'noise', type: 'image/png' };
    await storeWritten(browser, { threads: [], ownFiles: [{ ...ownFile, bytes: noise() }] });
    const thread = threadOf(['Lamps.', 'More of them.']);
    const studio = await openWritten(browser, thread, DESIGN, { quality: 100 }, 'studio');
    await cardsIn(studio, '.frame .slide', 2);

    await studio.click(EXPORT_BUTTON);
    const files = await browser.waitForDownloads(4);
    for (const file of files.filter((one) => one.endsWith('.jpg'))) {
      const bytes = await readFile(file);
      expect(readImageHeader(bytes)).toMatchObject({ width: 1080, height: 1350 });
      expect(bytes.length).toBeLessThanOrEqual(BLUESKY.mostBytes!);
      // Chrome's quality 100 alone keeps all colours and is three times as large as 97.
      expect(bytes.length).toBeGreaterThan(0.45 * BLUESKY.mostBytes!);
    }
    for (const file of files) await rm(file, { force: true });

    // A PNG cannot be made smaller, which is said before.
    await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
    await studio.waitFor('the sentence', () =>
      document
        .querySelector('.misfits')!
        .textContent!.includes("This PNG may exceed Bluesky's limit of 2 MB."),
    );
    await studio.click({ name: 'Use JPEG' });
    await studio.waitFor('it gone', () => !document.querySelector('.misfits [class="told error"]'));
    await studio.close();
  });
});
