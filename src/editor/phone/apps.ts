import type { Platform, PlatformFormat } from '../../design/platforms.ts';
import { isGrid } from '../carousel/platform-fit.ts';
import {
  bookmarkIcon,
  favoriteIcon,
  iosShareIcon,
  modeCommentIcon,
  repeatIcon,
  replyIcon,
  sendIcon,
  thumbUpIcon,
} from '../icons/icons.ts';

/** Of many phones, CSS px: all lengths here are those of a screen of this size. */
export const SCREEN = { width: 390, height: 844 } as const;

/** What an app has round the slides of a post. */
export interface App {
  /**
   * `feed`: a post among others. `viewer`: one picture, opened from a grid. `story` and `clip`: it fills the
   * screen, and buttons lie over it. `pin`: a rounded picture over its title.
   */
  kind: 'feed' | 'viewer' | 'story' | 'clip' | 'pin';
  /** From the left edge of the screen to the slides, and of their width; right to left it is mirrored. */
  inset: number;
  width: number;
  /** Of the corners of the slides. */
  radius: number;
  /** Where the words of a post stand. */
  words: 'above' | 'below';
  /** How it says which slide it is. */
  tells: 'dots' | 'count' | 'both' | 'none';
  /** Buttons under or beside the slides, and the one at the end of the row. */
  buttons: readonly string[];
  last: string | null;
}

const FEED: App = {
  ...{ kind: 'feed', inset: 0, width: SCREEN.width, radius: 0, words: 'above', tells: 'count' },
  ...{ buttons: [thumbUpIcon, modeCommentIcon, repeatIcon, sendIcon], last: null },
};
/** The avatar has a column of its own. */
const BESIDE: App = { ...FEED, inset: 60, width: 316, radius: 12, tells: 'none' };
const FULL: App = { ...FEED, kind: 'viewer', tells: 'none' };

const APPS: Record<Platform, App> = {
  instagram: {
    ...FEED,
    ...{ words: 'below', tells: 'both', last: bookmarkIcon },
    buttons: [favoriteIcon, modeCommentIcon, repeatIcon, sendIcon],
  },
  linkedin: FEED,
  facebook: { ...FEED, buttons: [thumbUpIcon, modeCommentIcon, replyIcon] },
  threads: { ...BESIDE, buttons: [favoriteIcon, modeCommentIcon, repeatIcon, sendIcon] },
  bluesky: { ...BESIDE, buttons: [modeCommentIcon, repeatIcon, favoriteIcon, iosShareIcon] },
  x: { ...BESIDE, buttons: [modeCommentIcon, repeatIcon, favoriteIcon, iosShareIcon] },
  pinterest: {
    ...{ ...FEED, kind: 'pin', inset: 8, width: 374, radius: 24, tells: 'dots' },
    buttons: [favoriteIcon, modeCommentIcon, iosShareIcon],
  },
  tiktok: {
    ...{ ...FULL, kind: 'clip', tells: 'dots' },
    buttons: [favoriteIcon, modeCommentIcon, bookmarkIcon, replyIcon],
  },
};

/** Height ÷ width of slides that fill a screen by themselves. */
const FULL_SCREEN = 16 / 9;

/**
 * How a carousel is seen on a phone: in the app that it is made for, opened where that shows a grid.
 * @param row null is a size of the user's own
 */
export function appOf(
  row: PlatformFormat | null,
  slides: number,
  { width, height }: { width: number; height: number },
): App {
  const isTall = height / width >= FULL_SCREEN;
  if (row === null) return isTall ? FULL : FEED;
  const app = APPS[row.platform];
  if (isGrid(row, slides)) return { ...FULL, buttons: app.buttons };
  if (row.platform === 'instagram' && isTall) {
    return { ...FULL, kind: 'story', radius: 8, buttons: [favoriteIcon, sendIcon] };
  }
  return app;
}
