import { text } from '../../browser/i18n.ts';
import type { Platform, PlatformFormat } from '../../design/platforms.ts';

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
