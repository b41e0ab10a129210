import type { PixelSize } from '../../design/limits.ts';
import type { ImageEmbedder } from '../images/embed-images.ts';

/** What an engine is given: a slide laid out in the document. */
export interface LaidOutSlide {
  element: HTMLElement;
  /** CSS px, whole. */
  size: PixelSize;
  /** Output px per CSS px. */
  scale: number;
  /** The design's fonts. */
  families: readonly string[];
  images: ImageEmbedder;
  /** Nothing of the slide lets through what lies behind the picture. */
  isOpaque: boolean;
  /** Only these are to be painted; all of them without it. */
  rows?: Rows | undefined;
}

/** Some of a slide's rows, output px. */
export interface Rows {
  top: number;
  height: number;
}

/** Paints a slide that is ready to be painted; once. */
export type Painting = () => ImageBitmap;

export interface Engine {
  /**
   * Makes a slide ready to be painted as large as `size` × `scale` says. It may be taken from the
   * document before it is painted.
   */
  prepare(slide: LaidOutSlide): Promise<Painting>;
  /** Slides to be made ready at once: while one waits for its photos, the other is read. */
  atOnce: number;
  /** Whether it takes pictures from the document, rather than from the `images` it is given. */
  needsPictures: boolean;
}
export type EngineName = 'svg' | 'html2canvas';
