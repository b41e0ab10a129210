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
  const blob = await new Response(makeZip(files())).blob();
  return new Blob([blob], { type: 'application/zip' });
}
