import type { CSSProperties } from 'preact';

/** Where the words of a card stand on their page, CSS px of the page, and how they look. */
export interface WordsPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** How much of the post stands above them. */
  above: number;
  look: CSSProperties;
}

const LOOK = [
  ...['color', 'direction', 'fontFamily', 'fontSize', 'fontWeight', 'letterSpacing', 'lineHeight'],
  ...['textAlign', 'textRendering', 'wordSpacing'],
] as const satisfies readonly (keyof CSSProperties)[];
const VALUES = ['--link', '--strong', '--highlight'];

/** Of a card without words: the place under its author. */
export function wordsPlace(article: HTMLElement): WordsPlace {
  const slide = article.closest<HTMLElement>('.slide')!;
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / slide.offsetWidth;
  const parts = [...article.querySelectorAll(':scope > .text')];
  const head = article.querySelector(':scope > .author, :scope > .number');
  const box = boxAround(parts.length > 0 ? parts : [article]);
  const top = parts.length > 0 ? box.top : (head?.getBoundingClientRect().bottom ?? box.top);
  const style = getComputedStyle(smallest(parts) ?? article);
  const { top: postTop } = article.getBoundingClientRect();
  return {
    above: Math.max(0, top - postTop) / scale,
    left: (box.left - frame.left) / scale,
    top: (top - frame.top) / scale,
    width: (box.right - box.left) / scale,
    height: parts.length > 0 ? (box.bottom - box.top) / scale : 0,
    look: Object.fromEntries([
      ...LOOK.map((name) => [name, style[name as 'color']]),
      ...VALUES.map((name) => [name, style.getPropertyValue(name)]),
    ]),
  };
}

function boxAround(elements: readonly Element[]) {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Composed slides set the words of a post in several sizes: in the smallest all of them have room. */
function smallest(parts: readonly Element[]): Element | undefined {
  const sizeOf = (part: Element) => Number.parseFloat(getComputedStyle(part).fontSize);
  return parts.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
}
