import type * as v from 'valibot';
import type { NoteSchema, Span } from '../../thread/schema.ts';
import { joinTexts } from '../../thread/spans.ts';
import { all, has, hasOwnWords, isWithin, one, oneIn, type Region, squeeze } from '../page/dom.ts';
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
      one(block, `div${SELECTORS.words}`) === null &&
      !isWithin(
        { root: note, without: [] },
        block.parentElement ?? block,
        `div${SELECTORS.words}`,
      ) &&
      squeeze(block.textContent) !== '',
  );
  // Without the arrow, an invitation is still a single line; a note has a title, too.
  if (blocks.length === 1 && squeeze(blocks[0]?.textContent) === squeeze(note.textContent)) {
    return null;
  }
  // Words outside of all blocks may be those of the note, so all are taken.
  const isInBlock = (part: Element) => blocks.some((block) => block.contains(part));
  const isKnown = (part: Element) =>
    isControl(part, note) || (blocks.length > 0 && has(lineOf(part, note), 'svg'));
  const isUnclear = all(note, '*').some(
    (part) => hasOwnWords(part) && !isInBlock(part) && !isKnown(part),
  );
  const found = isUnclear ? [note] : findWords(note, blocks);
  const paragraphs = (found.length > 0 ? found : [note]).map((box) =>
    readSpans(box, { root: note, without: [] }, base),
  );
  const text = paragraphs.flatMap((spans, at): Span[] =>
    at === 0 ? spans : [{ kind: 'text', text: '\n' }, ...spans],
  );
  return text.length > 0 ? { text: joinTexts(text) } : null;
}

/**
 * The words stand between a title with an icon and a line with a control ("Rate it"). What is long
 * says nothing: a note may be shorter than its title.
 */
function findWords(note: Element, blocks: readonly Element[]): Element[] {
  const isTitle = (block: Element) => has(lineOf(block, note), 'svg');
  const isOutside = (part: Element) => !blocks.some((block) => block.contains(part));
  const titles = blocks.filter(isTitle);
  const isTitled = all(note, '*').some(
    (part) => hasOwnWords(part) && isOutside(part) && isTitle(part),
  );
  const below =
    titles.length > 0
      ? blocks.slice(blocks.indexOf(titles.at(-1)!) + 1)
      : blocks.slice(isTitled ? 0 : 1);
  const words = below.filter((block) => !hasControl(block, note));
  const written = words.filter((block) => block.matches(SELECTORS.written));
  return written.length > 0
    ? written
    : [words[0] ?? blocks[0]].filter((block) => block !== undefined);
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
  if (isControl(block, note)) return true;
  // In what people wrote, a link may be drawn as a control.
  if (block.matches(SELECTORS.written)) return false;
  const row = block.parentElement;
  if (has(block, SELECTORS.control)) return true;
  return row !== null && row !== note && [...row.children].some((part) => isOfControl(part));
}

function isOfControl(part: Element): boolean {
  const controls = `${SELECTORS.control},${SELECTORS.noteLink}`;
  return part.matches(controls) || has(part, controls);
}

/** The note itself can be pressed as well. */
function isControl(part: Element, note: Element): boolean {
  const control = part.closest(`${SELECTORS.control},${SELECTORS.noteLink}`);
  return control !== null && control !== note && note.contains(control);
}
