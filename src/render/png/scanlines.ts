import { chooseFilter, FILTERS, type Filter, filterRow } from './filters.ts';

export type FilterChoice = Filter | 'adaptive';
export type Pixels = Uint8ClampedArray | Uint8Array;

const RGBA = 4;

/**
 * Rows of RGBA pixels into what a PNG compresses (PNG 7.2): for each row the number of its filter
 * and its filtered samples. Remembers the last row, so bands have to come in order.
 */
export class Scanlines {
  readonly #width: number;
  readonly #channels: number;
  readonly #filter: FilterChoice;
  #row = new Uint8Array();
  #above = new Uint8Array();

  /** @param channels 3 drops alpha, 4 keeps it */
  constructor(width: number, channels: 3 | 4, filter: FilterChoice) {
    this.#width = width;
    this.#channels = channels;
    this.#filter = filter;
    if (filter === 'none') return; // needs no row before
    this.#row = new Uint8Array(channels * (width + 1));
    this.#above = new Uint8Array(channels * (width + 1));
  }

  /** Bytes of one row in the file. */
  get stride(): number {
    return 1 + this.#width * this.#channels;
  }

  /**
   * @param rgba whole rows, four bytes a pixel
   * @returns new bytes each time: node's compressor still holds the last ones when it asks for more
   */
  of(rgba: Pixels): Uint8Array<ArrayBuffer> {
    const bytesIn = this.#width * RGBA;
    const rows = rgba.length / bytesIn;
    const out = new Uint8Array(rows * this.stride);
    for (let y = 0; y < rows; y++) {
      if (this.#filter === 'none') this.#pack(rgba, y * bytesIn, out, y * this.stride + 1);
      else this.#filterInto(rgba, y * bytesIn, out, y * this.stride);
    }
    return out;
  }

  #filterInto(rgba: Pixels, from: number, out: Uint8Array, at: number): void {
    const pixel = this.#channels;
    const [row, above] = [this.#row, this.#above];
    this.#pack(rgba, from, row, pixel);
    const filter = this.#filter === 'adaptive' ? chooseFilter(row, above, pixel) : this.#filter;
    out[at] = FILTERS.indexOf(filter);
    filterRow(filter, row, above, pixel, out, at + 1);
    this.#row = above;
    this.#above = row;
  }

  /** One row, without alpha when there is no channel for it. */
  #pack(rgba: Pixels, from: number, to: Uint8Array, at: number): void {
    const end = from + this.#width * RGBA;
    if (this.#channels === RGBA) {
      to.set(rgba.subarray(from, end), at);
      return;
    }
    // Three bytes each: a quarter slower than reading 32 bits at once, which would need rows
    // that begin at multiples of four, as parts of a larger array may not.
    for (let i = from, o = at; i < end; i += RGBA, o += 3) {
      to[o] = rgba[i]!;
      to[o + 1] = rgba[i + 1]!;
      to[o + 2] = rgba[i + 2]!;
    }
  }
}
