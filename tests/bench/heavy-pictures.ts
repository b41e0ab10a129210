import { createHash } from 'node:crypto';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import type { BrowserName } from '../support/browsers/index.ts';
import { addressOf, type LocalX, startLocalX } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { EXPORT_BUTTON } from '../support/preview.ts';
import { effort } from './effort.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { extensionMemory, peakMemory } from './memory.ts';
import { during } from './progress.ts';

const PICTURES = 16;
const A_POST = 4;

/** The first two are to come, all of them; the last is to be given up. */
const KINDS: Record<string, () => NonNullable<LocalX['photo']>> = {
  '8000 × 8000': () => ({ bytes: pngOf(8000, 8000, 'even'), headers: {} }),
  '20 MB': () => ({ bytes: pngOf(2580, 2580, 'noise'), headers: {} }),
  '26 MB': () => ({ bytes: pngOf(2950, 2950, 'noise'), headers: {} }),
  'gzip of 1 GB': () => ({ bytes: bomb(), headers: { 'Content-Encoding': 'gzip' } }),
};

/** What heavy pictures take until they are here or given up, and in the export that follows. */
export async function measureHeavyPictures(
  name: BrowserName,
): Promise<Record<string, Record<string, unknown>>> {
  const thread = threadWithPhotos();
  const localX = await startLocalX({ threads: [thread] });
  const rows: Record<string, Record<string, unknown>> = {};
  for (const [kind, make] of effort(Object.entries(KINDS), Object.entries(KINDS).slice(0, 2))) {
    localX.photo = make();
    rows[`${name}, ${PICTURES} of ${kind}`] = await during(kind, () =>
      measureOnce(name, localX, thread),
    );
  }
  await localX.close();
  return rows;
}

function measureOnce(name: BrowserName, localX: LocalX, thread: ThreadFile) {
  return inFreshBrowser(name, localX, async (browser) => {
    const page = await browser.openPage(addressOf(thread));
    const before = extensionMemory();
    const start = performance.now();
    const popup = await browser.clickToolbarButton(page);
    const loading = popup.waitFor(
      'all pictures, or that they are missing',
      () =>
        document.querySelector('.page .photo') !== null &&
        document.querySelector('.page .photo.loading') === null,
      [],
      200_000,
    );
    const whileLoading = await peakMemory(loading, extensionMemory, 100);
    const loaded = performance.now();
    const here = await popup.evaluate(() => document.querySelectorAll('.page img.photo').length);
    await popup.click(EXPORT_BUTTON);
    if (here < PICTURES) await popup.click({ name: 'Export anyway' });
    const saving = browser.waitForDownloads(1);
    const whileExporting = await peakMemory(saving, extensionMemory, 100);
    const end = performance.now();
    await popup.close();
    return {
      'pictures here': here,
      's until here': ((loaded - start) / 1000).toFixed(1),
      's of the export': ((end - loaded) / 1000).toFixed(1),
      'MB before': Math.round(before),
      'MB while loading': Math.round(whileLoading),
      'MB while exporting': Math.round(whileExporting),
    };
  });
}

function threadWithPhotos(): ThreadFile {
  const single = threadNamed('single');
  const [first] = single.posts as [ThreadFile['posts'][number]];
  const posts = Array.from({ length: PICTURES / A_POST }, (_, post) => ({
    ...first,
    id: String(BigInt(first.id) + BigInt(post)),
    media: Array.from({ length: A_POST }, (__, photo) => ({
      ...{ key: `Heavy${post}x${photo}`, kind: 'photo' as const, format: 'png' as const },
      ...{ width: 1200, height: 1200, alt: '' },
    })),
  }));
  return { ...single, posts } as ThreadFile;
}

/** A PNG of three bytes a pixel. */
function pngOf(width: number, height: number, look: 'even' | 'noise'): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  const noise = createHash('shake256', { outputLength: 1 + 3 * width })
    .update('seed')
    .digest();
  for (let y = 0; y < height; y++) {
    const at = y * (1 + 3 * width);
    if (look === 'even') rows.fill(y % 251, at + 1, at + 1 + 3 * width);
    else {
      noise.copy(rows, at, y % 7);
      for (let x = at + 1; x < at + 1 + 3 * width; x++) rows[x] = (rows[x]! * 31 + y * x) & 255;
    }
    rows[at] = 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const level = look === 'even' ? 1 : 0;
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** The beginning of a picture, and then nothing but zeros in its metadata. */
function bomb(): Buffer {
  const start = pngOf(640, 480, 'even').subarray(0, 33);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(1_000_000_000);
  const head = Buffer.concat([start, length, Buffer.from('tEXt', 'latin1')]);
  const megabyte = Buffer.alloc(1_000_000);
  return gzipSync(Buffer.concat([head, ...Array.from({ length: 1000 }, () => megabyte)]), {
    level: 1,
  });
}
