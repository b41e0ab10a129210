import { text } from '../../browser/i18n.ts';
import type { Platform, PlatformFormat } from '../../design/platforms.ts';
import { isGrid } from './platform-fit.ts';

/** Names of their own, in every language. */
export const PLATFORM_TITLES: Record<Platform, string> = {
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  threads: 'Threads',
  x: 'X',
  pinterest: 'Pinterest',
  facebook: 'Facebook',
  bluesky: 'Bluesky',
};

/** "Instagram · 4:5 · 1080 × 1350". */
export function sizeName({ id, platform, width, height }: PlatformFormat): string {
  const size = text(`size_${id.replaceAll('-', '_')}`);
  return `${PLATFORM_TITLES[platform]} · ${size} · ${width} × ${height}`;
}

/** That so many slides are shown as a grid, and not to be swiped; null where they are not. */
export function gridNote(row: PlatformFormat, slides: number): string | null {
  if (!isGrid(row, slides)) return null;
  const [name, from] = [PLATFORM_TITLES[row.platform], row.swipedFrom!];
  return from > row.most ? text('alwaysGrid', name) : text('gridBelow', name, from);
}
