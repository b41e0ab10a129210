/** What an address of pbs.twimg.com asks for. */
export type Wanted =
  | { what: 'media'; key: string; format: string; size: string }
  | { what: 'avatar'; key: string; edge: number }
  | { what: 'card'; key: string }
  | { what: 'poster'; key: string };

/** X's names for the longest edge of a picture; `orig` and `4096x4096` are the picture itself. */
export const MEDIA_BOXES: Readonly<Record<string, number>> = {
  orig: Number.POSITIVE_INFINITY,
  '4096x4096': 4096,
  large: 2048,
  medium: 1200,
  '900x900': 900,
  small: 680,
  '360x360': 360,
  tiny: 64,
};

const AVATAR_EDGES: Readonly<Record<string, number>> = {
  _400x400: 400,
  _200x200: 200,
  _x96: 96,
  _bigger: 73,
  _normal: 48,
  _mini: 24,
};

const MEDIA = /^\/media\/([\w-]+)(?:\.(\w+))?(?::(\w+))?$/;
const AVATAR =
  /^\/profile_images\/\d+\/([\w-]+?)(_400x400|_200x200|_x96|_bigger|_normal|_mini)?\.(?:jpg|jpeg|png|webp)$/;
const CARD = /^\/card_img\/\d+\/([\w-]+)$/;
const POSTER =
  /^\/(?:(?:ext_tw|amplify)_video_thumb\/\d+\/(?:pu\/)?img|tweet_video_thumb)\/([\w-]+)(?:\.jpg)?$/;

export function wantedAt(url: URL): Wanted | null {
  if (url.hostname !== 'pbs.twimg.com') return null;
  const { pathname, searchParams } = url;
  const [, media, suffix, legacySize] = MEDIA.exec(pathname) ?? [];
  if (media) {
    const size = searchParams.get('name') ?? legacySize ?? 'medium';
    const format = searchParams.get('format') ?? suffix;
    const isKnown = format && /^(?:jpg|jpeg|png|webp)$/.test(format) && size in MEDIA_BOXES;
    return isKnown ? { what: 'media', key: media, format, size } : null;
  }
  const [, avatar, size] = AVATAR.exec(pathname) ?? [];
  if (avatar) return { what: 'avatar', key: avatar, edge: AVATAR_EDGES[size ?? '_400x400']! };
  const [, card] = CARD.exec(pathname) ?? [];
  if (card) return { what: 'card', key: card };
  const [, poster] = POSTER.exec(pathname) ?? [];
  return poster ? { what: 'poster', key: poster } : null;
}
