type Child = Node | string | null | undefined | false;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. `style` goes through the CSS object model, since the page's policy forbids
 * style attributes in markup.
 */
export function el(tag: string, attributes: Record<string, string> = {}, ...children: Child[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

export const div = (...children: Child[]) => el('div', {}, ...children);

export function svgPart(tag: string, attributes: Record<string, string>, ...parts: Element[]) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...parts);
  return element;
}

/** A drawing of one path in a box of 24 × 24. */
export function svg(path: string, attributes: Record<string, string> = {}, viewBox = '0 0 24 24') {
  return svgPart('svg', { viewBox, ...attributes }, svgPart('g', {}, svgPart('path', { d: path })));
}
