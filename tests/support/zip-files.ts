import { crc32 } from 'node:zlib';
import { expect } from 'vitest';

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

/** The files in a ZIP whose files are not packed, by its directory (APPNOTE 4.3.12). */
export function filesInZip(zip: Buffer): { name: string; bytes: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from(uint32(DIRECTORY_END)));
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    expect(zip.readUInt32LE(at)).toBe(DIRECTORY_ENTRY);
    expect(zip.readUInt16LE(at + 10), 'stored').toBe(0);
    const [crc, , size] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o));
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize!);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size!);
    expect(crc32(bytes)).toBe(crc);
    at += 46 + nameSize! + extraSize! + commentSize!;
    return { name, bytes };
  });
}

function uint32(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
}
