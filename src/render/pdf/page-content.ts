/**
 * What is written on a page, apart from how it looks: words where they stand, in reading order,
 * with what they are. Plain data.
 */
export interface PageContent {
  children: Content[];
  /** Words name them by their place in this list. */
  links: Link[];
}

export type Content = Group | Block | Picture;

/** Blocks that belong together: a post, a quote in it, a list and one item of it, a table and its rows. */
export interface Group {
  kind: 'group';
  tag: 'Art' | 'BlockQuote' | 'L' | 'LI' | 'Table' | 'TR' | 'P';
  /** For an item of a list, how deep it stands. */
  depth?: number;
  /** It goes on with what stands before it, if that is of its kind. */
  joins?: boolean;
  children: Content[];
}

export type HeadingTag = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** A heading, a paragraph, code, the words of a list's item or of a cell. */
export interface Block {
  kind: 'block';
  tag: HeadingTag | 'P' | 'LBody' | 'TH' | 'TD' | 'Code';
  /** Of an article: the document has a bookmark for it. */
  isBookmark?: boolean;
  /** As the page has it; whoever uses it checks it. */
  lang: string | null;
  lines: Line[];
}

/** The words of a line in the order in which they are read, the spaces between them too. */
export type Line = Word[];

/** A run of characters without a space, or the space between two of them. */
export interface Word {
  text: string;
  box: Box;
  /** Its characters go from right to left. */
  isRtl: boolean;
  /** Place of its link in `PageContent.links`. */
  link: number | null;
}

/** A picture that has an alternative text. */
export interface Picture {
  kind: 'picture';
  alt: string;
  lang: string | null;
  box: Box;
}

export interface Link {
  url: string;
  /** '' when nothing but a picture leads there. */
  text: string;
  /** One for each line that it stands on. */
  boxes: Box[];
}

/** CSS px from the top left corner of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
