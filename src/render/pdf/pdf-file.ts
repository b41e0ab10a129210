import { deflate } from './deflate.ts';
import { ref } from './pdf-values.ts';

// The second line has bytes above 127, so that nobody takes the file for text (ISO 32000-1, 7.5.2).
const HEADER = Uint8Array.from(
  [...'%PDF-1.7\n%'].map((c) => c.charCodeAt(0)).concat(0xe2, 0xe3, 0xcf, 0xd3, 0x0a),
);

/**
 * The objects of a PDF, one after the other, and where each begins. Blobs are taken in as they are:
 * browsers keep them outside of the page's memory, and a thread can have hundreds of pictures.
 */
export class PdfFile {
  readonly #parts: (string | Blob | Uint8Array<ArrayBuffer>)[] = [HEADER];
  /** Where object n begins, at place n; 0 until it is written. Object 0 is the free list's. */
  readonly #offsets: number[] = [0];
  #length = HEADER.length;

  /** A number for an object that others name before it is written. */
  reserve(): number {
    return this.#offsets.push(0) - 1;
  }

  write(object: number, body: string): void {
    this.#offsets[object] = this.#length;
    this.#put(`${object} 0 obj\n${body}\nendobj\n`);
  }

  add(body: string): number {
    const object = this.reserve();
    this.write(object, body);
    return object;
  }

  /** @param entries of the stream's dictionary, besides its length */
  addStream(entries: string, data: Blob | Uint8Array<ArrayBuffer>): number {
    const object = this.reserve();
    const length = data instanceof Blob ? data.size : data.length;
    this.#offsets[object] = this.#length;
    this.#put(`${object} 0 obj\n<<${entries}/Length ${length}>>\nstream\n`);
    this.#parts.push(data);
    this.#length += length;
    this.#put('\nendstream\nendobj\n');
    return object;
  }

  async addPacked(entries: string, data: Uint8Array<ArrayBuffer>): Promise<number> {
    return this.addStream(`${entries}/Filter/FlateDecode`, await deflate(data));
  }

  /**
   * Ends the file.
   * @throws Error when a number was reserved and nothing written under it
   */
  async finish(catalog: number, info: number): Promise<Blob> {
    const id = await this.#fingerprint();
    const start = this.#length;
    const rows = this.#offsets.slice(1).map((offset, index) => {
      if (offset === 0) throw new Error(`object ${index + 1} was not written`);
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const size = this.#offsets.length;
    this.#put(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`);
    this.#put(
      `trailer\n<</Size ${size}/Root ${ref(catalog)}/Info ${ref(info)}/ID[<${id}><${id}>]>>\n`,
    );
    this.#put(`startxref\n${start}\n%%EOF\n`);
    return new Blob(this.#parts, { type: 'application/pdf' });
  }

  /** ASCII only: its length is taken for the number of its bytes. */
  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Says which file this is. From its content: the usual clock would make every file another one. */
  async #fingerprint(): Promise<string> {
    const digests: BlobPart[] = [];
    let texts: BlobPart[] = [];
    const take = async () => {
      digests.push(await crypto.subtle.digest('SHA-256', await new Blob(texts).arrayBuffer()));
      texts = [];
    };
    for (const part of this.#parts) {
      // Each picture by itself: all at once would hold the whole file in memory.
      if (part instanceof Blob) await take();
      texts.push(part);
      if (part instanceof Blob) await take();
    }
    await take();
    const whole = await crypto.subtle.digest('SHA-256', await new Blob(digests).arrayBuffer());
    return Array.from(new Uint8Array(whole, 0, 16), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  }
}
