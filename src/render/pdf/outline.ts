import type { Content } from './page-content.ts';
import type { PageScale } from './page-scale.ts';
import type { PdfFile } from './pdf-file.ts';
import { decimal, ref, textString } from './pdf-values.ts';

interface Bookmark {
  title: string;
  /** Of its heading, from 1 on. */
  level: number;
  /** Number of the page's object. */
  page: number;
  /** Points from the bottom of the page. */
  top: number;
}

/** The bookmarks of a document (ISO 32000-1, 12.3.3): the headings of its articles, in order. */
export class Outline {
  readonly #marks: Bookmark[] = [];

  addPage(page: number, contents: readonly Content[], scale: PageScale): void {
    for (const content of contents) {
      if (content.kind === 'group') this.addPage(page, content.children, scale);
      if (content.kind !== 'block' || !content.isBookmark) continue;
      const title = content.lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
      const box = content.lines.flat()[0]?.box;
      const level = Number(content.tag.slice(1));
      if (box) this.#marks.push({ title: title.trim(), level, page, top: scale.edges(box)[3] });
    }
  }

  /** @returns the number of its object; null where no article has a heading */
  write(file: PdfFile): number | null {
    const marks = this.#marks;
    if (marks.length === 0) return null;
    const root = file.reserve();
    const objects = marks.map(() => file.reserve());
    const parents = marks.map((mark, at) =>
      marks.findLastIndex((other, place) => place < at && other.level < mark.level),
    );
    const childrenOf = (parent: number) =>
      marks.flatMap((_, at) => (parents[at] === parent ? at : []));
    const family = (parent: number) => {
      const children = childrenOf(parent).map((at) => objects[at]!);
      if (children.length === 0) return '';
      return `/First ${ref(children[0]!)}/Last ${ref(children.at(-1)!)}/Count ${children.length}`;
    };
    for (const [at, { title, page, top }] of marks.entries()) {
      const parent = parents[at]!;
      const siblings = childrenOf(parent);
      const place = siblings.indexOf(at);
      const beside = [
        place > 0 ? `/Prev ${ref(objects[siblings[place - 1]!]!)}` : '',
        place < siblings.length - 1 ? `/Next ${ref(objects[siblings[place + 1]!]!)}` : '',
      ];
      const above = parent === -1 ? root : objects[parent]!;
      file.write(
        objects[at]!,
        `<</Title${textString(title)}/Parent ${ref(above)}${beside.join('')}${family(at)}` +
          `/Dest[${ref(page)}/XYZ null ${decimal(top)} null]>>`,
      );
    }
    file.write(root, `<</Type/Outlines${family(-1)}>>`);
    return root;
  }
}
