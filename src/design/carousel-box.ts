import { CAROUSEL_SCALE, type Carousel } from './carousel.ts';
import type { Format } from './formats.ts';
import { PLATFORM_FORMATS, type PlatformFormat, type SafeArea } from './platforms.ts';

/** What slides are made for; null is a size of the user's own. */
export function platformOf({ size }: Carousel): PlatformFormat | null {
  if (size === 'own') return null;
  return PLATFORM_FORMATS.find(({ id }) => id === size) ?? PLATFORM_FORMATS[0]!;
}

const OWN_SAFE: SafeArea = { top: 64, bottom: 64, left: 64, right: 64 };

/** Size and free edges of the slides, CSS px, whole. */
export function carouselBox(carousel: Carousel): {
  width: number;
  height: number;
  safe: SafeArea;
} {
  const { ownWidth: width, ownHeight: height } = carousel;
  const { safe, ...size } = platformOf(carousel) ?? { width, height, safe: OWN_SAFE };
  const half = (px: number) => Math.round(px / CAROUSEL_SCALE);
  return {
    width: half(size.width),
    height: half(size.height),
    safe: {
      ...{ top: half(safe.top), bottom: half(safe.bottom) },
      ...{ left: half(safe.left), right: half(safe.right) },
    },
  };
}

/** Edges as somebody sees them who reads from right to left: apps have their buttons at the other side then. */
export const mirrored = ({ left, right, ...edges }: SafeArea): SafeArea => ({
  ...edges,
  ...{ left: right, right: left },
});

/** What files a carousel becomes. */
export function carouselFormat(carousel: Carousel): Format {
  if (carousel.file !== 'auto') return carousel.file;
  return platformOf(carousel)?.formats[0] ?? 'png';
}
