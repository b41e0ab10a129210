import { readImageHeader } from '../design/image-header.ts';

/**
 * Makes sure that a file is what was asked for: browsers crop pictures beyond a format's limits
 * and give blank canvases without an error.
 * @throws Error saying what is wrong
 */
export async function checkFile(blob: Blob, width: number, height: number): Promise<void> {
  const header = readImageHeader(new Uint8Array(await blob.slice(0, 65_536).arrayBuffer()));
  if (header?.type !== blob.type) throw new Error(`the file is no ${blob.type}`);
  if (header.width !== width || header.height !== height) {
    throw new Error(`${header.width}×${header.height} came out instead of ${width}×${height}`);
  }
  const decoded = await createImageBitmap(blob);
  decoded.close();
}
