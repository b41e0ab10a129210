import { WordPen } from './draw-words.ts';
import { piecesOf } from './line-pieces.ts';
import type { Block, Content, Line, PageContent, Picture } from './page-content.ts';
import type { PageScale } from './page-scale.ts';
import { decimal, languageEntry, textString } from './pdf-values.ts';
import type { StructureElement, StructureKid } from './structure-tree.ts';
import type { TextCodes } from './text-codes.ts';

/** A page's commands, and what they draw. */
export interface DrawnPage {
  commands: string;
  elements: StructureElement[];
  /** The element of each link, by its place among the links of the page. */
  links: StructureElement[];
}

/** Draws the picture of a page and, where it shows words, the same words invisibly. */
export function drawPage(content: PageContent, scale: PageScale, codes: TextCodes): DrawnPage {
  return new PageDrawing(content, scale, codes).draw();
}

class PageDrawing {
  readonly #content: PageContent;
  readonly #scale: PageScale;
  readonly #pen: WordPen;
  readonly #links: StructureElement[] = [];
  #words = '';
  #pictures = '';
  #marks = 0;

  constructor(content: PageContent, scale: PageScale, codes: TextCodes) {
    this.#content = content;
    this.#scale = scale;
    this.#pen = new WordPen(codes, scale);
  }

  draw(): DrawnPage {
    const elements = this.#content.children.flatMap((child) => this.#element(child));
    for (const place of this.#content.links.keys()) {
      if (!this.#links[place]) elements.push(this.#linkElement(place));
    }
    const [width, height] = [decimal(this.#scale.width), decimal(this.#scale.height)];
    const commands = [
      // An artifact: what is to be read are the words.
      `/Artifact BMC q ${width} 0 0 ${height} 0 0 cm /I Do Q EMC\n`,
      // Render mode 3 is invisible. A single text object: MuPDF 1.21 returns only the last one.
      `BT 3 Tr\n${this.#words}ET\n`,
      this.#pictures,
    ];
    return { commands: commands.join(''), elements, links: this.#links };
  }

  #element(content: Content): StructureElement[] {
    if (content.kind === 'block') return [this.#block(content)];
    if (content.kind === 'picture') return [this.#picture(content)];
    const kids = content.children.flatMap((child) => this.#element(child));
    return [{ tag: content.tag, entries: '', kids }];
  }

  #block({ tag, lang, lines }: Block): StructureElement {
    const kids: StructureKid[] = [];
    const inBlock = new Map<number, StructureElement>();
    for (const { link, words } of piecesOf(lines)) {
      const mark = { mark: this.#marks++ };
      const drawn = words.map((word) => this.#pen.draw(word)).join('');
      this.#words += `/${link === null ? tag : 'Link'}<</MCID ${mark.mark}>>BDC\n${drawn}EMC\n`;
      if (link === null) kids.push(mark);
      else {
        const element = inBlock.get(link) ?? this.#linkElement(link);
        if (!inBlock.has(link)) kids.push(element);
        inBlock.set(link, element);
        element.kids.push(mark);
      }
    }
    for (const link of linksIn(lines)) if (!this.#links[link]) kids.push(this.#linkElement(link));
    return { tag, entries: languageEntry(lang), kids };
  }

  /** The first element of a link is the one that its annotations belong to. */
  #linkElement(place: number): StructureElement {
    const element: StructureElement = { tag: 'Link', entries: '', kids: [] };
    this.#links[place] ??= element;
    return element;
  }

  /** An empty path carries the alternative text: the picture itself is part of the page's. */
  #picture({ alt, lang, box }: Picture): StructureElement {
    const mark = this.#marks++;
    const [left, bottom, right, top] = this.#scale.edges(box);
    const path = [left, bottom, right - left, top - bottom].map(decimal).join(' ');
    this.#pictures += `/Figure<</MCID ${mark}>>BDC ${path} re n EMC\n`;
    const edges = [left, bottom, right, top].map(decimal).join(' ');
    const layout = `/A<</O/Layout/Placement/Block/BBox[${edges}]>>`;
    const entries = `/Alt${textString(alt)}${languageEntry(lang)}${layout}`;
    return { tag: 'Figure', entries, kids: [{ mark }] };
  }
}

function linksIn(lines: Line[]): Set<number> {
  return new Set(lines.flat().flatMap(({ link }) => link ?? []));
}
