import type { Crop } from '../../edits/schema.ts';

/** Width ÷ height of each shape that a picture can be cropped to; null is its own. */
export const SHAPES: Record<Crop['shape'], number | null> = {
  original: null,
  square: 1,
  portrait: 4 / 5,
  landscape: 16 / 9,
};

/** One picture's place in a post: whole CSS px. */
export interface MediaBox {
  index: number;
  width: number;
  height: number;
}

const GAP = 6;
/** A single picture is at most this much higher than wide space: phone screenshots stay readable. */
const TALLEST = 1.25;
/** Share of its height that a picture may lose to be as wide as its card (CAROUSEL-LAYOUTS 5). */
export const MOST_LOST = 0.35;

interface Layout {
  rows: MediaBox[][];
  gap: number;
}

/**
 * Rows of pictures that keep their proportions, so nothing more is cropped or stretched: every row
 * is filled from edge to edge, two pictures share a row, three stand as one over two, four as
 * two over two; all in one row where they are larger so, since the height is limited.
 *
 * @param aspects width ÷ height of each picture
 * @param width CSS px that a row fills
 * @param maxHeight CSS px for all rows together; null for no limit but the tallest single picture
 * @param fillsWidth a picture alone is rather cropped than narrower than its row
 */
export function layoutMedia(
  aspects: number[],
  width: number,
  maxHeight: number | null,
  fillsWidth = false,
): Layout {
  const [alone] = aspects;
  if (fillsWidth && alone !== undefined && aspects.length === 1) {
    const height = Math.round(Math.min(width / alone, maxHeight ?? Infinity, width * TALLEST));
    const lost = 1 - (height * alone) / width;
    if (lost <= MOST_LOST) return { rows: [[{ index: 0, width, height }]], gap: GAP };
  }
  const usual = layoutRows(rowsOf(aspects.length), aspects, width, maxHeight);
  if (maxHeight === null || usual.rows.length < 2) return usual;
  const beside = layoutRows([[...aspects.keys()]], aspects, width, maxHeight);
  return areaOf(beside) > areaOf(usual) ? beside : usual;
}

function areaOf({ rows }: Layout): number {
  return rows.flat().reduce((sum, box) => sum + box.width * box.height, 0);
}

function layoutRows(
  groups: number[][],
  aspects: number[],
  width: number,
  maxHeight: number | null,
): Layout {
  const natural = groups.map((group) => {
    const sum = group.reduce((before, index) => before + aspects[index]!, 0);
    return (width - GAP * (group.length - 1)) / sum;
  });
  const gaps = GAP * (groups.length - 1);
  const total = natural.reduce((sum, height) => sum + height, 0);
  const limit = Math.min(maxHeight ?? Number.POSITIVE_INFINITY, width * TALLEST * groups.length);
  const shrink = Math.min(1, Math.max(1, limit - gaps) / total);

  const rows = groups.map((group, row) => {
    const height = Math.max(1, Math.round(natural[row]! * shrink));
    const boxes = group.map((index) => ({
      index,
      width: Math.max(1, Math.round(natural[row]! * shrink * aspects[index]!)),
      height,
    }));
    if (shrink === 1) fillRow(boxes, width);
    return boxes;
  });
  return { rows, gap: GAP };
}

/** Rounding must not leave a row a pixel short of the edge; where it is widest it shows least. */
function fillRow(boxes: MediaBox[], width: number): void {
  const used = boxes.reduce((sum, box) => sum + box.width, GAP * (boxes.length - 1));
  const widest = boxes.reduce((wide, box) => (box.width > wide.width ? box : wide));
  widest.width += width - used;
}

function rowsOf(count: number): number[][] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count <= 2) return count === 0 ? [] : [all];
  if (count === 3) return [[0], [1, 2]];
  return Array.from({ length: Math.ceil(count / 2) }, (_, row) => all.slice(row * 2, row * 2 + 2));
}
