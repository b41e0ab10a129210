import { BlobWindow } from './blob-window.ts';
import { COLOUR_RGBA } from './chunk.ts';
import { pngChunks } from './read-chunks.ts';

/**
 * Makes sure that a PNG of ours is whole where no browser decodes it: all of it is unpacked, which looks
 * at its checksum, and its bytes are counted. Takes little memory, however tall it is.
 * @throws Error saying what is wrong
 */
export async function checkRows(png: Blob): Promise<void> {
  const file = new BlobWindow(png);
  const parts: Blob[] = [];
  let expected = Number.NaN;
  for await (const { type, dataStart, dataLength } of pngChunks(file)) {
    if (type === 'IHDR') expected = unpackedSize(await file.view(dataStart, 13));
    if (type === 'IDAT') parts.push(png.slice(dataStart, dataStart + dataLength));
  }
  let size = 0;
  const count = new WritableStream<Uint8Array>({
    write(bytes) {
      size += bytes.length;
    },
  });
  await new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate')).pipeTo(count);
  if (size !== expected) throw new Error(`the PNG has ${size} bytes of pixels, not ${expected}`);
}

/** Bytes of the rows that IHDR promises, each with the number of its filter (PNG 7.2). */
function unpackedSize(header: DataView): number {
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const channels = header.getUint8(9) === COLOUR_RGBA ? 4 : 3;
  return height * (1 + width * channels);
}
