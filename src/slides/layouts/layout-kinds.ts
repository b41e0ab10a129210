/**
 * Letters (`letterCount`) that a layout holds. Those of the automatic choice are of the table of types
 * and of the rules of layouts; where they say nothing, the reason stands beside.
 */
export const MOST_LETTERS = {
  /** On a photo that fills the slide, and on a plate over a mosaic. */
  overPhoto: 90,
  /** Under a photo or a mosaic; above a chart; beside a poll, a quoted post or a link. */
  besidePicture: 280,
  figure: 140,
  statement: 110,
  /** Of a lead, and of a title in Display. */
  lead: 110,
  leadAndBody: 280,
  /** Of a first line that is a title because an empty line follows. */
  titleLine: 60,
  /** What Body S, the smallest of the types, holds. */
  itemBody: 420,
  /** As much as a lead and its body: in Display no slide shows more. */
  quotation: 280,
  attribution: 60,
  /** All items of a list: four slides of seven lines of some 30 letters. */
  list: 840,
  listHead: 280,
  listTail: 110,
  /** One half of a pair under its label: what Display M holds. */
  half: 110,
  /** Each side of "X → Y": what Display XL holds. */
  sideOfArrow: 24,
  /**
   * One part of a long text, and a tenth more: else a text of a few letters over four parts has a fifth, and all are
   * half empty. A last part of fewer than `lastPart` is one with that before it.
   */
  part: 352,
  lastPart: 60,
} as const;

/** A slide has room for seven lines of a list; one that fills more than four slides is a long text. */
export const MOST_LIST_ITEMS = 28;

/** Letters that a layout may hold when the user asks for it: as much as its smallest step shows. */
export const MOST_BY_HAND = {
  overPhoto: 180,
  figure: 180,
  statement: 180,
  leadAndBody: 420,
} as const;
