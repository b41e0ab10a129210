import type { CSSProperties } from 'preact';

/** Where the words of a card stand on their page, CSS px of the page, and how they look. */
export interface WordsPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  look: CSSProperties;
}

const LOOK = [
  ...['color', 'direction', 'fontFamily', 'fontSize', 'fontWeight', 'letterSpacing', 'lineHeight'],
  ...['textAlign', 'textRendering'],
] as const satisfies readonly (keyof CSSProperties)[];
const VALUES = ['--link', '--strong', '--highlight'];

/** Of a card without words: the place under its author. */
export function wordsPlace(article: HTMLElement): WordsPlace {
  const slide = article.closest<HTMLElement>('.slide')!;
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / slide.offsetWidth;
  const words = article.querySelector(':scope > .text');
  const head = article.querySelector(':scope > .author, :scope > .number');
  const box = (words ?? article).getBoundingClientRect();
  const top = words ? box.top : (head?.getBoundingClientRect().bottom ?? box.top);
  const style = getComputedStyle(words ?? article);
  return {
    left: (box.left - frame.left) / scale,
    top: (top - frame.top) / scale,
    width: box.width / scale,
    height: words ? box.height / scale : 0,
    look: Object.fromEntries([
      ...LOOK.map((name) => [name, style[name as 'color']]),
      ...VALUES.map((name) => [name, style.getPropertyValue(name)]),
    ]),
  };
}
