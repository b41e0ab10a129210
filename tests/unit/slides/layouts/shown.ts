import { type Choice, piecesOf } from '../../../../src/slides/layouts/choice.ts';

/** A choice in words: its layout and the pieces in order, "‹›" round those that became layout. */
export function shownChoice(choice: Choice, text: string): string {
  const pieces = piecesOf(choice).map(({ from, to, isMark }) => {
    const piece = text.slice(from, to).replaceAll('\n', '⏎');
    return isMark ? `‹${piece}›` : piece;
  });
  return `${choice.layout}: ${pieces.join(' | ')}`;
}
