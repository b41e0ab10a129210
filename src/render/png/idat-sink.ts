import { CHUNK_HEAD, CHUNK_TAIL, sealChunk } from './chunk.ts';

/** Bytes of compressed pixels in one IDAT chunk. Compressors give 16 kB at a time. */
export const IDAT_SIZE = 256 * 1024;

/**
 * Where the compressed pixels of a picture go: gathers them into IDAT chunks (PNG 11.2.3) and
 * makes each a Blob at once. A file of 100 MB kept as arrays would stay in the memory of the
 * worker to the end; the browser keeps Blobs elsewhere, on disk when they become many.
 */
export class IdatSink implements UnderlyingSink<Uint8Array> {
  readonly chunks: Blob[] = [];
  // One buffer serves all chunks: a Blob has its own copy as soon as it is made.
  readonly #buffer = new Uint8Array(CHUNK_HEAD + IDAT_SIZE + CHUNK_TAIL);
  #filled = 0;

  write(compressed: Uint8Array): void {
    let taken = 0;
    while (taken < compressed.length) {
      const part = compressed.subarray(taken, taken + IDAT_SIZE - this.#filled);
      this.#buffer.set(part, CHUNK_HEAD + this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === IDAT_SIZE) this.#flush();
    }
  }

  close(): void {
    if (this.#filled > 0) this.#flush();
  }

  #flush(): void {
    this.chunks.push(new Blob([sealChunk(this.#buffer, 'IDAT', this.#filled)]));
    this.#filled = 0;
  }
}
