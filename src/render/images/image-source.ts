/** The only hosts that pictures come from; host_permissions in manifest.json say the same. */
const IMAGE_ORIGINS = ['https://pbs.twimg.com', 'https://abs.twimg.com'];

/** X's names for sizes of a photo, best first. `orig` may be missing (404); `large` never is. */
const PHOTO_SIZES = ['orig', '4096x4096', 'large'];
const AVATAR_SIZE = /_(?:normal|bigger|mini|x96|200x200|400x400)(\.\w+)$/;

/** May a picture be fetched from this address? Everything else is refused before any request. */
export function isAllowedImage(url: string): boolean {
  try {
    const { protocol, origin, username, password } = new URL(url);
    // The origin of a `blob:` address is that of the page that made it.
    return protocol === 'https:' && IMAGE_ORIGINS.includes(origin) && !username && !password;
  } catch {
    return false;
  }
}

/** The addresses under which X keeps a picture, from the best to the smallest. */
export function imageCandidates(url: string): string[] {
  if (!isAllowedImage(url)) return [];
  const address = new URL(url);
  if (address.pathname.startsWith('/media/') && address.searchParams.has('format')) {
    return PHOTO_SIZES.map((size) => withSize(address, size));
  }
  const large = url.replace(AVATAR_SIZE, '_400x400$1');
  return large === url ? [url] : [large, url];
}

function withSize(address: URL, size: string): string {
  const candidate = new URL(address);
  candidate.searchParams.set('name', size);
  return candidate.href;
}
