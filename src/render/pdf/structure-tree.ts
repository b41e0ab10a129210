import type { PdfFile } from './pdf-file.ts';
import { ref } from './pdf-values.ts';

/** An element of the structure of a document: what a part of a page is, and what is in it. */
export interface StructureElement {
  tag: string;
  /** More entries of its dictionary. */
  entries: string;
  kids: StructureKid[];
}

export type StructureKid =
  | StructureElement
  /** A piece of marked content of the page. */
  | { mark: number }
  /** The number of an annotation's object. */
  | { annotation: number };

/**
 * The structure of a document (ISO 32000-1, 14.7), from which screen readers take what to read and
 * in which order. Written page by page.
 */
export class StructureTree {
  readonly #file: PdfFile;
  readonly #root: number;
  readonly #document: number;
  readonly #pages: number[] = [];
  /** Key in the parent tree → whose parts these are. */
  readonly #parents: string[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
    this.#root = file.reserve();
    this.#document = file.reserve();
  }

  /** The key under which a page or an annotation finds what it is a part of. */
  reserveKey(): number {
    return this.#parents.push('null') - 1;
  }

  /**
   * @param page number of the page's object, and its key
   * @param keys of the annotations, by the numbers of their objects
   */
  addPage(
    page: { object: number; key: number },
    kids: StructureElement[],
    keys: Map<number, number>,
  ) {
    const marks: string[] = [];
    const write = (element: StructureElement, parent: number): number => {
      const object = this.#file.reserve();
      const written = element.kids.map((kid) => {
        if ('mark' in kid) {
          marks[kid.mark] = ref(object);
          return String(kid.mark);
        }
        if ('annotation' in kid) {
          this.#parents[keys.get(kid.annotation)!] = ref(object);
          return `<</Type/OBJR/Obj ${ref(kid.annotation)}>>`;
        }
        return ref(write(kid, object));
      });
      this.#file.write(
        object,
        `<</Type/StructElem/S/${element.tag}/P ${ref(parent)}/Pg ${ref(page.object)}${element.entries}/K[${written.join(' ')}]>>`,
      );
      return object;
    };
    this.#pages.push(write({ tag: 'Sect', entries: '', kids }, this.#document));
    this.#parents[page.key] = `[${marks.join(' ')}]`;
  }

  /** @returns the number of the tree's object */
  finish(): number {
    const kids = this.#pages.map(ref).join(' ');
    this.#file.write(
      this.#document,
      `<</Type/StructElem/S/Document/P ${ref(this.#root)}/K[${kids}]>>`,
    );
    const parents = this.#parents.map((parent, key) => `${key} ${parent}`).join(' ');
    this.#file.write(
      this.#root,
      `<</Type/StructTreeRoot/K ${ref(this.#document)}/ParentTree<</Nums[${parents}]>>` +
        `/ParentTreeNextKey ${this.#parents.length}>>`,
    );
    return this.#root;
  }
}
