/** Bytes read at a time: a read costs about as much for 64 kB as for one byte. */
const WINDOW = 65_536;

/** Looks into a Blob without taking all of it into memory; best from front to back. */
export class BlobWindow {
  readonly #blob: Blob;
  #start = 0;
  #bytes = new ArrayBuffer(0);

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  get size(): number {
    return this.#blob.size;
  }

  /** @throws RangeError when the Blob ends before */
  async view(start: number, length: number): Promise<DataView> {
    if (start + length > this.#blob.size) {
      throw new RangeError(`the file ends before byte ${start + length}`);
    }
    const offset = start - this.#start;
    if (offset >= 0 && offset + length <= this.#bytes.byteLength) {
      return new DataView(this.#bytes, offset, length);
    }
    const end = start + Math.max(length, WINDOW);
    this.#bytes = await this.#blob.slice(start, end).arrayBuffer();
    this.#start = start;
    return new DataView(this.#bytes, 0, length);
  }

  /** The bytes as Latin-1, in which every byte is a character. */
  async latin1(start: number, length: number): Promise<string> {
    const view = await this.view(start, length);
    return Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(i))).join('');
  }
}
