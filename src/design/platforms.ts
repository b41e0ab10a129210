import type { Format } from './formats.ts';

export const PLATFORMS = [
  'instagram',
  'linkedin',
  'tiktok',
  'threads',
  'x',
  'pinterest',
  'facebook',
  'bluesky',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Output px from each edge in which a platform may lay something over a slide. */
export interface SafeArea {
  top: number;
  bottom: number;
  /** Left and right. */
  side: number;
}

/** What a platform takes. Null: no limit is known. */
export interface PlatformFormat {
  id: string;
  platform: Platform;
  /** Output px; even, since slides are laid out at half of it. */
  width: number;
  height: number;
  /** Slides of one post. */
  most: number;
  /** What may be uploaded; the first is what we make unless the user wants another. */
  formats: readonly Format[];
  /** Of one file. */
  mostBytes: number | null;
  /** Characters of the alternative text of one picture. */
  altText: number | null;
  safe: SafeArea;
}

/** Guides for designers say 120 px for feeds and give a strip of the screen for full-screen posts. */
const FEED: SafeArea = { top: 120, bottom: 120, side: 96 };
const SCREEN: SafeArea = { top: 250, bottom: 340, side: 120 };
const PAPER: SafeArea = { top: 96, bottom: 96, side: 96 };
const MB = 1_000_000;

type Facts = Pick<PlatformFormat, 'most' | 'formats' | 'mostBytes' | 'altText'>;

/*
 * Official pages, read in 2026, unless marked "guides" (secondary sources). Instagram: the app, guides; its
 * API takes 10 JPEGs of 8 MB (developers.facebook.com, instagram-platform/content-publishing). LinkedIn:
 * learn.microsoft.com, documents-api, multiimage-post-api, images-api. TikTok: developers.tiktok.com, photo
 * posts, media transfer guide. Threads: developers.facebook.com/docs/threads/posts. X: xdevplatform/docs,
 * best practices and data dictionary. Pinterest: help.pinterest.com, product specs; API 5.28. Facebook:
 * page/photos, number of pictures from tools. Bluesky: the atproto lexicons.
 */
const INSTAGRAM: Facts = { most: 20, formats: ['jpeg', 'png'], mostBytes: 30 * MB, altText: null };
const THREADS: Facts = { most: 20, formats: ['jpeg', 'png'], mostBytes: 8 * MB, altText: 1000 };
const X: Facts = { most: 4, formats: ['png', 'jpeg', 'webp'], mostBytes: 5 * MB, altText: 1000 };
const PINTEREST: Facts = { most: 5, formats: ['png', 'jpeg'], mostBytes: 20 * MB, altText: 500 };
const BLUESKY: Facts = { most: 10, formats: ['jpeg', 'png'], mostBytes: 2 * MB, altText: null };

const row = (
  id: string,
  platform: Platform,
  [width, height]: readonly [number, number],
  facts: Facts,
  safe = FEED,
): PlatformFormat => ({ id, platform, width, height, ...facts, safe });

/** Where carousels are posted, and what is taken there. */
export const PLATFORM_FORMATS: readonly PlatformFormat[] = [
  row('instagram-portrait', 'instagram', [1080, 1350], INSTAGRAM),
  row('instagram-square', 'instagram', [1080, 1080], INSTAGRAM),
  row('instagram-tall', 'instagram', [1080, 1440], INSTAGRAM),
  row('instagram-wide', 'instagram', [1080, 566], INSTAGRAM, { top: 48, bottom: 48, side: 64 }),
  row('instagram-story', 'instagram', [1080, 1920], INSTAGRAM, SCREEN),
  row(
    'linkedin-document',
    'linkedin',
    [1080, 1350],
    { most: 300, formats: ['pdf'], mostBytes: 100 * MB, altText: null },
    PAPER,
  ),
  row(
    'linkedin-images',
    'linkedin',
    [1080, 1350],
    { most: 20, formats: ['png', 'jpeg'], mostBytes: 5 * MB, altText: 4086 },
    PAPER,
  ),
  row(
    'tiktok-photos',
    'tiktok',
    [1080, 1920],
    { most: 35, formats: ['jpeg', 'webp'], mostBytes: 20 * MB, altText: null },
    SCREEN,
  ),
  row('threads-portrait', 'threads', [1080, 1350], THREADS, PAPER),
  row('x-wide', 'x', [1600, 900], X, { top: 64, bottom: 64, side: 96 }),
  row('x-square', 'x', [1200, 1200], X, PAPER),
  row('pinterest-pin', 'pinterest', [1000, 1500], PINTEREST, PAPER),
  row(
    'facebook-portrait',
    'facebook',
    [1080, 1350],
    { most: 10, formats: ['png', 'jpeg'], mostBytes: 10 * MB, altText: null },
    PAPER,
  ),
  row('bluesky-portrait', 'bluesky', [1080, 1350], BLUESKY, PAPER),
];

/**
 * Whether files of a format may come out larger than a platform takes, whatever is done. Lossy ones are
 * made small enough (render/picture/encode-within.ts); a PNG cannot be larger than its pixels.
 */
export function mayBeTooHeavy(
  { width, height, mostBytes }: PlatformFormat,
  format: Format,
  isOpaque: boolean,
): boolean {
  const bytesOfPixel = isOpaque ? 3 : 4;
  return format === 'png' && mostBytes !== null && width * height * bytesOfPixel > mostBytes;
}

/** How many of so many slides a platform does not take. */
export function tooManySlides({ most }: Pick<PlatformFormat, 'most'>, slides: number): number {
  return Math.max(0, slides - most);
}
