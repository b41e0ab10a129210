import { COLOUR_RGB, COLOUR_RGBA, headerChunk, LARGEST, pngChunk, SIGNATURE } from './chunk.ts';
import { IdatSink } from './idat-sink.ts';
import { type FilterChoice, type Pixels, Scanlines } from './scanlines.ts';

export interface PngOptions {
  /** 'none' (the default) is fastest and smallest for what Chromium paints; see `chooseFilter`. */
  filter?: FilterChoice;
  /** Keeps alpha (colour type 6). Without it pictures are RGB, which a PDF can take as they are. */
  alpha?: boolean;
  /** Whole chunks to stand before the pixels, such as those of `pngMetadata`. */
  chunks?: readonly Uint8Array<ArrayBuffer>[];
}

/** Bytes of pixels filtered and compressed at a time, however tall the band is that was given. */
const PIECE = 512 * 1024;

/**
 * Writes a PNG from bands of pixels, of any height: a canvas ends at 65,535 px and its encoder
 * needs the whole picture twice. Needs no document, so it runs in workers.
 *
 *     const png = new PngWriter(1080, 90_000);
 *     for (…) await png.write(context.getImageData(0, 0, 1080, rows).data);
 *     const file = await png.finish();
 *
 * A writer that is not wanted any more is simply dropped.
 */
export class PngWriter {
  readonly #width: number;
  readonly #height: number;
  readonly #head: Uint8Array<ArrayBuffer>[];
  readonly #scanlines: Scanlines;
  readonly #compressor: WritableStreamDefaultWriter<BufferSource>;
  readonly #idat = new IdatSink();
  readonly #gathered: Promise<void>;
  #rows = 0;
  #state: 'open' | 'writing' | 'finished' = 'open';

  /**
   * @param width px
   * @param height px
   * @throws RangeError for sizes that PNG has no number for
   */
  constructor(width: number, height: number, options: PngOptions = {}) {
    for (const side of [width, height]) {
      if (!Number.isInteger(side) || side < 1 || side > LARGEST) {
        throw new RangeError(`no PNG can be ${width}×${height}`);
      }
    }
    const { filter = 'none', alpha = false, chunks = [] } = options;
    this.#width = width;
    this.#height = height;
    const colour = alpha ? COLOUR_RGBA : COLOUR_RGB;
    this.#head = [SIGNATURE, headerChunk(width, height, colour), ...chunks];
    this.#scanlines = new Scanlines(width, alpha ? 4 : 3, filter);
    const { readable, writable } = new CompressionStream('deflate');
    this.#compressor = writable.getWriter();
    // A pipe and not a loop of reads: when the sink fails, writes fail too instead of waiting for
    // a reader that is gone.
    this.#gathered = readable.pipeTo(new WritableStream(this.#idat));
    this.#gathered.catch(() => {}); // told by write() and finish()
  }

  /**
   * Adds rows below the last ones. Wait for it before the next call: that is what keeps memory
   * small.
   *
   * @param rgba whole rows, four bytes a pixel, alpha not multiplied in: as of `getImageData`
   * @throws RangeError when these are no whole rows, or more than the picture has
   */
  async write(rgba: Pixels): Promise<void> {
    const bytes = this.#width * 4;
    const rows = rgba.length / bytes;
    if (!Number.isInteger(rows)) throw new RangeError(`${rgba.length} bytes are no whole rows`);
    if (this.#rows + rows > this.#height) throw new RangeError(`more than ${this.#height} rows`);
    this.#enter('writing');
    this.#rows += rows;
    const step = Math.max(1, Math.floor(PIECE / bytes)) * bytes;
    for (let start = 0; start < rgba.length; start += step) {
      await this.#compressor.write(this.#scanlines.of(rgba.subarray(start, start + step)));
    }
    this.#state = 'open';
  }

  /** @throws Error when rows are missing */
  async finish(): Promise<Blob> {
    if (this.#rows < this.#height) {
      throw new Error(`${this.#rows} of ${this.#height} rows were written`);
    }
    this.#enter('finished');
    await this.#compressor.close();
    await this.#gathered;
    const end = pngChunk('IEND', new Uint8Array());
    return new Blob([...this.#head, ...this.#idat.chunks, end], { type: 'image/png' });
  }

  /** Two bands at once would mix their rows. */
  #enter(state: 'writing' | 'finished'): void {
    if (this.#state !== 'open') throw new Error(`the PNG is ${this.#state}`);
    this.#state = state;
  }
}
