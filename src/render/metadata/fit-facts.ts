import type { FileFacts } from './file-facts.ts';
import { xmlText, xmpPacket } from './xmp-packet.ts';

/** Bytes of title and author each, and of the address, when all has to be short. */
const LONGEST_NAME = 2000;
const LONGEST_ADDRESS = 8192;
const ELLIPSIS = '…';

const utf8 = new TextEncoder();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Facts whose XMP packet has no more bytes than there is room for. The description gives way
 * first; half an address would lead elsewhere, so that one is kept or left out.
 *
 * @param facts cleaned
 * @param room bytes, at least 16 kB
 */
export function fitFacts(facts: FileFacts, room: number): FileFacts {
  if (packetSize(facts) <= room) return facts;
  const { title, author, source } = facts;
  const fitting = {
    ...facts,
    title: shorten(title, LONGEST_NAME),
    author: author && shorten(author, LONGEST_NAME),
    source: source && xmlSize(source) <= LONGEST_ADDRESS ? source : null,
  };
  // The packet has the description twice. It is never without one here, for its tags' sake.
  const left = room - packetSize({ ...fitting, description: ELLIPSIS });
  const description = shorten(facts.description, xmlSize(ELLIPSIS) + Math.floor(left / 2));
  return { ...fitting, description };
}

/**
 * Text cut between two characters as people see them: half an emoji family is another family.
 * @param room bytes of UTF-8, escaped for XML, with the ellipsis that says that something is gone
 */
export function shorten(text: string, room: number): string {
  if (xmlSize(text) <= room) return text;
  let size = xmlSize(ELLIPSIS);
  let end = 0;
  for (const character of text) {
    size += xmlSize(character);
    if (size > room) break;
    end += character.length;
  }
  // One question about one place: to walk 100,000 characters grapheme by grapheme takes seconds.
  const { index } = graphemes.segment(text).containing(end)!;
  return text.slice(0, index).trimEnd() + ELLIPSIS;
}

function xmlSize(text: string): number {
  return utf8.encode(xmlText(text)).length;
}

function packetSize(facts: FileFacts): number {
  return utf8.encode(xmpPacket(facts)).length;
}
