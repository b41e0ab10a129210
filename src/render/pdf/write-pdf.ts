import { webAddress } from '../redaction/web-address.ts';
import { drawPage } from './draw-page.ts';
import { Outline } from './outline.ts';
import type { Link, PageContent } from './page-content.ts';
import { addPicture } from './page-picture.ts';
import { PageScale } from './page-scale.ts';
import { PdfFile } from './pdf-file.ts';
import { addressString, dateString, decimal, languageTag, ref, textString } from './pdf-values.ts';
import { StructureTree } from './structure-tree.ts';
import { TextCodes } from './text-codes.ts';
import { writeFont } from './text-font.ts';

export interface PdfPage {
  /** CSS px. */
  size: { width: number; height: number };
  /** The page as it looks: a JPEG, or a PNG of 8-bit RGB. */
  picture: Blob;
  content: PageContent;
}

export interface PdfInfo {
  title: string;
  /** BCP 47; null when it is not known. */
  language: string | null;
  author: string | null;
  created: Date;
}

/**
 * A PDF of pages as they were painted, whose words can be selected, searched and read aloud.
 *
 * The same pages make the same bytes, wherever the browser packs them in the same way: there is no
 * date but the one given, and nothing by chance.
 *
 * @param pages asked for one after the other; no more than one is held at a time
 * @throws Error when a picture is of another kind
 */
export async function writePdf(
  pages: Iterable<PdfPage> | AsyncIterable<PdfPage>,
  { title, language, author, created }: PdfInfo,
): Promise<Blob> {
  const file = new PdfFile();
  const writer = new PageWriter(file);
  for await (const page of pages) await writer.add(page);
  const { pageTree, structure, outline } = await writer.finish();
  const dates = `/CreationDate${dateString(created)}/ModDate${dateString(created)}`;
  const info = file.add(
    `<</Title${textString(title)}${author ? `/Author${textString(author)}` : ''}${dates}>>`,
  );
  const tag = languageTag(language);
  const catalog = file.add(
    `<</Type/Catalog/Pages ${ref(pageTree)}${tag ? `/Lang(${tag})` : ''}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${ref(structure)}` +
      `${outline === null ? '' : `/Outlines ${ref(outline)}/PageMode/UseOutlines`}>>`,
  );
  return file.finish(catalog, info);
}

class PageWriter {
  readonly #file: PdfFile;
  readonly #tree: number;
  readonly #font: number;
  readonly #structure: StructureTree;
  readonly #outline = new Outline();
  readonly #codes = new TextCodes();
  readonly #pages: number[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
    this.#tree = file.reserve();
    this.#font = file.reserve();
    this.#structure = new StructureTree(file);
  }

  async add({ size, picture, content }: PdfPage): Promise<void> {
    const scale = new PageScale(size);
    const image = await addPicture(this.#file, picture);
    const { commands, elements, links } = drawPage(content, scale, this.#codes);
    const stream = await this.#file.addPacked('', new TextEncoder().encode(commands));
    const keys = new Map<number, number>();
    const key = this.#structure.reserveKey();
    for (const [place, element] of links.entries()) {
      for (const annotation of this.#addLink(content.links[place]!, scale, keys)) {
        element.kids.push({ annotation });
      }
    }
    const object = this.#file.add(
      `<</Type/Page/Parent ${ref(this.#tree)}` +
        `/MediaBox[0 0 ${decimal(scale.width)} ${decimal(scale.height)}]` +
        (scale.unit > 1 ? `/UserUnit ${scale.unit.toFixed(6)}` : '') +
        `/Resources<</XObject<</I ${ref(image)}>>/Font<</F ${ref(this.#font)}>>>>` +
        `/Contents ${ref(stream)}/StructParents ${key}/Tabs/S` +
        `${keys.size > 0 ? `/Annots[${[...keys.keys()].map(ref).join(' ')}]` : ''}>>`,
    );
    this.#structure.addPage({ object, key }, elements, keys);
    this.#outline.addPage(object, content.children, scale);
    this.#pages.push(object);
  }

  /** Several boxes are several annotations: not every reader knows one of several places. */
  #addLink({ url, text, boxes }: Link, scale: PageScale, keys: Map<number, number>): number[] {
    const href = webAddress(url);
    if (href === null) return [];
    return boxes.map((box) => {
      const key = this.#structure.reserveKey();
      const annotation = this.#file.add(
        `<</Type/Annot/Subtype/Link/Rect[${scale.edges(box).map(decimal).join(' ')}]` +
          `/Border[0 0 0]/F 4/H/N/Contents${textString(text || href)}` +
          `/A<</S/URI/URI${addressString(href)}>>/StructParent ${key}>>`,
      );
      keys.set(annotation, key);
      return annotation;
    });
  }

  async finish(): Promise<{ pageTree: number; structure: number; outline: number | null }> {
    await writeFont(this.#file, this.#font, this.#codes);
    const kids = this.#pages.map(ref).join(' ');
    this.#file.write(this.#tree, `<</Type/Pages/Count ${this.#pages.length}/Kids[${kids}]>>`);
    const outline = this.#outline.write(this.#file);
    return { pageTree: this.#tree, structure: this.#structure.finish(), outline };
  }
}
