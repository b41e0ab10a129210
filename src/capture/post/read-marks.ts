import { TEXT_MARKS, type TextMark } from '../../thread/schema.ts';
import { SELECTORS } from '../page/selectors.ts';

/** CSS `font-weight` from which words are bold, where the text's own is less. */
const BOLD = 600;

/**
 * What words look like by where they stand. A page has few kinds of places and many words, and asking for a
 * style is slow, so each kind is asked once for each page.
 */
const known = new WeakMap<Document, Map<string, readonly TextMark[]>>();

/**
 * How the words right inside an element are set, against the text that it is part of. X names no
 * element for it: its classes say so, and what they mean only their style does.
 *
 * @param box the whole text
 */
export function readMarks(element: Element, box: Element): readonly TextMark[] {
  const path = pathFrom(element, box);
  if (path.length === 0) return [];
  const looks = known.get(box.ownerDocument) ?? new Map<string, readonly TextMark[]>();
  known.set(box.ownerDocument, looks);
  const key = [...path, box].map(keyOf).join('>');
  const marks = looks.get(key) ?? marksOn(path, box);
  looks.set(key, marks);
  return marks;
}

/** The element and those it stands in, without the box. */
function pathFrom(element: Element, box: Element): Element[] {
  const path: Element[] = [];
  let each: Element | null = element;
  while (each !== null && each !== box) {
    path.push(each);
    each = each.parentElement;
  }
  return path;
}

const keyOf = (element: Element): string =>
  [element.localName, element.getAttribute('class'), element.getAttribute('style')].join(' ');

function marksOn(path: readonly Element[], box: Element): TextMark[] {
  const own = styleOf(box);
  const style = styleOf(path[0]!);
  const isSet = (selector: string) => path.some((each) => each.matches(selector));
  // It is drawn through all that an element holds, and inherited by none of it.
  const isStruck = (each: Element) => {
    const { textDecorationLine, textDecoration } = styleOf(each) ?? {};
    return /line-through/.test(`${textDecorationLine} ${textDecoration}`);
  };
  const has: Record<TextMark, boolean> = {
    bold:
      isSet(SELECTORS.boldWords) ||
      (weightOf(style) >= BOLD && weightOf(style) >= weightOf(own) + 100),
    italic: isSet(SELECTORS.italicWords) || (isSlanted(style) && !isSlanted(own)),
    strike: isSet(SELECTORS.struckWords) || path.some(isStruck),
    code: isSet(SELECTORS.codeWords),
  };
  return TEXT_MARKS.filter((mark) => has[mark]);
}

/** Null where a page has no styles: it was parsed, and never shown. */
function styleOf(element: Element): CSSStyleDeclaration | null {
  if (typeof getComputedStyle === 'function') return getComputedStyle(element);
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}

function weightOf(style: CSSStyleDeclaration | null): number {
  const weight = style?.fontWeight ?? '';
  return weight === 'bold' ? 700 : Number.parseInt(weight, 10) || 400;
}

function isSlanted(style: CSSStyleDeclaration | null): boolean {
  return /italic|oblique/.test(style?.fontStyle ?? '');
}
