import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day of the ZIP calendar: the same files give the same archive. */
const DOS_DATE = (1 << 5) | 1;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

/** An archive that depends on names and contents alone, not on dates, order or machine. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const encodedName = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const facts = factsOf(encodedName, bytes, packed);

    const local = Buffer.concat([uint32(0x04034b50), facts, uint16(0), encodedName]);
    bodies.push(local, packed);
    // Made by version; then comment, disk and attributes, all empty.
    const start = [uint32(0x02014b50), uint16(VERSION), facts];
    directory.push(...start, Buffer.alloc(12), uint32(offset), encodedName);
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = uint16(sorted.length);
  const end = [uint32(0x06054b50), uint32(0), count, count, uint32(list.length), uint32(offset)];
  return Buffer.concat([...bodies, list, ...end, uint16(0)]);
}

/** The fields that the local header and the directory share, from version to name length. */
function factsOf(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    ...[VERSION, UTF8_NAMES, DEFLATED, 0, DOS_DATE].map(uint16),
    ...[crc32(bytes), packed.length, bytes.length].map(uint32),
    uint16(name.length),
  ]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
