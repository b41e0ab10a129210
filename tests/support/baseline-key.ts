import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExtensionBrowser } from './browsers/index.ts';

/** Everything that may change a pixel without anybody having changed the product. */
export interface BaselineKey {
  /** Build of the browser. */
  browser: string;
  /** Digest of the bundled fonts and of the thread's pictures, which other Nodes draw otherwise. */
  inputs: string;
}

/** The key of what this browser exports now; its store holds the pictures of one thread. */
export async function baselineKey(browser: ExtensionBrowser): Promise<BaselineKey> {
  const digest = createHash('sha256');
  for (const font of bundledFonts(browser.name)) digest.update(font);
  digest.update(await storedPictures(browser));
  return { browser: browser.version, inputs: digest.digest('hex').slice(0, 16) };
}

function bundledFonts(name: string): Buffer[] {
  const assets = path.resolve(import.meta.dirname, '../../dist', name, 'assets');
  const fonts = readdirSync(assets).filter((file) => file.endsWith('.woff2'));
  return fonts.sort().map((file) => readFileSync(path.join(assets, file)));
}

/** Digests of the pictures in the store of the extension, in the order of their addresses. */
function storedPictures(browser: ExtensionBrowser): Promise<string> {
  return browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const database = opening.result;
    const asking = database.transaction('images').objectStore('images').getAll();
    await new Promise((resolve) => asking.addEventListener('success', resolve));
    database.close();
    const digests = asking.result.map(async ({ blob }: { blob: Blob }) => {
      const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      return new Uint8Array(hash).join();
    });
    return (await Promise.all(digests)).join('\n');
  });
}
