import { BlobWindow } from '../png/blob-window.ts';
import { pngChunk } from '../png/chunk.ts';
import { type PngChunk, pngChunks } from '../png/read-chunks.ts';
import { cleanFacts, type FileFacts } from './file-facts.ts';
import { xmpPacket } from './xmp-packet.ts';

/** PNG 11.3.3.1. "Source" is meant for a camera; viewers show it under this name all the same. */
const KEYWORDS = ['Title', 'Description', 'Author', 'Source', 'Creation Time'] as const;
/** XMP part 3, 1.1.5. */
const XMP_KEYWORD = 'XML:com.adobe.xmp';
const OURS: readonly string[] = [...KEYWORDS, XMP_KEYWORD];
const LONGEST_KEYWORD = 79;

const utf8 = new TextEncoder();

/** The facts as whole chunks, one after the other: after IHDR is where they belong. */
export function pngMetadata(given: FileFacts): Uint8Array<ArrayBuffer>[] {
  const facts = cleanFacts(given);
  const texts: Record<(typeof KEYWORDS)[number], string> = {
    Title: facts.title,
    Description: facts.description,
    Author: facts.author ?? '',
    Source: facts.source ?? '',
    // As RFC 1123 has it, which readers of any age know; PNG takes both forms.
    'Creation Time': facts.created && new Date(facts.created).toUTCString(),
  };
  const inWords = ['Title', 'Description'];
  return [
    ...KEYWORDS.filter((keyword) => texts[keyword]).map((keyword) =>
      textChunk(keyword, texts[keyword], inWords.includes(keyword) ? facts.language : null),
    ),
    textChunk(XMP_KEYWORD, xmpPacket(facts), null),
  ];
}

/**
 * iTXt (PNG 11.3.3.4), the one kind of text that is UTF-8. Not compressed: XMP part 3 wants packets
 * that can be found without, and short texts gain nothing.
 */
function textChunk(keyword: string, text: string, language: string | null) {
  const NOT_COMPRESSED = '\0\0';
  const TRANSLATED_KEYWORD = '';
  const head = `${keyword}\0${NOT_COMPRESSED}${language ?? ''}\0${TRANSLATED_KEYWORD}\0`;
  return pngChunk('iTXt', utf8.encode(head + text));
}

/**
 * A PNG with these facts in place of those it had from us.
 * @throws Error when it is no PNG or is cut
 */
export async function pngWithMetadata(png: Blob, facts: FileFacts): Promise<Blob> {
  const file = new BlobWindow(png);
  let headerEnd = 0;
  let oldEnd = 0;
  for await (const chunk of pngChunks(file)) {
    if (headerEnd === 0) {
      if (chunk.type !== 'IHDR') throw new Error('the PNG has no header');
      headerEnd = chunk.end;
    } else if (!(await isOurs(file, chunk))) break;
    oldEnd = chunk.end;
  }
  const parts = [png.slice(0, headerEnd), ...pngMetadata(facts), png.slice(oldEnd)];
  return new Blob(parts, { type: 'image/png' });
}

async function isOurs(file: BlobWindow, { type, dataStart, dataLength }: PngChunk) {
  if (type !== 'iTXt') return false;
  const begin = await file.latin1(dataStart, Math.min(dataLength, LONGEST_KEYWORD + 1));
  return OURS.includes(begin.split('\0')[0]!);
}
