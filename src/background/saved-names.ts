/** Folders and name of a path of either kind of system. */
const partsOf = (path: string): string[] => path.split(/[\\/]/);
const nameOf = (path: string): string => partsOf(path).at(-1)!;

/** The number that a browser puts behind a name that is taken: "a (1).png" in Chrome, "a(1).png" in Firefox. */
const NUMBERED = / ?\(\d+\)(?=(?:\.[^.]*)?$)/;

/**
 * Whether a file lies under the name that was asked for. Another extension may have renamed it, or
 * the user in a dialog; a number that tells it from an older file is no other name.
 *
 * @param wanted relative to the folder for downloads
 * @param given by the browser, from the root
 */
export function isNamed(wanted: string, given: string): boolean {
  const [asked, found] = [nameOf(wanted).normalize(), nameOf(given).normalize()];
  const bare = found.replace(NUMBERED, '');
  return [asked, asked.replace(NUMBERED, '')].some((name) => name === found || name === bare);
}

/** The one who asks for a download may say where it is to be, and whether it may write over what is there. */
export interface Destination {
  filename: string;
  conflictAction: 'uniquify' | 'overwrite';
}

/**
 * Where a file is to be saved. Nothing is ever written over but what may be this very file, which an
 * earlier try has put there without our hearing of its end: saved beside it, it would be there twice.
 *
 * @param wanted relative to the folder for downloads
 * @param mayBeAt where the earlier try has put it, from the root
 */
export function destinationOf(wanted: string, mayBeAt?: string): Destination {
  if (mayBeAt === undefined) return { filename: wanted, conflictAction: 'uniquify' };
  const folders = partsOf(wanted).slice(0, -1);
  const given = partsOf(mayBeAt);
  const isInFolder = folders.every((folder, at) => given.at(at - folders.length - 1) === folder);
  // In a folder that the user has chosen it cannot be reached.
  if (!isInFolder || !isNamed(wanted, mayBeAt)) {
    return { filename: wanted, conflictAction: 'uniquify' };
  }
  return { filename: [...folders, given.at(-1)!].join('/'), conflictAction: 'overwrite' };
}
