import { bottom, right } from './boxes.ts';
import type { Box } from './page-content.ts';

/** 96 CSS px and 72 pt are an inch. */
const PT_PER_PX = 0.75;
/** The longest side of a page that readers must open (ISO 32000-1, annex C.2), its own units. */
const LONGEST_SIDE = 14_400;

/** The lengths of a page in its own units, from its bottom left corner. */
export class PageScale {
  readonly width: number;
  readonly height: number;
  /** Size of a unit in pt: 1, unless the page would be longer than readers can open. */
  readonly unit: number;
  readonly #scale: number;

  /** @param size CSS px */
  constructor(size: { width: number; height: number }) {
    const longest = Math.max(size.width, size.height) * PT_PER_PX;
    this.unit = Math.max(1, longest / LONGEST_SIDE);
    this.#scale = PT_PER_PX / this.unit;
    this.width = size.width * this.#scale;
    this.height = size.height * this.#scale;
  }

  length(px: number): number {
    return px * this.#scale;
  }

  /** Left, bottom, right and top of a box. */
  edges(box: Box): [number, number, number, number] {
    const { height } = this;
    const [left, top] = [this.length(box.x), height - this.length(box.y)];
    return [left, height - this.length(bottom(box)), this.length(right(box)), top];
  }
}
