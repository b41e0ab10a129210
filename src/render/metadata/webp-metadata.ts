import { readImageHeader } from '../../design/image-header.ts';
import { BlobWindow } from '../png/blob-window.ts';
import { cleanFacts, type FileFacts } from './file-facts.ts';
import { xmpPacket } from './xmp-packet.ts';

/** RIFF/WebP container specification: the file's head, and type and length of each chunk. */
const FILE_HEAD = 12;
const CHUNK_HEAD = 8;
const EXTENDED_LENGTH = 10;
const PICTURES = new Set(['VP8 ', 'VP8L', 'ANMF']);
/** Flags in the first byte of VP8X. */
const HAS_XMP = 0x04;
const HAS_ALPHA = 0x10;

interface WebpChunk {
  type: string;
  start: number;
  /** With the byte that makes odd lengths even. */
  end: number;
}

/**
 * A WebP with these facts in place of those it had. Only the extended form has a place for them, so
 * a simple file becomes one; its pixels stay as they are.
 * @throws Error when it is no WebP or is cut
 */
export async function webpWithMetadata(webp: Blob, facts: FileFacts): Promise<Blob> {
  const file = new BlobWindow(webp);
  const chunks: WebpChunk[] = [];
  for await (const chunk of webpChunks(file)) chunks.push(chunk);
  const pictures = chunks.filter(({ type }) => type !== 'VP8X' && type !== 'XMP ');
  if (!pictures.some(({ type }) => PICTURES.has(type))) throw new Error('the WebP has no picture');
  const body = [
    await extendedChunk(file, chunks[0]),
    ...pictures.map(({ start, end }) => webp.slice(start, end)),
    riffChunk('XMP ', new TextEncoder().encode(xmpPacket(cleanFacts(facts)))),
  ];
  const size = body.reduce((sum, part) => sum + ('size' in part ? part.size : part.length), 0);
  const head = new DataView(new ArrayBuffer(FILE_HEAD));
  writeAscii(head, 0, 'RIFF');
  head.setUint32(4, 4 + size, true);
  writeAscii(head, 8, 'WEBP');
  return new Blob([head, ...body], { type: 'image/webp' });
}

/** The VP8X of the file with the flag of XMP set, or one for the picture that it begins with. */
async function extendedChunk(file: BlobWindow, first: WebpChunk | undefined) {
  const begin = await file.view(0, Math.min(file.size, 64));
  const header = readImageHeader(new Uint8Array(begin.buffer, begin.byteOffset, begin.byteLength));
  if (!first || header?.type !== 'image/webp' || header.width === 0 || header.height === 0) {
    throw new Error('the WebP has no size');
  }
  const data = new DataView(new ArrayBuffer(EXTENDED_LENGTH));
  if (first.type === 'VP8X') {
    for (let i = 0; i < EXTENDED_LENGTH; i++) {
      data.setUint8(i, begin.getUint8(FILE_HEAD + CHUNK_HEAD + i));
    }
    data.setUint8(0, data.getUint8(0) | HAS_XMP);
  } else {
    data.setUint8(0, HAS_XMP | (isLosslessWithAlpha(begin, first) ? HAS_ALPHA : 0));
    setUint24(data, 4, header.width - 1);
    setUint24(data, 7, header.height - 1);
  }
  return riffChunk('VP8X', new Uint8Array(data.buffer));
}

/** WebP lossless 3: behind a signature and two sides of 14 bits. Simple lossy files have none. */
function isLosslessWithAlpha(begin: DataView, { type }: WebpChunk): boolean {
  const ALPHA_BYTE = FILE_HEAD + CHUNK_HEAD + 4;
  return type === 'VP8L' && (begin.getUint8(ALPHA_BYTE) & 0x10) !== 0;
}

/** @throws Error when it is no WebP; RangeError when it is cut */
async function* webpChunks(file: BlobWindow): AsyncGenerator<WebpChunk, void> {
  const isRiff = file.size >= FILE_HEAD && (await file.latin1(0, 4)) === 'RIFF';
  if (!isRiff || (await file.latin1(8, 4)) !== 'WEBP') throw new Error('the file is no WebP');
  // What follows the size that the file says is not part of it.
  const fileEnd = 8 + (await file.view(4, 4)).getUint32(0, true);
  if (fileEnd > file.size) throw new RangeError('the WebP is cut');
  for (let start = FILE_HEAD; start < fileEnd; ) {
    const type = await file.latin1(start, 4);
    const length = (await file.view(start + 4, 4)).getUint32(0, true);
    const end = start + CHUNK_HEAD + length + (length % 2);
    if (end > fileEnd) throw new RangeError(`the WebP ends within its chunk ${type}`);
    if (type === 'VP8X' && length < EXTENDED_LENGTH) throw new Error('the WebP has no size');
    yield { type, start, end };
    start = end;
  }
}

function riffChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(CHUNK_HEAD + data.length + (data.length % 2));
  const view = new DataView(chunk.buffer);
  writeAscii(view, 0, type);
  view.setUint32(4, data.length, true);
  chunk.set(data, CHUNK_HEAD);
  return chunk;
}

function writeAscii(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}

function setUint24(view: DataView, at: number, value: number): void {
  view.setUint16(at, value & 0xffff, true);
  view.setUint8(at + 2, value >> 16);
}
