import { IS_CHROME } from '../browser/webext.ts';
import type { EncodeAnswer, EncodeRequest } from './encode-worker.ts';

/** Encodes under way at once; more only fight for the cores. */
export const ENCODERS = 2;

/**
 * Encodes a picture and frees it.
 *
 * @param quality 0 to 1, for the lossy types
 * @throws Error when the browser gives another type than asked for (it falls back to PNG silently)
 */
export async function encode(bitmap: ImageBitmap, type: string, quality?: number): Promise<Blob> {
  const encodeWith = IS_CHROME ? encodeInWorker : encodeHere;
  const blob = await encodeWith(bitmap, type, quality);
  if (blob.type !== type) throw new Error(`asked for ${type}, got ${blob.type || 'nothing'}`);
  return blob;
}

/**
 * Encodes a picture as a PNG that is smaller than the browser's own, and frees it. Chromium's pictures
 * are dithered, which filters make larger; without them a slide has half the bytes, for 20 ms more.
 *
 * @param alpha whether something shines through it
 */
export function encodeSmaller(bitmap: ImageBitmap, alpha: boolean): Promise<Blob> {
  const filter = IS_CHROME ? 'none' : 'adaptive';
  return askWorker({ bitmap, type: 'image/png', packing: { alpha, filter } });
}

/** Firefox encodes `toBlob` on threads of its own; a worker of ours would only add a copy. */
async function encodeHere(bitmap: ImageBitmap, type: string, quality?: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
  return new Promise((resolve, reject) => {
    const settle = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('not encoded')));
    canvas.toBlob(settle, type, quality);
  });
}

let workers: Worker[] | null = null;
let turn = 0;
let lastId = 0;
const waiting = new Map<number, (answer: EncodeAnswer) => void>();

/** In Chrome's offscreen document `toBlob` waits a flat second for an idle page; workers do not. */
function encodeInWorker(bitmap: ImageBitmap, type: string, quality?: number): Promise<Blob> {
  return askWorker({ bitmap, type, quality });
}

async function askWorker(request: Omit<EncodeRequest, 'id'>): Promise<Blob> {
  workers ??= Array.from({ length: ENCODERS }, startWorker);
  const worker = workers[turn++ % workers.length]!;
  const id = ++lastId;
  const answer = await new Promise<EncodeAnswer>((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, ...request } satisfies EncodeRequest, [request.bitmap]);
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer.blob;
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<EncodeAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = () => {
    // The worker itself did not start: everything it was given fails now rather than never.
    for (const [id, settle] of waiting) settle({ id, error: 'the encoder did not start' });
    waiting.clear();
    workers = null;
  };
  return worker;
}
