import { JSDOM } from 'jsdom';
import type { FileFacts } from '../../../../src/render/metadata/file-facts.ts';

/** What readers of metadata find, read apart from the code under test. */

const { DOMParser } = new JSDOM().window;

const DC = 'http://purl.org/dc/elements/1.1/';
const XMP = 'http://ns.adobe.com/xap/1.0/';
const IPTC = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** The facts of an XMP packet; throws when it is no XML or has lists of a wrong kind. */
export function readPacket(packet: string): FileFacts & { altText: string } {
  const document = new DOMParser().parseFromString(packet, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('the packet is no XML');
  const only = (space: string, name: string) => {
    const found = document.getElementsByTagNameNS(space, name);
    if (found.length > 1) throw new Error(`two ${name}`);
    return found[0];
  };
  const item = (space: string, name: string, list: string) => {
    const property = only(space, name);
    if (!property) return '';
    const items = property.getElementsByTagNameNS(RDF, 'li');
    const [first] = items;
    if (items.length !== 1 || first?.parentElement?.localName !== list) throw new Error(name);
    const language = first.getAttributeNS(XML, 'lang');
    if (language !== (list === 'Alt' ? 'x-default' : null)) throw new Error(`lang of ${name}`);
    return first.textContent;
  };
  return {
    title: item(DC, 'title', 'Alt'),
    description: item(DC, 'description', 'Alt'),
    altText: item(IPTC, 'AltTextAccessibility', 'Alt'),
    author: item(DC, 'creator', 'Seq') || null,
    source: only(DC, 'source')?.textContent ?? null,
    created: only(XMP, 'CreateDate')?.textContent ?? '',
    language: item(DC, 'language', 'Bag') || null,
  };
}

export interface TextChunk {
  keyword: string;
  language: string;
  text: string;
}

/** The data of an iTXt chunk. */
export function readText(data: Buffer): TextChunk {
  const keywordEnd = data.indexOf(0);
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = data.indexOf(0, languageEnd + 1);
  if (data[keywordEnd + 1] !== 0 || data[keywordEnd + 2] !== 0) throw new Error('compressed');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return {
    keyword: data.toString('latin1', 0, keywordEnd),
    language: data.toString('latin1', keywordEnd + 3, languageEnd),
    text: decoder.decode(data.subarray(translatedEnd + 1)),
  };
}

export interface Part {
  type: string;
  data: Buffer;
}

/** The segments of a JPEG up to its pixels, and the pixels. */
export function readSegments(jpeg: Buffer): Part[] {
  if (jpeg.readUInt16BE(0) !== 0xffd8) throw new Error('no JPEG');
  const parts: Part[] = [];
  let at = 2;
  for (let type = ''; type !== 'da'; ) {
    while (jpeg[at + 1] === 0xff) at++;
    if (jpeg[at] !== 0xff) throw new Error(`no marker at ${at}`);
    type = jpeg[at + 1]!.toString(16);
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    parts.push({ type, data: jpeg.subarray(at + 4, end) });
    at = end;
  }
  return [...parts, { type: 'pixels', data: jpeg.subarray(at) }];
}

/** The chunks of a WebP, whose sizes must come out even. */
export function readRiff(webp: Buffer): Part[] {
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP') {
    throw new Error('no WebP');
  }
  if (webp.readUInt32LE(4) !== webp.length - 8) throw new Error('wrong size');
  const parts: Part[] = [];
  for (let at = 12; at < webp.length; ) {
    const length = webp.readUInt32LE(at + 4);
    const end = at + 8 + length;
    const type = webp.toString('latin1', at, at + 4);
    parts.push({ type, data: webp.subarray(at + 8, end) });
    if (length % 2 === 1 && webp[end] !== 0) throw new Error('no zero after an odd chunk');
    at = end + (length % 2);
  }
  return parts;
}
