/** The only hosts that pictures come from; host_permissions in manifest.json say the same. */
const IMAGE_ORIGINS = ['https://pbs.twimg.com', 'https://abs.twimg.com'];

/** Addresses of one picture that are tried at most: each that is missing is a request in vain. */
const MOST_CANDIDATES = 3;
/** X's names for sizes that are no smaller than `large`, which it has of every picture. */
const LARGEST = ['orig', '4096x4096', 'large'];
const AVATAR_SIZE = /_(?:normal|bigger|mini|x96|200x200|reasonably_small|400x400)(\.\w+)$/;

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

/**
 * Where to look for a picture, the best first, and last where the page had it from. Each picture is
 * there in many sizes and formats, but the original only in the format that was uploaded.
 */
export function imageCandidates(url: string): string[] {
  if (!isAllowedImage(url)) return [];
  const address = withParameters(url);
  const size = address.searchParams.get('name');
  const found = isPhoto(address)
    ? photoCandidates(address, url)
    : size === null
      ? [url.replace(AVATAR_SIZE, '_400x400$1'), url]
      : LARGEST.includes(size)
        ? [url, sized(address, 'large')]
        : isPoster(address) && address.searchParams.get('format') === 'webp'
          ? [inFormat(sized(address, 'large'), 'jpg'), sized(address, 'large'), url]
          : [sized(address, 'large'), sized(address, 'orig'), url];
  return [...new Set(found)].slice(0, MOST_CANDIDATES);
}

/** An address for files, which cannot try another: large, and never missing. */
export function largeImage(url: string): string {
  const address = isAllowedImage(url) ? withParameters(url) : null;
  if (address !== null && isPhoto(address)) return sized(address, '4096x4096');
  return imageCandidates(url)[0] ?? url;
}

function photoCandidates(address: URL, url: string): string[] {
  const format = address.searchParams.get('format');
  const original = sized(address, 'orig');
  // The page shows photos as WebP whatever was uploaded: mostly JPEG, or else PNG.
  if (format === 'webp') return [inFormat(original, 'jpg'), inFormat(original, 'png'), url];
  if (address.searchParams.get('name') !== 'orig') {
    return [original, sized(address, '4096x4096'), url];
  }
  const other = format === 'png' ? sized(address, '4096x4096') : inFormat(original, 'png');
  return [original, other, sized(address, 'large')];
}

/** X makes them of films, and keeps them as JPEG. */
function isPoster({ pathname }: URL): boolean {
  return /^\/\w*video_thumb\//.test(pathname);
}

function isPhoto({ pathname, searchParams }: URL): boolean {
  return pathname.startsWith('/media/') && searchParams.has('format');
}

/** Size and format as parameters also where they stand in the path: `/media/KEY.jpg:large`. */
function withParameters(url: string): URL {
  const address = new URL(url);
  const [, path = address.pathname, size] = /^(.+):(\w+)$/.exec(address.pathname) ?? [];
  const [, photo, format] = /^(\/media\/[\w-]+)\.(\w+)$/.exec(path) ?? [];
  address.pathname = photo ?? path;
  if (format !== undefined) address.searchParams.set('format', format);
  if (size !== undefined) address.searchParams.set('name', size);
  const written = address.searchParams.get('format');
  if (written !== null) address.searchParams.set('format', written.toLowerCase());
  return address;
}

function sized(address: URL, size: string): string {
  const candidate = new URL(address);
  candidate.searchParams.set('name', size);
  return candidate.href;
}

function inFormat(url: string, format: string): string {
  const candidate = new URL(url);
  candidate.searchParams.set('format', format);
  return candidate.href;
}
