/** Pictures of slides, slides as the browser draws them, and the words alone. */
export const PICTURE_FORMATS = ['png', 'jpeg', 'webp'] as const;
export const WORD_FORMATS = ['markdown', 'text', 'json'] as const;
export const FORMATS = [...PICTURE_FORMATS, 'pdf', 'svg', 'html', ...WORD_FORMATS] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export type WordFormat = (typeof WORD_FORMATS)[number];
export type Format = (typeof FORMATS)[number];

/** What a picture may measure, output px. */
export interface PictureLimits {
  side: number;
  area: number;
}

interface FormatFacts {
  /** MIME type of its files. */
  type: string;
  /** Ending of their names, without the dot. */
  extension: string;
  /** What is encoded for each slide; null where nothing is painted. */
  picture: PictureFormat | null;
}

export const FORMAT_FACTS: Record<Format, FormatFacts> = {
  png: { type: 'image/png', extension: 'png', picture: 'png' },
  jpeg: { type: 'image/jpeg', extension: 'jpg', picture: 'jpeg' },
  webp: { type: 'image/webp', extension: 'webp', picture: 'webp' },
  pdf: { type: 'application/pdf', extension: 'pdf', picture: 'jpeg' },
  svg: { type: 'image/svg+xml', extension: 'svg', picture: null },
  html: { type: 'text/html', extension: 'html', picture: null },
  markdown: { type: 'text/markdown', extension: 'md', picture: null },
  text: { type: 'text/plain', extension: 'txt', picture: null },
  json: { type: 'application/json', extension: 'json', picture: null },
};

// 64 MP is 256 MB of pixels; two of them have to be alive at once.
const AREA = 64_000_000;

/**
 * The one table of what browsers can encode, in output px. Measured in Chromium 156 and
 * Firefox 153: beyond these a canvas turns out blank or the file is cropped, both without an error.
 */
export const PICTURE_LIMITS: Record<PictureFormat, PictureLimits> = {
  png: { side: 65_535, area: AREA },
  jpeg: { side: 65_500, area: AREA },
  webp: { side: 16_383, area: AREA },
};

/** Whether the user chooses between the size and the likeness of its files. */
export function hasQuality(format: Format): boolean {
  const { picture } = FORMAT_FACTS[format];
  return picture !== null && picture !== 'png';
}

export function isWordFormat(format: Format): format is WordFormat {
  return WORD_FORMATS.some((one) => one === format);
}

/** Nothing shines through its files: what a design leaves open is white in them. */
export function isAlwaysOpaque(format: Format): boolean {
  return FORMAT_FACTS[format].picture === 'jpeg';
}

/** Whether each slide is a file of its own. */
export function isFilePerSlide(format: Format): boolean {
  return format === 'svg' || PICTURE_FORMATS.some((one) => one === format);
}

/** Whether the files of so many slides come in one ZIP. */
export function isZipped({ format, zip }: { format: Format; zip: boolean }, slides: number) {
  return zip && slides > 1 && isFilePerSlide(format);
}
