import { rm } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { ExtensionBrowser, ExtensionView } from './browsers/index.ts';
import { type NamedFile, openFiles } from './carousel-files.ts';
import { EXPORT_BUTTON } from './preview.ts';

const LONGEST = 15 * 60_000; // ms

/** The files of an export from the studio, which are gone from the downloads then. */
export async function filesFrom(
  browser: ExtensionBrowser,
  studio: ExtensionView,
  count: number,
): Promise<NamedFile[]> {
  await studio.click(EXPORT_BUTTON);
  const paths = await browser.waitForDownloads(count, LONGEST);
  const files = await openFiles(paths);
  for (const one of paths) await rm(one, { force: true });
  return files;
}

/** The pictures of so many slides, decoded; a caption and the texts of them lie beside. */
export async function picturesFrom(
  browser: ExtensionBrowser,
  studio: ExtensionView,
  slides: number,
): Promise<PNG[]> {
  const files = await filesFrom(browser, studio, slides + 2);
  const pictures = files.filter(({ name }) => name.endsWith('.png'));
  return pictures.map(({ bytes }) => PNG.sync.read(bytes));
}
