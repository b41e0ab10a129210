import { centre, middle, right, union } from './boxes.ts';
import { ownDirection, seenText } from './letters.ts';
import type { Box, Line, Word } from './page-content.ts';

/** A letter as the browser has laid it out; without a box where it takes no room of its own. */
export interface Letter {
  text: string;
  box: Box | null;
  link: number | null;
}

/** How far apart the letters of a word stand at most, as a part of their height. */
const CLOSE = 0.25;
/** Width of a space that stands for a distance, as a part of the height of its line. */
const SPACE = 0.25;

interface Draft {
  word: Word;
  /** The letter that was added last. */
  last: Box;
  /** Which way it goes by its letters themselves and by where they stand; 0 is not yet known. */
  own: 1 | -1 | 0;
  seen: number;
}

/**
 * Puts letters together to words, lines and paragraphs.
 *
 * Which way words go is read from where their letters stand: the browser has applied the
 * bidirectional algorithm, with the page's directions, isolates and all. Doing that over again from
 * the text would have to know all of them.
 */
export class LineCollector {
  readonly paragraphs: Line[][] = [];
  #lines: Line[] = [];
  #line: Line = [];
  #draft: Draft | null = null;
  #lineBreaks = 0;
  /** Something was written, or is to be read, between the last word and the next one. */
  #isSpaced = false;
  #isApart = false;

  add({ text, box, link }: Letter): void {
    if (/^\s+$/u.test(text)) {
      this.#addSpace(box, link);
      return;
    }
    const seen = seenText(text);
    if (seen === '') return;
    this.#lineBreaks = 0;
    if (!box) {
      // A mark that the browser did not count to the letter before it.
      if (this.#draft) this.#draft.word.text += seen;
      return;
    }
    const reference = this.#draft?.word ?? this.#line.at(-1);
    if (reference && !isOnLineOf(reference.box, box)) this.#nextLine();
    if (this.#draft && joins(this.#draft, seen, box, link)) extend(this.#draft, seen, box);
    else this.#begin({ text: seen, box, isRtl: false, link });
  }

  /** A line break that the text itself has; two of them end a paragraph. */
  addLineBreak(): void {
    this.#endWord();
    this.#isSpaced = true;
    this.#lineBreaks++;
    if (this.#lineBreaks === 2) this.#endParagraph();
  }

  /** What follows is something else than what was before, with no space written between them. */
  setApart(): void {
    this.#endWord();
    this.#isSpaced = true;
    this.#isApart = true;
  }

  end(): Line[][] {
    this.#endParagraph();
    return this.paragraphs;
  }

  #addSpace(box: Box | null, link: number | null): void {
    this.#endWord();
    this.#isSpaced = true;
    const before = this.#line.at(-1);
    if (!box || !before || !isOnLineOf(before.box, box)) return;
    this.#line.push({ text: ' ', box, isRtl: false, link });
  }

  #begin(word: Word): void {
    this.#endWord();
    const before = this.#line.at(-1);
    if (this.#isApart && before && before.text !== ' ') this.#line.push(spaceAfter(before, word));
    this.#isSpaced = false;
    this.#isApart = false;
    this.#draft = { word, last: word.box, own: ownDirection(word.text), seen: 0 };
  }

  #endWord(): void {
    if (!this.#draft) return;
    const { word, own, seen } = this.#draft;
    this.#line.push({ ...word, isRtl: (seen || own) < 0 });
    this.#draft = null;
  }

  /** What reads the structure alone puts lines together as they are, "end of" and "line" to "ofline". */
  #nextLine(): void {
    const isSpaced = this.#isSpaced;
    this.#endLine();
    const line = this.#lines.at(-1);
    const last = line?.at(-1);
    if (isSpaced && last && !line!.some(({ isRtl }) => isRtl)) line!.push(spaceAfter(last));
  }

  #endLine(): void {
    this.#endWord();
    // The browser hangs the space at which it has broken the line over its end.
    while (this.#line.at(-1)?.text === ' ') this.#line.pop();
    if (this.#line.length > 0) this.#lines.push(evened(this.#line));
    this.#line = [];
  }

  #endParagraph(): void {
    this.#endLine();
    if (this.#lines.length > 0) this.paragraphs.push(this.#lines);
    this.#lines = [];
  }
}

/** Fonts of several scripts on one line have boxes of several heights round the same baseline. */
function isOnLineOf(a: Box, b: Box): boolean {
  return Math.abs(middle(a) - middle(b)) < Math.min(a.height, b.height) / 2;
}

function joins({ word, last, own, seen }: Draft, text: string, box: Box, link: number | null) {
  if (word.link !== link) return false;
  // Without this the first of several digits would count to the Arabic letters beside it.
  const next = ownDirection(text);
  if (own !== 0 && next !== 0 && own !== next) return false;
  const moved = Math.sign(centre(box) - centre(last));
  if (seen !== 0 && moved !== seen) return false;
  const distance = moved > 0 ? box.x - right(last) : last.x - right(box);
  return Math.abs(distance) < CLOSE * last.height;
}

function extend(draft: Draft, text: string, box: Box): void {
  const { word, last } = draft;
  word.text += text;
  word.box = union(word.box, box);
  draft.own ||= ownDirection(text);
  draft.seen ||= Math.sign(centre(box) - centre(last));
  draft.last = box;
}

/** Letters of several fonts have boxes of several heights, which readers take for several lines. */
function evened(line: Line): Line {
  const lowest = line.reduce((a, b) => (b.box.height < a.box.height ? b : a));
  const { y, height } = lowest.box;
  return line.map((word) => ({ ...word, box: { ...word.box, y, height } }));
}

/** A space in the distance to the next word of the line, or after its last one. */
function spaceAfter({ box, link }: Word, next?: Word): Word {
  const isLeft = next !== undefined && next.box.x < right(box);
  const distance = next ? Math.max(next.box.x - right(box), box.x - right(next.box)) : box.height;
  const width = Math.max(1, Math.min(distance, SPACE * box.height));
  const x = isLeft ? box.x - width : right(box);
  const isInLink = next === undefined || next.link === link;
  return { text: ' ', box: { ...box, x, width }, isRtl: false, link: isInLink ? link : null };
}
