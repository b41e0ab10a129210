import type { Platform } from '../../design/platforms.ts';

const utf8 = new TextEncoder();

/** Code points that count once at X (docs.x.com, counting characters); all others count twice. */
const LIGHT_AT_X = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
/** X makes a link of 23 characters of whatever looks like an address. */
const LINK_AT_X = 23;
const LOOKS_LIKE_LINK = /\S+\.\p{L}{2,}\S*/gu;

/**
 * How long a platform says that a text is, or more: nobody is to be refused a caption of ours. Most count
 * UTF-16 units; Bluesky counts graphemes, of which there are never more.
 */
export function captionLength(text: string, platform: Platform | null): number {
  if (platform === 'x') return lengthAtX(text);
  if (platform === 'threads') return lengthAtThreads(text);
  return text.length;
}

function lengthAtX(text: string): number {
  const short = [...text.matchAll(LOOKS_LIKE_LINK)].map(([link]) =>
    Math.max(0, LINK_AT_X - link.length),
  );
  const weights = [...text].map((letter) => {
    const code = letter.codePointAt(0)!;
    return LIGHT_AT_X.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  });
  return [...short, ...weights].reduce((sum, weight) => sum + weight, 0);
}

/** Threads counts emoji by their bytes (developers.facebook.com/docs/threads/posts). */
function lengthAtThreads(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\p{Extended_Pictographic}\p{Emoji_Component}]/u.test(letter)
        ? utf8.encode(letter).length
        : letter.length),
    0,
  );
}
