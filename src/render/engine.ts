import type { PixelSize } from '../design/limits.ts';
import type { ImageEmbedder } from './embed-images.ts';

/** What an engine is given: a slide laid out in the document. */
export interface LaidOutSlide {
  element: HTMLElement;
  /** CSS px, whole. */
  size: PixelSize;
  /** Output px per CSS px. */
  scale: number;
  /** The design's font. */
  family: string;
  images: ImageEmbedder;
  /** Nothing of the slide lets through what lies behind the picture. */
  isOpaque: boolean;
}

/** Paints a slide, as large as `size` × `scale` says. */
export type Engine = (slide: LaidOutSlide) => Promise<ImageBitmap>;
export type EngineName = 'svg' | 'html2canvas';
