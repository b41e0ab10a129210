const held = new Set<string>();

/**
 * Gives a finished file an address for the downloads API. It must live until the download has
 * ended: Firefox breaks off a download whose address is revoked.
 */
export function holdFile(blob: Blob): string {
  const url = URL.createObjectURL(blob);
  held.add(url);
  return url;
}

export function releaseFile(url: string): void {
  if (held.delete(url)) URL.revokeObjectURL(url);
}

export const holdsFiles = (): boolean => held.size > 0;
