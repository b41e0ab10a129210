// @vitest-environment node
import fc from 'fast-check';
import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../../src/design/image-header.ts';
import { cleanFacts, type FileFacts } from '../../../../src/render/metadata/file-facts.ts';
import { PACKET_ROOM } from '../../../../src/render/metadata/jpeg-metadata.ts';
import { withMetadata } from '../../../../src/render/metadata/with-metadata.ts';
import { bytesOf, readChunks } from '../png/pictures.ts';
import { FACTS, factsWith, longTexts, texts } from './facts.ts';
import { blobOf, FILES, jpegFile } from './files.ts';
import { readPacket, readRiff, readSegments, readText } from './read-metadata.ts';

const OTHER: FileFacts = { ...FACTS, title: 'Another', description: '', author: null };
const XMP_SEGMENT = 'http://ns.adobe.com/xap/1.0/\0';

/** The one packet of a file. */
function packetOf(type: string, file: Buffer): string {
  const packets = {
    'image/png': () =>
      readChunks(file)
        .filter((chunk) => chunk.type === 'iTXt')
        .map(({ data }) => readText(data))
        .filter(({ keyword }) => keyword === 'XML:com.adobe.xmp')
        .map(({ text }) => text),
    'image/jpeg': () =>
      readSegments(file)
        .filter((part) => part.type === 'e1')
        .map(({ data }) => data.toString())
        .filter((text) => text.startsWith(XMP_SEGMENT))
        .map((text) => text.slice(XMP_SEGMENT.length)),
    'image/webp': () =>
      readRiff(file)
        .filter((part) => part.type === 'XMP ')
        .map(({ data }) => data.toString()),
  }[type]!();
  expect(packets).toHaveLength(1);
  return packets[0]!;
}

/** What is in a file besides metadata. */
function pictureIn(type: string, file: Buffer): unknown {
  if (type === 'image/png') return readChunks(file).filter((chunk) => chunk.type !== 'iTXt');
  if (type === 'image/jpeg') return readSegments(file).filter((part) => part.type !== 'e1');
  return readRiff(file).filter((part) => part.type !== 'VP8X' && part.type !== 'XMP ');
}

describe.each(FILES)('a %s', (_, file) => {
  const { type } = file;
  const written = async (facts: FileFacts, to = file) => bytesOf(await withMetadata(to, facts));

  it('says the facts', async () => {
    const facts = readPacket(packetOf(type, await written(FACTS)));
    expect(facts).toEqual({ ...FACTS, altText: FACTS.description });
  });

  it('has the picture it had, under its type', async () => {
    const after = await written(FACTS);
    expect(pictureIn(type, after)).toEqual(pictureIn(type, await bytesOf(file)));
    expect(readImageHeader(after)).toEqual({ type, width: 9, height: 6 });
    expect((await withMetadata(file, FACTS)).type).toBe(type);
  });

  it('says whatever words came in and stays whole', async () => {
    const picture = pictureIn(type, await bytesOf(file));
    await fc.assert(
      fc.asyncProperty(factsWith(texts), async (given) => {
        const after = await written(given);
        const facts = cleanFacts(given);
        const said = readPacket(packetOf(type, after));
        expect(said).toEqual({ ...facts, altText: facts.description });
        expect(pictureIn(type, after)).toEqual(picture);
      }),
      { numRuns: 25 },
    );
  });

  it('stays whole with words without end', async () => {
    await fc.assert(
      fc.asyncProperty(factsWith(longTexts), async (given) => {
        const after = await written(given);
        const said = readPacket(packetOf(type, after)).description.replace(/…$/, '');
        expect(cleanFacts(given).description.startsWith(said)).toBe(true);
        expect(readImageHeader(after)).toEqual({ type, width: 9, height: 6 });
      }),
      { numRuns: 6 },
    );
  });

  it('is the same for the same facts, and nothing adds up when it is done again', async () => {
    const once = await withMetadata(file, FACTS);
    expect(await written(FACTS)).toEqual(await bytesOf(once));
    expect(await written(FACTS, once)).toEqual(await bytesOf(once));
    expect(await written(OTHER, once)).toEqual(await written(OTHER));
  });

  it('names nobody and nothing else', async () => {
    const text = packetOf(type, await written(FACTS));
    expect(text).not.toMatch(/x:xmptk|CreatorTool|MetadataDate|ModifyDate|DocumentID/);
    expect(text.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(1);
  });

  it('is refused when its bytes are of another kind or cut', async () => {
    const other = FILES.find(([, { type: otherType }]) => otherType !== type)![1];
    await expect(withMetadata(blobOf(type, other), FACTS)).rejects.toThrow(/^the file is no /);
    for (const cut of [0, 1, 8, 12, 15, 25]) {
      await expect(withMetadata(file.slice(0, cut, type), FACTS), `${cut}`).rejects.toThrow();
    }
  });
});

describe('a PNG', () => {
  const png = FILES[0]![1];

  it('has its texts behind the header, title and description with their language', async () => {
    const chunks = readChunks(await bytesOf(await withMetadata(png, FACTS)));
    const found = chunks.slice(1, 6).map(({ data }) => readText(data));
    expect(chunks.map(({ type }) => type).slice(0, 8)).toEqual([
      'IHDR',
      ...Array(6).fill('iTXt'),
      'IDAT',
    ]);
    expect(found).toEqual([
      { keyword: 'Title', language: 'en-GB', text: FACTS.title },
      { keyword: 'Description', language: 'en-GB', text: FACTS.description },
      { keyword: 'Author', language: '', text: FACTS.author },
      { keyword: 'Source', language: '', text: FACTS.source },
      { keyword: 'Creation Time', language: '', text: 'Wed, 04 Mar 2026 05:06:07 GMT' },
    ]);
  });

  it('is decoded to the same pixels', async () => {
    const after = await bytesOf(await withMetadata(png, FACTS));
    expect(PNG.sync.read(after).data).toEqual(PNG.sync.read(await bytesOf(png)).data);
  });
});

describe('a JPEG', () => {
  const segment = (marker: number, text: string) =>
    Uint8Array.from([0xff, marker, 0, text.length + 2, ...Buffer.from(text, 'latin1')]);
  const file = jpegFile();
  const [start, jfif, rest] = [file.slice(0, 2), file.slice(2, 20), file.slice(20)];
  const kinds = async (...parts: BlobPart[]) => {
    const after = await withMetadata(blobOf('image/jpeg', ...parts), FACTS);
    return readSegments(await bytesOf(after)).map(
      ({ type, data }) => type + (type === 'e1' ? data.toString('latin1', 0, 4) : ''),
    );
  };

  it('has its packet behind JFIF and Exif, which want to be first, before all else', async () => {
    const exif = segment(0xe1, 'Exif\0\0MM');
    const profile = segment(0xe2, 'ICC_PROFILE\0');
    const begin = async (...parts: BlobPart[]) => (await kinds(...parts, rest)).join(' ');
    expect(await begin(start, jfif, profile)).toMatch(/^e0 e1http e2 db/);
    expect(await begin(start, jfif, exif, profile)).toMatch(/^e0 e1Exif e1http e2 db/);
    expect(await begin(start, profile)).toMatch(/^e1http e2 db/);
    expect(await begin(start)).toMatch(/^e1http db/);
  });

  it('may have fill bytes before its markers', async () => {
    const fill = Uint8Array.of(0xff, 0xff, 0xff);
    const old = segment(0xe1, `${XMP_SEGMENT}<old/>`);
    const after = await kinds(start, fill, jfif, fill, old, fill, rest);
    expect(after.filter((kind) => kind.startsWith('e1'))).toEqual(['e1http']);
  });

  it('with the longest words still has its size in the first 64 kB', async () => {
    const facts = { ...FACTS, description: '…'.repeat(100_000) };
    const after = await bytesOf(await withMetadata(blobOf('image/jpeg', file), facts));
    const packet = packetOf('image/jpeg', after);
    expect(Buffer.byteLength(packet)).toBeGreaterThan(PACKET_ROOM - 10);
    expect(readImageHeader(after.subarray(0, 65_536))).toMatchObject({ width: 9, height: 6 });
  });

  it('is decoded to the same pixels', async () => {
    const after = await bytesOf(await withMetadata(blobOf('image/jpeg', file), FACTS));
    expect(decodeJpeg(after).data).toEqual(decodeJpeg(file).data);
  });

  it.each([
    ['an end', [0xff, 0xd9, 0, 4, 0, 0]],
    ['no marker', [0x12, 0x34, 0, 4, 0, 0]],
    ['a length too short', [0xff, 0xe2, 0, 1, 0, 0]],
  ])('is none with %s among its segments', async (_, bytes) => {
    const broken = blobOf('image/jpeg', start, jfif, Uint8Array.from(bytes), rest);
    await expect(withMetadata(broken, FACTS)).rejects.toThrow('no segment at byte 20');
  });
});

describe('a WebP', () => {
  const flags = async (form: string) => {
    const file = FILES.find(([name]) => name === `WebP (${form})`)![1];
    const chunks = readRiff(await bytesOf(await withMetadata(file, FACTS)));
    expect(chunks.at(-1)!.type).toBe('XMP ');
    const [{ type, data }] = chunks as [{ type: string; data: Buffer }];
    expect([type, data.length]).toEqual(['VP8X', 10]);
    expect([data.readUIntLE(4, 3), data.readUIntLE(7, 3)]).toEqual([8, 5]);
    return data[0];
  };

  it.each([
    ['lossy', 0x04],
    ['lossless', 0x04],
    ['losslessAlpha', 0x14],
    ['extendedAlpha', 0x14],
  ])('that was %s says what is in it', async (form, expected) => {
    expect(await flags(form)).toBe(expected);
  });

  it('loses what stood behind its end', async () => {
    const file = FILES.find(([name]) => name === 'WebP (lossy)')![1];
    const longer = blobOf('image/webp', file, 'more');
    const [one, other] = await Promise.all([file, longer].map((f) => withMetadata(f, FACTS)));
    expect(await bytesOf(one!)).toEqual(await bytesOf(other!));
  });

  it('is none without a picture', async () => {
    const head = Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x08\0\0\x05\0\0', 'latin1');
    const empty = blobOf('image/webp', new Uint8Array(head));
    await expect(withMetadata(empty, FACTS)).rejects.toThrow('no picture');
  });
});

it.each(['image/gif', 'application/pdf', '', 'constructor'])(
  'there is no place for facts in a file of type "%s"',
  async (type) => {
    await expect(withMetadata(blobOf(type, 'bytes'), FACTS)).rejects.toThrow('no metadata in');
  },
);
