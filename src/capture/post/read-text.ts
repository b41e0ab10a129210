import type { Span } from '../../thread/schema.ts';
import { joinTexts, plainText } from '../../thread/spans.ts';
import { allIn, has, isIn, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { pathOnX, profileHandle, statusLink, webUrl } from '../page/web-url.ts';
import { readMarks } from './read-marks.ts';
import { isPutIn, isPutInAlone } from './translators.ts';

const MAX_TEXT = 190_000;
/** What is a photo or film; pictures of characters are neither. */
const MEDIA = [SELECTORS.mediaBox, SELECTORS.mediaImage, SELECTORS.moving].join();
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
  collect(text, { box: text, region, base, takesAll: isPutInAlone(text) }, spans);
  return joinTexts(spans);
}

/** For each photo or film between the words of a text, by its link or box: how many UTF-16 units stand before it. */
export function placesOfMedia(text: Element, region: Region, base: string): Map<Element, number> {
  const media = new Map<Element, number>();
  collect(text, { box: text, region, base, takesAll: isPutInAlone(text), media }, []);
  return media;
}

/** The text that is read. */
interface Reading {
  box: Element;
  region: Region;
  base: string;
  /** A translator has left nothing of X's words. */
  takesAll: boolean;
  /** Where media stand, if somebody asks for it. */
  media?: Map<Element, number>;
  /** A photo or film stands before the next words. */
  isUnderMedia?: boolean;
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
      if (isLeftOut(child) || child.matches(SELECTORS.ofTranslator)) continue;
      if (child.localName === 'img') text += readEmoji(child, text);
      else if (child.localName !== 'svg') text += readPlainText(child, isLeftOut);
    }
  }
  return text.slice(0, MAX_TEXT);
}

function collect(element: Element, reading: Reading, spans: Span[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT_NODE) {
      const text = (node.nodeValue ?? '').slice(0, MAX_TEXT);
      add({ kind: 'text', text, ...marked(element, reading) }, reading, spans);
    } else if (node.nodeType === ELEMENT_NODE && isIn(reading.region, node as Element)) {
      collectElement(node as Element, reading, spans);
    }
  }
}

/** The words on both sides of a photo stand on lines of their own. */
function add(span: Span, reading: Reading, spans: Span[]): void {
  if (span.text === '') return;
  const last = spans.findLast(({ text }) => text !== '');
  const isOpen = last !== undefined && !last.text.endsWith('\n') && !span.text.startsWith('\n');
  if (reading.isUnderMedia && isOpen) spans.push({ kind: 'text', text: '\n' });
  reading.isUnderMedia = false;
  spans.push(span);
}

function marked(element: Element, { box }: Reading): Pick<Span, 'marks'> {
  const marks = readMarks(element, box);
  return marks.length > 0 ? { marks: [...marks] } : {};
}

function collectElement(element: Element, reading: Reading, spans: Span[]): void {
  // "Show more" and "Show original" stand inside the text box in some layouts.
  if (element.matches(SELECTORS.showMore) || element.localName === 'button') return;
  if (element === controlInside(reading.box) || element.matches(SELECTORS.readingAid)) return;
  if (isHiddenPiece(element) || (!reading.takesAll && isPutIn(element))) return;
  if (isInlineMedia(element, reading.base)) {
    reading.media?.set(element, plainText(spans).length);
    reading.isUnderMedia = true;
    return;
  }
  switch (element.localName) {
    case 'br':
      add({ kind: 'text', text: '\n' }, reading, spans);
      return;
    case 'img': {
      const emoji = readEmoji(element, spans.at(-1)?.text);
      add({ kind: 'emoji', text: emoji, ...marked(element, reading) }, reading, spans);
      return;
    }
    case 'a':
      for (const piece of piecesOfLink(element, reading)) add(piece, reading, spans);
      return;
    case 'svg':
    case 'style':
    case 'script':
    case 'template':
      return;
    default: {
      const emoji = element.childNodes.length === 0 ? readEmoji(element) : '';
      add({ kind: 'emoji', text: emoji }, reading, spans);
      collect(element, reading, spans);
    }
  }
}

/**
 * A photo or film among the words of a long post, also a photo before its picture has come; it is read as
 * media. Over pictures stand words of X's own ("ALT", "0:15").
 */
export function isInlineMedia(element: Element, base: string): boolean {
  if (element.matches(MEDIA)) return true;
  if (element.localName !== 'a') return false;
  const isPhoto = statusLink(element.getAttribute('href'), base)?.rest[0] === 'photo';
  return isPhoto && (has(element, MEDIA) || readPlainText(element).trim() === '');
}

/** A link, in pieces where some of its words are set otherwise than others. */
function piecesOfLink(link: Element, reading: Reading): Span[] {
  const whole = { ...readLink(link, reading.base), ...marked(wordsIn(link), reading) };
  const words: Span[] = [];
  const { box, region, base, takesAll } = reading;
  collect(link, { box, region, base, takesAll }, words);
  const pieces = joinTexts(words);
  const isSaid = pieces.length > 1 && plainText(pieces) === whole.text;
  if (whole.kind !== 'link' || !isSaid || pieces.some(({ kind }) => kind !== 'text'))
    return [whole];
  return pieces.map(({ text, marks }) => ({
    ...{ kind: 'link', text, href: whole.href },
    ...(marks && { marks }),
  }));
}

/** The innermost element that holds the first words of a link: it has their look. */
function wordsIn(link: Element): Element {
  const inner = [...link.children].find(
    (child) =>
      !isHiddenPiece(child) && child.textContent?.trim() !== '' && child.localName !== 'svg',
  );
  const hasOwn = [...link.childNodes].some(
    (node) => node.nodeType === TEXT_NODE && node.nodeValue?.trim() !== '',
  );
  return inner && !hasOwn ? wordsIn(inner) : link;
}

/** Only pictures of characters are characters: any other would become a word that nobody wrote. */
export function readEmoji(image: Element, before = ''): string {
  const alt = image.getAttribute('alt');
  if (alt && isSign(alt)) return alt.slice(0, 100);
  // The picture of a hashtag stands behind it, and may be called the same.
  if (alt && image.matches(SELECTORS.hashflag) && /^#/.test(alt) && !before.endsWith(alt)) {
    return alt.slice(0, 100);
  }
  const code = /\/emoji\/v2\/(?:svg|72x72)\/([0-9a-f-]+)\./.exec(image.getAttribute('src') ?? '');
  const points = code?.[1]?.split('-').map((hex) => Number.parseInt(hex, 16)) ?? [];
  const isValid = points.length > 0 && points.every((point) => point > 0 && point <= 0x10ffff);
  return isValid ? String.fromCodePoint(...points) : '';
}

/** Whether a description can be nothing but the character itself: no letters, and digits on keys alone. */
function isSign(alt: string): boolean {
  return alt.length <= 30 && !/\p{L}/u.test(alt) && (!/\p{N}/u.test(alt) || alt.includes('\u20e3'));
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
  if (path !== null && /^\$\p{L}/u.test(whole)) {
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
  const written = whole.replace(/(?:…|\.{3})$/, '').trim();
  if (!/^https?:\/\/\S+$/i.test(written)) return target;
  return webUrl(written, target) ?? target;
}

/**
 * Whether a control stands right after the words: "Show more", also where nothing names it. Below
 * foreign words a button may be "Translate" instead.
 */
export function isFollowedByControl(text: Element | null): boolean {
  if (text !== null && controlInside(text) !== null) return true;
  const control = text?.nextElementSibling ?? null;
  if (text === null || control === null || control.textContent?.trim() === '') return false;
  // A label of X's has an icon.
  if (control.localName !== 'button') {
    return control.matches(SELECTORS.controlAfterText) && !has(control, 'svg');
  }
  const pageLanguage = text.ownerDocument.documentElement.lang;
  return pageLanguage !== '' && pageLanguage === text.getAttribute('lang');
}

/** "Show more" at the end of the words themselves, where nothing names it: a link by script. */
function controlInside(text: Element): Element | null {
  const last = text.lastElementChild;
  const isControl = last?.matches(SELECTORS.linkBox) === true && last.localName !== 'a';
  return isControl && text.matches(SELECTORS.text) ? last : null;
}

export function readLanguage(text: Element | null): string | null {
  const lang = text?.getAttribute('lang') ?? '';
  return /^[A-Za-z0-9-]{1,35}$/.test(lang) ? lang : null;
}

export function readDirection(text: Element | null): 'auto' | 'ltr' | 'rtl' {
  const dir = text?.getAttribute('dir');
  return dir === 'ltr' || dir === 'rtl' ? dir : 'auto';
}
