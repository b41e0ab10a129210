import { IS_CHROME } from '../../browser/webext.ts';
import { headerSoFar, type ImageHeader } from '../../design/image-header.ts';
import type { PictureFacts } from '../../thread/picture-facts.ts';
import type { HeavyTurn } from './heavy-turn.ts';
import { hasEnd } from './image-end.ts';
import { NoPicture } from './no-picture.ts';

const LARGEST_FILE = 25_000_000; // bytes
/** Bytes of an answer after which it waits for its turn: of such files one is read at a time. */
const HEAVY = 4_000_000;
/** Bytes after which a header is first looked for; then whenever there are twice as many. */
const FIRST_LOOK = 65_536;

/** A picture as it came: whole by its own account, not decoded yet. */
export interface ReadPicture extends ImageHeader {
  blob: Blob;
}

/** A picture as it is kept: it can be decoded. */
export interface KeptPicture extends ReadPicture {
  facts: PictureFacts;
}

/**
 * Reads a picture, and no more of an answer than it takes to see that it is none: what is packed small
 * may unpack to a gigabyte.
 *
 * @param mostPixels px
 * @param turn of this file
 * @throws NoPicture `too-large` or `damaged`; whatever the network throws
 */
export async function readPicture(
  response: Response,
  mostPixels: number,
  turn: HeavyTurn,
): Promise<ReadPicture> {
  const reader = response.body?.getReader();
  if (!reader) throw new NoPicture('damaged');
  try {
    if (Number(response.headers.get('Content-Length')) > LARGEST_FILE) {
      throw new NoPicture('too-large');
    }
    return await readFrom(reader, mostPixels, turn);
  } catch (error) {
    // The connection is closed rather than read to its end.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function readFrom(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  mostPixels: number,
  turn: HeavyTurn,
): Promise<ReadPicture> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let header: ImageHeader | null = null;
  let nextLook = FIRST_LOOK;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > LARGEST_FILE) throw new NoPicture('too-large');
    if (!header && size >= nextLook) {
      header = look(joined(chunks, size), mostPixels);
      nextLook = 2 * size;
    }
    if (size > HEAVY) await turn.begin();
  }
  turn.read(size > HEAVY);
  const bytes = joined(chunks, size);
  header ??= look(bytes, mostPixels);
  if (!header || !hasEnd(bytes, header.type)) throw new NoPicture('damaged');
  // The bytes decide what it is, not what the server calls it.
  const blob = new Blob([bytes], { type: header.type });
  free(bytes);
  return { ...header, blob };
}

/** @returns null as long as the header may still come */
function look(bytes: Uint8Array, mostPixels: number): ImageHeader | null {
  const header = headerSoFar(bytes);
  if (header === 'unfinished') return null;
  const px = header ? header.width * header.height : 0;
  if (!header || px === 0) throw new NoPicture('damaged');
  if (px > mostPixels) throw new NoPicture('too-large');
  return header;
}

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  // In one piece it is needed from now on, and not twice.
  for (const chunk of chunks.splice(0, chunks.length, bytes)) free(chunk);
  return bytes;
}

/**
 * Firefox collects late what hangs on a small object, and several files come together. Chromium collects
 * when scripts hold much, and blobs and bitmaps with it: freed by hand, those would pile up to a gigabyte.
 */
function free({ buffer }: Uint8Array): void {
  // Every chunk that is read has a buffer of its own. Node 20 cannot free it.
  if (!IS_CHROME && buffer instanceof ArrayBuffer) buffer.transfer?.(0);
}
