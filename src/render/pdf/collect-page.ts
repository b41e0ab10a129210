import { webAddress } from '../redaction/web-address.ts';
import { holds, intersection, lowered } from './boxes.ts';
import { LineCollector } from './collect-lines.ts';
import { joined } from './join-groups.ts';
import type {
  Block,
  Box,
  Content,
  Group,
  HeadingTag,
  Line,
  Link,
  PageContent,
} from './page-content.ts';
import { PagePlace } from './page-place.ts';
import { Clips, isLeftOut } from './visibility.ts';

const GROUPS: readonly [string, Group['tag']][] = [
  ['.post', 'Art'],
  ['.quote', 'BlockQuote'],
  ['.poll', 'L'],
  ['.option', 'LI'],
  ['.as-item', 'LI'],
  ['.as-quote', 'BlockQuote'],
  ['.as-table', 'Table'],
  ['tr', 'TR'],
  ['.as-code, .as-formula', 'P'],
];

/** What stands in boxes of its own beside one another and is read as one. */
const ROWS = '.author, .option, .counts';

/**
 * Reads what is written on a slide that is laid out in the document, without a change to it.
 *
 * @param slide its element, fonts loaded
 * @param size of the page, CSS px; what lies beyond it is not on the page
 */
export function collectPage(
  slide: HTMLElement,
  { width, height }: { width: number; height: number },
): PageContent {
  return new PageCollector(slide, { x: 0, y: 0, width, height }).collect();
}

class PageCollector {
  readonly #slide: HTMLElement;
  readonly #place: PagePlace;
  readonly #clips: Clips;
  readonly #links: Link[] = [];
  /** Place of the link of an element that leads somewhere. */
  readonly #linkOf = new Map<Element, number>();

  constructor(slide: HTMLElement, page: Box) {
    this.#slide = slide;
    this.#place = new PagePlace(slide);
    this.#clips = new Clips(slide, page, (element) => this.#place.boxOf(element));
  }

  collect(): PageContent {
    for (const element of this.#slide.querySelectorAll('[data-href]')) this.#addLink(element);
    const children = joined(this.#contentsOf(this.#slide));
    for (const link of this.#links) link.text = link.text.trim();
    return { children, links: this.#links };
  }

  #addLink(element: Element): void {
    const url = webAddress(element.getAttribute('data-href'));
    if (url === null || !this.#isSeen(element)) return;
    const clip = this.#clips.of(element.parentElement!);
    const boxes = this.#place
      .boxesOf(element)
      .flatMap((box) => (clip ? (intersection(box, clip) ?? []) : []));
    if (boxes.length === 0) return;
    this.#linkOf.set(element, this.#links.length);
    // Its text follows as it is read: `textContent` has what is hidden, too.
    this.#links.push({ url, text: '', boxes });
  }

  #isSeen(element: Element): boolean {
    for (let one: Element | null = element; one && one !== this.#slide; one = one.parentElement) {
      // A code or a symbol that leads somewhere is hidden from readers only as a picture.
      if (!(one === element && one instanceof SVGElement) && isLeftOut(one)) return false;
    }
    return true;
  }

  #contentsOf(element: Element): Content[] {
    return [...element.children].flatMap((child) => this.#contentOf(child));
  }

  #contentOf(element: Element): Content[] {
    if (element instanceof SVGElement || isLeftOut(element)) return [];
    if (element instanceof HTMLImageElement) return this.#picture(element);
    const children = isWords(element) ? this.#wordsOf(element) : this.#contentsOf(element);
    // Without it the cells behind it would stand in other columns.
    if (children.length === 0 && element.matches('th, td')) {
      return [{ kind: 'block', tag: tagOf(element), lang: null, lines: [] }];
    }
    const group = GROUPS.find(([selector]) => element.matches(selector));
    if (!group || children.length === 0) return children;
    return [{ kind: 'group', tag: group[1], children, ...joining(element) }];
  }

  #wordsOf(element: Element): Content[] {
    const images = [...element.querySelectorAll('img')].filter((image) => this.#isSeen(image));
    return [...this.#blocks(element), ...images.flatMap((image) => this.#picture(image))];
  }

  #picture(image: HTMLImageElement): Content[] {
    const clip = this.#clips.of(image.parentElement!);
    const box = clip && intersection(this.#place.boxOf(image), clip);
    const alt = image.alt.trim();
    return box && alt !== '' ? [{ kind: 'picture', alt, lang: langOf(image), box }] : [];
  }

  #blocks(element: Element): Block[] {
    const lang = langOf(element);
    const tag = tagOf(element);
    const isBookmark = element.matches(HEADINGS);
    return this.#paragraphsOf(element).map((lines) => ({
      ...{ kind: 'block', tag, lang, lines },
      ...(isBookmark && { isBookmark }),
    }));
  }

  #paragraphsOf(element: Element): Line[][] {
    const lines = new LineCollector();
    this.#readWords(element, lines);
    return lines.end();
  }

  #readWords(element: Element, lines: LineCollector): void {
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#readText(node, element, lines);
      if (!(node instanceof HTMLElement) || isLeftOut(node)) continue;
      const isApart = !isInline(node);
      if (isApart) lines.setApart();
      this.#readWords(node, lines);
      if (isApart) lines.setApart();
    }
  }

  #readText(node: Text, parent: Element, lines: LineCollector): void {
    const clip = this.#clips.of(parent);
    if (!clip) return;
    const link = this.#linkOf.get(parent.closest('[data-href]') ?? parent) ?? null;
    const { whiteSpace, fontSize } = getComputedStyle(parent);
    const keepsLineBreaks = /^(pre|break)/.test(whiteSpace);
    const highest = HIGHEST * Number.parseFloat(fontSize);
    for (const { segment, index } of SEGMENTER.segment(node.data)) {
      if (keepsLineBreaks && /[\n\r]/.test(segment)) lines.addLineBreak();
      else {
        const box = this.#place.boxOfLetter(node, index, index + segment.length);
        if (box && !holds(clip, box)) continue;
        if (link !== null) this.#links[link]!.text += segment;
        lines.add({ text: segment, box: box && lowered(box, highest), link });
      }
    }
  }
}

/**
 * How high a letter's box is at most, in em. Firefox gives letters the height of their own fonts;
 * those with room for vowel marks reach into the next line, and PDFium takes both lines for one.
 */
const HIGHEST = 1.25;

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How a part goes on with the one before it: an article, a list in it, what it quotes. */
function joining(element: Element): Pick<Group, 'joins' | 'depth'> {
  if (element.matches('.post.goes-with, .as-quote')) return { joins: true };
  const depth = /depth-(\d)/.exec(element.className)?.[1];
  return depth === undefined ? {} : { joins: true, depth: Number(depth) };
}

/** Whether an element holds words itself, and not only boxes with words in them. */
function isWords(element: Element): boolean {
  if (element.matches(ROWS)) return true;
  return [...element.childNodes].some((node) =>
    node instanceof Text
      ? node.data.trim() !== ''
      : node instanceof HTMLElement && !(node instanceof HTMLImageElement) && isInline(node),
  );
}

function isInline(element: Element): boolean {
  return /^(inline|contents)/.test(getComputedStyle(element).display);
}

/** Of an article: its title and what stands over its parts. */
const HEADINGS = '.article-head .article-title, .as-heading';

const TAGS: readonly [string, Block['tag']][] = [
  ['.option, .as-item', 'LBody'],
  ['th', 'TH'],
  ['td', 'TD'],
  ['.as-code, .as-formula', 'Code'],
  ['.article-head .article-title', 'H2'],
];

function tagOf(element: Element): Block['tag'] {
  const known = TAGS.find(([selector]) => element.matches(selector));
  if (known) return known[1];
  const level = element.matches('.as-heading') && element.getAttribute('aria-level');
  if (level) return `H${level}` as HeadingTag;
  if (!element.matches('.author')) return 'P';
  return element.closest('.quote') ? 'H2' : 'H1';
}

function langOf(element: Element): string | null {
  return element.closest('.slide [lang]')?.getAttribute('lang') || null;
}
