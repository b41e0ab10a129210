import { BlobWindow } from '../png/blob-window.ts';
import { cleanFacts, type FileFacts } from './file-facts.ts';
import { fitFacts } from './fit-facts.ts';
import { xmpPacket } from './xmp-packet.ts';

/** XMP part 3, 1.1.3: what the segment of a packet begins with. */
const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0';
const EXIF_NAME = 'Exif\0';

/**
 * Bytes of the packet. A segment holds 65,533; the rest is left so that size and tables of the
 * picture still lie in the first 64 kB, where `checkFile` and other hasty readers look for them.
 */
export const PACKET_ROOM = 60_000;

const START_OF_IMAGE = 0xffd8;
const APP0 = 0xffe0;
const APP1 = 0xffe1;
const START_OF_SCAN = 0xffda;

interface Segment {
  marker: number;
  /** Bytes from the beginning of the file. Fill bytes, marker and length stand before the data. */
  start: number;
  dataStart: number;
  end: number;
}

/**
 * A JPEG with these facts in place of those it had. They stand behind JFIF (APP0) and Exif, which
 * both ask to be first.
 * @throws Error when it is no JPEG or is cut before its pixels
 */
export async function jpegWithMetadata(jpeg: Blob, facts: FileFacts): Promise<Blob> {
  const file = new BlobWindow(jpeg);
  const kept: Segment[] = [];
  let pixels = 0;
  let first = 0;
  let begins = true;
  for await (const segment of segments(file)) {
    pixels = segment.end;
    if (segment.marker === APP1 && (await isNamed(file, segment, XMP_NAME))) continue;
    begins &&= segment.marker === APP0 || (await isNamed(file, segment, EXIF_NAME));
    kept.push(segment);
    if (begins) first = kept.length;
  }
  const slices = kept.map(({ start, end }) => jpeg.slice(start, end));
  const parts = [
    jpeg.slice(0, 2),
    ...slices.slice(0, first),
    xmpSegment(facts),
    ...slices.slice(first),
    jpeg.slice(pixels),
  ];
  return new Blob(parts, { type: 'image/jpeg' });
}

function xmpSegment(facts: FileFacts): Uint8Array<ArrayBuffer> {
  const packet = xmpPacket(fitFacts(cleanFacts(facts), PACKET_ROOM));
  const content = new TextEncoder().encode(XMP_NAME + packet);
  const segment = new Uint8Array(4 + content.length);
  const view = new DataView(segment.buffer);
  view.setUint16(0, APP1);
  view.setUint16(2, 2 + content.length); // counts itself
  segment.set(content, 4);
  return segment;
}

/** What stands before the first pixels, the head of their scan last (T.81 B.2.1). */
async function* segments(file: BlobWindow): AsyncGenerator<Segment, void> {
  if (file.size < 2 || (await file.view(0, 2)).getUint16(0) !== START_OF_IMAGE) {
    throw new Error('the file is no JPEG');
  }
  for (let start = 2, marker = 0; marker !== START_OF_SCAN; ) {
    let at = start;
    // Any number of bytes 0xff may stand before a marker (T.81 B.1.1.2).
    while ((await file.view(at, 2)).getUint16(0) === 0xffff) at++;
    const head = await file.view(at, 4);
    marker = head.getUint16(0);
    const dataStart = at + 4;
    const end = at + 2 + head.getUint16(2);
    if (marker < 0xffc0 || standsAlone(marker) || end < dataStart) {
      throw new Error(`the JPEG has no segment at byte ${at}`);
    }
    if (end > file.size) throw new RangeError('the JPEG ends before its pixels');
    yield { marker, start, dataStart, end };
    start = end;
  }
}

/** Restarts, start and end of the picture, without length or place here (T.81 B.1.1.3). */
function standsAlone(marker: number): boolean {
  return marker >= 0xffd0 && marker <= 0xffd9;
}

/** Whether an APP1 segment is of this kind: XMP and Exif share the marker. */
async function isNamed(file: BlobWindow, { marker, dataStart, end }: Segment, name: string) {
  if (marker !== APP1 || end - dataStart < name.length) return false;
  return (await file.latin1(dataStart, name.length)) === name;
}
