import { PNG } from 'pngjs';
import type { ThreadFile } from '../threads/schema.ts';

export interface ServedImage {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

export function imageFor(_url: URL, _threads: readonly ThreadFile[]): ServedImage | null {
  const png = new PNG({ width: 400, height: 300 });
  for (let i = 0; i < png.data.length; i += 4) png.data.set([i % 251, (i >> 8) % 255, 120, 255], i);
  return { type: 'image/png', bytes: PNG.sync.write(png) };
}
