import { right } from './boxes.ts';
import type { Line, Word } from './page-content.ts';

export interface Piece {
  link: number | null;
  words: Word[];
}

/**
 * The words of a block as they are drawn: line by line, each from left to right as it looks, and
 * links apart from the words round them. Not so in lines with words from right to left: readers
 * turn each piece round by itself, and a line in several pieces would come back in wrong order.
 */
export function piecesOf(lines: Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const hasRtl = line.some(({ isRtl }) => isRtl);
    const words = line.toSorted((a, b) => a.box.x - b.box.x);
    for (const word of hasRtl ? withNarrowSpaces(words) : words) {
      const link = hasRtl ? null : word.link;
      const piece = pieces.at(-1);
      if (piece && piece.link === link) piece.words.push(word);
      else pieces.push({ link, words: [word] });
    }
  }
  return pieces;
}

/** As a part of the height of a line. pdf.js takes more than 0.102 for a space nobody has written. */
const NARROW = 0.08;

/**
 * Before a vowel mark, as it is at the left of many a word, pdf.js looks for a space in what is
 * written, and only before the letter after it for one in the distance. It would find both, and put
 * the mark between them, apart from its word. So such a word reaches over most of the space.
 */
function withNarrowSpaces(words: Word[]): Word[] {
  const drawn = [...words];
  for (const [index, word] of words.entries()) {
    const space = words[index - 1];
    if (space?.text !== ' ' || !word.isRtl || !/\p{Mn}$/u.test(word.text)) continue;
    const width = Math.min(space.box.width, NARROW * space.box.height);
    const x = space.box.x + width;
    drawn[index - 1] = { ...space, box: { ...space.box, width } };
    drawn[index] = { ...word, box: { ...word.box, x, width: right(word.box) - x } };
  }
  return drawn;
}
