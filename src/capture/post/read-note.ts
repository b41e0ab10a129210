import type * as v from 'valibot';
import type { NoteSchema, Span } from '../../thread/schema.ts';
import { all, has, hasOwnWords, one, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { readSpans } from './read-text.ts';

/**
 * The note readers added. The same box without a text only invites to rate proposed notes; an
 * arrow marks it.
 */
export function readNote(own: Region, base: string): v.InferOutput<typeof NoteSchema> | null {
  const note = oneIn(own, SELECTORS.note);
  if (note === null || has(note, SELECTORS.noteInvitation)) return null;
  const blocks = all(note, SELECTORS.words).filter(
    (block) =>
      one(block, `${SELECTORS.words}:not(a)`) === null && squeeze(block.textContent) !== '',
  );
  // Without the arrow, an invitation is still a single line; a note has a title, too.
  if (blocks.length === 1 && squeeze(blocks[0]?.textContent) === squeeze(note.textContent)) {
    return null;
  }
  // Words outside of all blocks may be those of the note, so all are taken.
  const isInBlock = (part: Element) => blocks.some((block) => block.contains(part));
  const isControl = (part: Element) => part !== note && part.closest(SELECTORS.control) !== note;
  const isUnclear = all(note, '*').some(
    (part) => hasOwnWords(part) && !isInBlock(part) && !isControl(part),
  );
  const box = isUnclear ? note : (findWords(note, blocks) ?? note);
  const text: Span[] = readSpans(box, { root: note, without: [] }, base);
  return text.length > 0 ? { text } : null;
}

/**
 * The words stand between a title with an icon and a line with a control ("Rate it"). What is long
 * says nothing: a note may be shorter than its title.
 */
function findWords(note: Element, blocks: readonly Element[]): Element | null {
  const isTitle = (block: Element) => has(lineOf(block, note), 'svg');
  const titles = blocks.filter(isTitle);
  const below =
    titles.length > 0 ? blocks.slice(blocks.indexOf(titles.at(-1)!) + 1) : blocks.slice(1);
  const words = below.filter((block) => !hasControl(block, note));
  return words.find((block) => block.matches(SELECTORS.written)) ?? words[0] ?? blocks[0] ?? null;
}

/** The outermost box in a note that has no other words than a block. */
function lineOf(block: Element, note: Element): Element {
  let line = block;
  for (
    let outer = block.parentElement;
    outer !== null && outer !== note;
    outer = outer.parentElement
  ) {
    if (squeeze(outer.textContent) !== squeeze(block.textContent)) break;
    line = outer;
  }
  return line;
}

/** A block that is a control, or stands in one line with it. */
function hasControl(block: Element, note: Element): boolean {
  const control = block.closest(SELECTORS.control);
  if (control !== null && control !== note && note.contains(control)) return true;
  const row = block.parentElement;
  if (has(block, SELECTORS.control)) return true;
  return row !== null && row !== note && [...row.children].some((part) => isOfControl(part));
}

function isOfControl(part: Element): boolean {
  return part.matches(SELECTORS.control) || has(part, SELECTORS.control);
}
