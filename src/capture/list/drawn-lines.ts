import { all, isBare, one } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import type { ThreadLines } from './thread-lines.ts';

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

/** What of the layout of a page is asked for; saved pages have none. */
export interface Layout {
  /** CSS px. */
  boxOf(element: Element): Box;
  /** Whether it has a color of its own. */
  isPainted(element: Element): boolean;
}

/** CSS px. X draws lines 2 wide; the shortest, over an avatar, are some 8 high. */
const WIDTH = { least: 1, most: 3 };
const LEAST_HEIGHT = 3;
/** CSS px that a line may stand beside the middle of the avatar, and reach over its edge. */
const BESIDE = 4;
const OVER = 2;

/** The layout of an open page. */
export function layoutOf(window: Window): Layout {
  return {
    boxOf: (element) => element.getBoundingClientRect(),
    isPainted: (element) => {
      const { backgroundColor, visibility } = window.getComputedStyle(element);
      return (
        !/^(?:transparent|.*,\s*0\)|.*\/\s*0\)|)$/.test(backgroundColor) && visibility !== 'hidden'
      );
    },
  };
}

/**
 * The lines of a post as they are drawn: narrow boxes over and under its avatar, wherever they stand in the
 * markup. Null where nothing is laid out.
 */
export function measureLines(article: Element, { boxOf, isPainted }: Layout): ThreadLines {
  const avatar = one(article, SELECTORS.avatarBox);
  const around = avatar && boxOf(avatar);
  if (!around || around.width === 0 || around.height === 0) return { above: null, below: null };
  const middle = (around.left + around.right) / 2;
  const lines = all(article, 'div')
    .filter(isBare)
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(
      ({ element, box }) =>
        box.width >= WIDTH.least &&
        box.width <= WIDTH.most &&
        box.height >= LEAST_HEIGHT &&
        Math.abs((box.left + box.right) / 2 - middle) <= BESIDE &&
        isPainted(element),
    );
  return {
    above: lines.some(({ box }) => box.bottom <= around.top + OVER),
    below: lines.some(({ box }) => box.top >= around.bottom - OVER),
  };
}

/** Lines as the markup has them and as they are drawn: one that either shows counts. */
export interface JoinedLines extends ThreadLines {
  /** They do not agree. */
  isLineDoubtful: boolean;
}

/** Where one of the two cannot tell, the other does. */
export function joinLines(read: ThreadLines, drawn: ThreadLines): JoinedLines {
  const differ = (a: boolean | null, b: boolean | null) => a !== null && b !== null && a !== b;
  const either = (a: boolean | null, b: boolean | null) => (a === null ? b : a || b === true);
  return {
    above: either(read.above, drawn.above),
    below: either(read.below, drawn.below),
    isLineDoubtful: differ(read.above, drawn.above) || differ(read.below, drawn.below),
  };
}
