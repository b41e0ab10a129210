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

/**
 * Lengths from each edge in which a platform may lay something over a slide, as who reads from left to
 * right sees it; for who reads from right to left it is `mirrored`.
 */
export interface SafeArea {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What tools that post by a platform's API are refused. */
export interface SchedulerLimits {
  most: number;
  formats: readonly Format[];
  mostBytes: number;
  /** Width ÷ height. */
  shape: { narrowest: number; widest: number };
}

/**
 * Where a number comes from. `official`: the platform's own pages or code, or a quote of
 * them with its address; `guides`: other people's guides and tools, which agree; `unproven`: they do not
 * agree, or nobody says where they have it from, so that nothing is refused for it.
 */
export interface Source {
  where: string;
  kind: 'official' | 'guides' | 'unproven';
  /** The day on which somebody last looked there, `2026-11-29`. */
  checked: string;
}

const official = (where: string, checked: string): Source => ({ where, kind: 'official', checked });
const guides = (where: string, checked: string): Source => ({ where, kind: 'guides', checked });
const unproven = (where: string, checked: string): Source => ({ where, kind: 'unproven', checked });

/** Looked at again: change the day here, and what has changed below. `npm run platforms` says how old they are. */
export const SOURCES = {
  instagramApp: guides('guides to the app (wavegen, carouselli, postnitro)', '2026-11-29'),
  instagramApi: official(
    'developers.facebook.com, instagram-platform/content-publishing',
    '2026-10-10',
  ),
  instagramAltText: guides('tools say 1,000; others 100 or 2,200', '2026-11-29'),
  linkedinDocument: official('LinkedIn help; learn.microsoft.com, documents-api', '2026-11-29'),
  /** Official is a limit of 36,152,320 px, which no slide of ours reaches. */
  linkedinImages: official('learn.microsoft.com, multiimage-post-api and images-api', '2026-11-29'),
  linkedinBytes: guides('tools say 5 or 8 MB', '2026-11-29'),
  tiktokPhotos: guides(
    'tools that quote developers.tiktok.com, photo posts and media transfer',
    '2026-11-29',
  ),
  tiktokEdges: guides('the largest edges of several guides; TikTok has pictures', '2026-11-29'),
  threads: official('developers.facebook.com/docs/threads/posts', '2026-10-10'),
  x: official('docs.x.com, media', '2026-11-29'),
  xCounting: official('docs.x.com, counting characters', '2026-12-01'),
  pinterest: guides('tools; help.pinterest.com says 20 or 32 MB', '2026-11-29'),
  pinterestApi: official('pinterest/api-description, openapi 5.28', '2026-11-29'),
  facebook: official('developers.facebook.com, page/photos, as others quote it', '2026-11-29'),
  facebookCount: unproven('tools say 10 or 30', '2026-11-29'),
  /** Sides up to 4,000 px, which no slide of ours reaches. */
  bluesky: official('bluesky-social/social-app, src/lib/constants.ts and PR 10720', '2026-11-29'),
  blueskyLexicon: official('atproto lexicons, app.bsky.feed.post', '2026-12-01'),
  captions: guides('developers.buffer.com, character limits', '2026-12-01'),
  feedEdges: guides('guides for designers: about 120 px in feeds', '2026-11-29'),
  screenEdges: guides('guides for designers: stories', '2026-11-29'),
  ourEdges: guides('nothing lies over slides there: room for the eye', '2026-11-29'),
} as const satisfies Record<string, Source>;
export type SourceName = keyof typeof SOURCES;

/** What a platform takes. Null: no limit is known. */
interface Facts {
  /** Slides of one post. */
  most: number;
  /** What may be uploaded; the first is what we make unless the user wants another. */
  formats: readonly Format[];
  /** Of one file. */
  mostBytes: number | null;
  /** Characters of the alternative text of one picture; 0 where there is none. */
  altText: number | null;
  /** Of what is written beside the pictures, counted as the platform does; 0 where there is nothing. */
  caption: number;
  /** Output px. */
  safe: SafeArea;
  /** Of a PNG, which the platform makes worse if it is larger; null where it advises nothing. */
  advisedPngBytes: number | null;
  /** Fewer pictures are shown as a grid, cut to its boxes; null where all are swiped. */
  swipedFrom: number | null;
  /** Null where they take what the platform's own pages take. */
  schedulers: SchedulerLimits | null;
}
export type Fact = keyof Facts;

export interface PlatformFormat extends Facts {
  id: string;
  platform: Platform;
  /** Output px; even, since slides are laid out at half of it. */
  width: number;
  height: number;
  /** Where each number comes from. */
  from: Readonly<Record<Fact, SourceName>>;
}

const MB = 1_000_000;
const around = (vertical: number, side: number): SafeArea => ({
  ...{ top: vertical, bottom: vertical },
  ...{ left: side, right: side },
});

type Figures = { [Name in Fact]: readonly [Facts[Name], SourceName] };

const INSTAGRAM: Figures = {
  most: [20, 'instagramApp'],
  formats: [['jpeg', 'png'], 'instagramApp'],
  mostBytes: [30 * MB, 'instagramApp'],
  altText: [1000, 'instagramAltText'],
  caption: [2200, 'captions'],
  safe: [around(120, 96), 'feedEdges'],
  advisedPngBytes: [null, 'instagramApp'],
  swipedFrom: [null, 'instagramApp'],
  schedulers: [
    {
      ...{ most: 10, formats: ['jpeg'], mostBytes: 8 * MB },
      shape: { narrowest: 4 / 5, widest: 1.91 },
    },
    'instagramApi',
  ],
};
const STORY: Figures = {
  ...INSTAGRAM,
  most: [1, 'instagramApi'],
  altText: [0, 'instagramApi'],
  caption: [0, 'instagramApi'],
  safe: [{ top: 250, bottom: 340, left: 120, right: 120 }, 'screenEdges'],
  schedulers: [null, 'instagramApi'],
};
const DOCUMENT: Figures = {
  most: [300, 'linkedinDocument'],
  formats: [['pdf'], 'linkedinDocument'],
  mostBytes: [100 * MB, 'linkedinDocument'],
  altText: [0, 'linkedinDocument'],
  caption: [3000, 'captions'],
  safe: [around(96, 96), 'ourEdges'],
  advisedPngBytes: [null, 'linkedinDocument'],
  swipedFrom: [null, 'linkedinDocument'],
  schedulers: [null, 'linkedinDocument'],
};
const LINKEDIN: Figures = {
  ...DOCUMENT,
  most: [20, 'linkedinImages'],
  formats: [['png', 'jpeg'], 'linkedinImages'],
  mostBytes: [5 * MB, 'linkedinBytes'],
  altText: [4086, 'linkedinImages'],
};
const TIKTOK: Figures = {
  most: [35, 'tiktokPhotos'],
  formats: [['jpeg', 'webp'], 'tiktokPhotos'],
  mostBytes: [20 * MB, 'tiktokPhotos'],
  altText: [null, 'tiktokPhotos'],
  caption: [4000, 'captions'],
  safe: [{ top: 250, bottom: 460, left: 60, right: 180 }, 'tiktokEdges'],
  advisedPngBytes: [null, 'tiktokPhotos'],
  swipedFrom: [null, 'tiktokPhotos'],
  schedulers: [null, 'tiktokPhotos'],
};
const THREADS: Figures = {
  most: [20, 'threads'],
  formats: [['jpeg', 'png'], 'threads'],
  mostBytes: [8 * MB, 'threads'],
  altText: [1000, 'threads'],
  caption: [500, 'threads'],
  safe: [around(96, 96), 'ourEdges'],
  advisedPngBytes: [null, 'threads'],
  swipedFrom: [null, 'threads'],
  schedulers: [null, 'threads'],
};
const X: Figures = {
  most: [4, 'x'],
  formats: [['png', 'jpeg', 'webp'], 'x'],
  mostBytes: [5 * MB, 'x'],
  altText: [1000, 'x'],
  caption: [280, 'xCounting'],
  safe: [around(96, 96), 'ourEdges'],
  advisedPngBytes: [null, 'x'],
  swipedFrom: [5, 'x'],
  schedulers: [null, 'x'],
};
const PINTEREST: Figures = {
  most: [5, 'pinterest'],
  formats: [['png', 'jpeg'], 'pinterest'],
  mostBytes: [20 * MB, 'pinterest'],
  altText: [500, 'pinterestApi'],
  caption: [500, 'captions'],
  safe: [around(96, 96), 'ourEdges'],
  advisedPngBytes: [null, 'pinterest'],
  swipedFrom: [null, 'pinterest'],
  schedulers: [null, 'pinterestApi'],
};
const FACEBOOK: Figures = {
  most: [10, 'facebookCount'],
  formats: [['jpeg', 'png'], 'facebook'],
  mostBytes: [10 * MB, 'facebook'],
  altText: [null, 'facebook'],
  caption: [5000, 'captions'],
  safe: [around(96, 96), 'ourEdges'],
  advisedPngBytes: [MB, 'facebook'],
  swipedFrom: [null, 'facebook'],
  schedulers: [null, 'facebook'],
};
const BLUESKY: Figures = {
  most: [10, 'bluesky'],
  formats: [['jpeg', 'png'], 'bluesky'],
  mostBytes: [2 * MB, 'bluesky'],
  altText: [2000, 'bluesky'],
  caption: [300, 'blueskyLexicon'],
  safe: [around(96, 96), 'ourEdges'],
  advisedPngBytes: [null, 'bluesky'],
  swipedFrom: [5, 'bluesky'],
  schedulers: [null, 'bluesky'],
};

function row(
  id: string,
  platform: Platform,
  [width, height]: readonly [number, number],
  figures: Figures,
): PlatformFormat {
  const entries = Object.entries(figures);
  const facts = Object.fromEntries(
    entries.map(([name, [value]]) => [name, value]),
  ) as unknown as Facts;
  const from = Object.fromEntries(entries.map(([name, [, source]]) => [name, source]));
  return { id, platform, width, height, ...facts, from: from as PlatformFormat['from'] };
}

/** The same with the edges of a slide that is low. */
const low = (figures: Figures, safe: SafeArea): Figures => ({
  ...figures,
  safe: [safe, 'ourEdges'],
});

/** Where carousels are posted, and what is taken there. */
export const PLATFORM_FORMATS: readonly PlatformFormat[] = [
  row('instagram-portrait', 'instagram', [1080, 1350], INSTAGRAM),
  row('instagram-square', 'instagram', [1080, 1080], INSTAGRAM),
  row('instagram-tall', 'instagram', [1080, 1440], INSTAGRAM),
  row('instagram-wide', 'instagram', [1080, 566], low(INSTAGRAM, around(48, 64))),
  row('instagram-story', 'instagram', [1080, 1920], STORY),
  row('linkedin-document', 'linkedin', [1080, 1350], DOCUMENT),
  row('linkedin-images', 'linkedin', [1080, 1350], LINKEDIN),
  row('tiktok-photos', 'tiktok', [1080, 1920], TIKTOK),
  row('threads-portrait', 'threads', [1080, 1350], THREADS),
  row('x-wide', 'x', [1600, 900], low(X, around(64, 96))),
  row('x-square', 'x', [1200, 1200], X),
  row('pinterest-pin', 'pinterest', [1000, 1500], PINTEREST),
  row('facebook-portrait', 'facebook', [1080, 1350], FACEBOOK),
  row('bluesky-portrait', 'bluesky', [1080, 1350], BLUESKY),
];
