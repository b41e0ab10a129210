import { makeZip } from 'client-zip';

/**
 * Several files as one. Each is read when its turn comes, and what is written goes on at once: they
 * never stand in memory together. Pictures are packed already and only put one after the other.
 *
 * @param names in order
 * @param load gives the file of a place in `names`
 * @param modified what the files are dated with
 */
export async function zipOf(
  names: readonly string[],
  load: (place: number) => Promise<Blob>,
  modified: Date,
): Promise<Blob> {
  async function* files() {
    for (const [place, name] of names.entries()) {
      yield { name, input: await load(place), lastModified: modified };
    }
  }
  const parts: Blob[] = [];
  await makeZip(files()).pipeTo(new WritableStream(intoBlobs(parts)));
  return new Blob(parts, { type: 'application/zip' });
}

/** Bytes that are gathered before the browser may put them aside. */
const PART = 4 * 1024 * 1024;

/** A `Response` would gather all of a stream in memory before it makes a Blob of it. */
function intoBlobs(parts: Blob[]): UnderlyingSink<Uint8Array<ArrayBuffer>> {
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = () => {
    parts.push(new Blob(gathered));
    gathered = [];
    size = 0;
  };
  return {
    write(bytes) {
      gathered.push(bytes);
      size += bytes.length;
      if (size >= PART) flush();
    },
    close: flush,
  };
}
