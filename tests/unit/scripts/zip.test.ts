// @vitest-environment node
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../scripts/lib/zip.ts';

const entries = [
  { name: 'src/b.txt', bytes: Buffer.from('beta'.repeat(100)) },
  { name: 'a.txt', bytes: Buffer.alloc(0) },
  { name: 'é.bin', bytes: Buffer.from([0, 255, 7]) },
];

/** Reads as browsers do: from the directory at the end, by the offsets that it gives. */
function unzip(archive: Buffer): Record<string, Buffer> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const files: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const checksum = archive.readUInt32LE(at + 16);
    const packedSize = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);

    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    expect(archive.toString('utf8', local + 30, local + 30 + nameLength)).toBe(name);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = inflateRawSync(archive.subarray(start, start + packedSize));
    expect([bytes.length, crc32(bytes)]).toEqual([size, checksum]);
    files[name] = bytes;
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

describe('zip', () => {
  it('does not depend on the order of the files', () => {
    expect(zip(entries).equals(zip([...entries].reverse()))).toBe(true);
  });

  it('can be read back, sorted by name', () => {
    const files = unzip(zip(entries));
    expect(Object.keys(files)).toEqual(['a.txt', 'src/b.txt', 'é.bin']);
    for (const { name, bytes } of entries) expect(files[name]).toEqual(bytes);
  });
});
