import type { BlobWindow } from './blob-window.ts';
import { CHUNK_HEAD, CHUNK_TAIL, LARGEST, SIGNATURE } from './chunk.ts';

/** Where a chunk is in its file; bytes from the beginning. */
export interface PngChunk {
  type: string;
  start: number;
  /** Of the data within the chunk. */
  dataStart: number;
  dataLength: number;
  end: number;
}

/**
 * The chunks of a PNG up to and with IEND, by their heads alone; CRCs are not looked at.
 * @throws Error when it is no PNG, RangeError when it is cut
 */
export async function* pngChunks(file: BlobWindow): AsyncGenerator<PngChunk, void> {
  if (!(await isPng(file))) throw new Error('the file is no PNG');
  for (let start = SIGNATURE.length, type = ''; type !== 'IEND'; ) {
    const dataLength = (await file.view(start, CHUNK_HEAD)).getUint32(0);
    type = await file.latin1(start + 4, 4);
    const dataStart = start + CHUNK_HEAD;
    const end = dataStart + dataLength + CHUNK_TAIL;
    if (!/^[A-Za-z]{4}$/.test(type) || dataLength > LARGEST) {
      throw new Error(`the PNG has no chunk at byte ${start}`);
    }
    if (end > file.size) throw new RangeError(`the PNG ends within its ${type}`);
    yield { type, start, dataStart, dataLength, end };
    start = end;
  }
}

async function isPng(file: BlobWindow): Promise<boolean> {
  if (file.size < SIGNATURE.length) return false;
  return (await file.latin1(0, SIGNATURE.length)) === String.fromCharCode(...SIGNATURE);
}
