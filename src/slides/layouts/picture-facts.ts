/** What is known of a picture that has been fetched, the same in every browser. */
export interface PictureFacts {
  /** Pixels of the picture. */
  width: number;
  height: number;
  /** A graphic must never be cropped: it is a chart, a table or a screenshot. */
  kind: 'photo' | 'graphic';
  /** What a crop must keep, from 0 to 1 in each direction. */
  focus: { x: number; y: number };
  /** Color of the edge, as CSS writes it. */
  edge: string;
  /** Luminance of 8 x 8 fields, row by row, 0 to 255. */
  light: readonly number[];
}

/** Facts of the picture at an address; null while they are not known, or when it is missing. */
export type FactsOf = (url: string) => PictureFacts | null;
