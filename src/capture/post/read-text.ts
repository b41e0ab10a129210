import type { Span } from '../../thread/schema.ts';
import { joinTexts } from '../../thread/spans.ts';
import { allIn, has, isIn, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { pathOnX, profileHandle, webUrl } from '../page/web-url.ts';

const MAX_TEXT = 190_000;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Where the words of a post or quote stand; null when it has none. */
export function findTextBox(region: Region): Element | null {
  const byLanguage = () =>
    allIn(region, SELECTORS.textByLanguage).find((box) => box.closest(SELECTORS.userName) === null);
  return oneIn(region, SELECTORS.text) ?? byLanguage() ?? null;
}

/**
 * The words of a post with their line breaks. Walks the nodes instead of using `innerText`, which
 * breaks lines around every mention (X puts them in a `div`) and drops what is clamped or hidden.
 */
export function readSpans(text: Element, region: Region, base: string): Span[] {
  const spans: Span[] = [];
  collect(text, region, base, spans);
  return joinTexts(spans);
}

/** Plain text of a name or title: like `textContent`, with emoji pictures as characters. */
export function readPlainText(
  element: Element,
  isLeftOut: (part: Element) => boolean = () => false,
): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT_NODE) {
      const child = node as Element;
      if (isLeftOut(child)) continue;
      if (child.localName === 'img') text += readEmoji(child);
      else if (child.localName !== 'svg') text += readPlainText(child, isLeftOut);
    }
  }
  return text.slice(0, MAX_TEXT);
}

function collect(element: Element, region: Region, base: string, spans: Span[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT_NODE) {
      spans.push({ kind: 'text', text: (node.nodeValue ?? '').slice(0, MAX_TEXT) });
    } else if (node.nodeType === ELEMENT_NODE && isIn(region, node as Element)) {
      collectElement(node as Element, region, base, spans);
    }
  }
}

function collectElement(element: Element, region: Region, base: string, spans: Span[]): void {
  // "Show more" and "Show original" stand inside the text box in some layouts.
  if (element.matches(SELECTORS.showMore) || element.localName === 'button') return;
  if (isHiddenPiece(element)) return;
  switch (element.localName) {
    case 'br':
      spans.push({ kind: 'text', text: '\n' });
      return;
    case 'img': {
      const emoji = readEmoji(element);
      if (emoji) spans.push({ kind: 'emoji', text: emoji });
      return;
    }
    case 'a':
      spans.push(readLink(element, base));
      return;
    case 'svg':
    case 'style':
    case 'script':
    case 'template':
      return;
    default: {
      const emoji = element.childNodes.length === 0 ? readEmoji(element) : '';
      if (emoji) spans.push({ kind: 'emoji', text: emoji });
      collect(element, region, base, spans);
    }
  }
}

function readEmoji(image: Element): string {
  const alt = image.getAttribute('alt');
  if (alt) return alt.slice(0, 100);
  const code = /\/emoji\/v2\/(?:svg|72x72)\/([0-9a-f-]+)\./.exec(image.getAttribute('src') ?? '');
  const points = code?.[1]?.split('-').map((hex) => Number.parseInt(hex, 16)) ?? [];
  const isValid = points.length > 0 && points.every((point) => point > 0 && point <= 0x10ffff);
  return isValid ? String.fromCodePoint(...points) : '';
}

function readLink(link: Element, base: string): Span {
  const href = link.getAttribute('href');
  const target = webUrl(href, base);
  const whole = readPlainText(link);
  const shown = readLinkLabel(link);
  if (target === null) return { kind: 'text', text: shown };

  const path = pathOnX(href, base);
  if (path?.[0] === 'hashtag' && /^[#＃]/.test(whole)) {
    return { kind: 'hashtag', text: whole, href: target };
  }
  if (path?.[0] === 'search' && whole.startsWith('$')) {
    return { kind: 'cashtag', text: whole, href: target };
  }
  if (/^[@＠]/.test(whole) && profileHandle(href, base) !== null) {
    return { kind: 'mention', text: whole, href: target };
  }
  return { kind: 'link', text: shown, href: fullTarget(target, whole) };
}

/**
 * The label as X shows it. The rest of the address is there too, in pieces hidden with
 * `aria-hidden`; only the last of them, the ellipsis, is seen.
 */
function readLinkLabel(link: Element): string {
  return (readPlainText(link, isHiddenPiece) || readPlainText(link)).slice(0, MAX_TEXT);
}

/** Of what X hides in a text, the ellipsis is seen all the same. */
function isHiddenPiece(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' && element.textContent !== '…';
}

/** Behind X's short link, the pieces of the label put together are the real address. */
function fullTarget(target: string, whole: string): string {
  if (new URL(target).hostname !== 't.co') return target;
  const written = whole.replace(/…$/, '').trim();
  if (!/^https?:\/\/\S+$/i.test(written)) return target;
  return webUrl(written, target) ?? target;
}

/**
 * Whether X replaced the text by a machine translation: then a bar with an icon and a "show
 * original" button stands right before it. Its words are translated themselves, so only its shape
 * can be asked.
 */
export function isTranslated(text: Element): boolean {
  const bar = text.previousElementSibling;
  return bar !== null && has(bar, 'svg') && has(bar, 'button') && !has(bar, SELECTORS.userName);
}

/**
 * Whether a control stands right after the words: "Show more", also where nothing names it. Below
 * foreign words a button may be "Translate" instead.
 */
export function isFollowedByControl(text: Element | null): boolean {
  const control = text?.nextElementSibling ?? null;
  if (text === null || control === null || control.textContent?.trim() === '') return false;
  // A label of X's has an icon.
  if (control.localName !== 'button') {
    return control.matches(SELECTORS.controlAfterText) && !has(control, 'svg');
  }
  const pageLanguage = text.ownerDocument.documentElement.lang;
  return pageLanguage !== '' && pageLanguage === text.getAttribute('lang');
}

export function readLanguage(text: Element | null): string | null {
  const lang = text?.getAttribute('lang') ?? '';
  return /^[A-Za-z0-9-]{1,35}$/.test(lang) ? lang : null;
}

export function readDirection(text: Element | null): 'auto' | 'ltr' | 'rtl' {
  const dir = text?.getAttribute('dir');
  return dir === 'ltr' || dir === 'rtl' ? dir : 'auto';
}
