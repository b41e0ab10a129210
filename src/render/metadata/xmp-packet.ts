import type { FileFacts } from './file-facts.ts';

const SPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

/**
 * The facts as an XMP packet (XMP part 1, 7; the properties are of Dublin Core and IPTC Core).
 * Read-only and without padding: whoever changes it in place would break lengths and CRCs.
 *
 * @param facts cleaned
 */
export function xmpPacket(facts: FileFacts): string {
  const { title, description, author, source, created, language } = facts;
  const properties = [
    property('dc:title', inWords(title)),
    property('dc:description', inWords(description)),
    property('Iptc4xmpCore:AltTextAccessibility', inWords(description)),
    property('dc:creator', list('Seq', author)),
    property('dc:source', xmlText(source ?? '')),
    property('dc:language', list('Bag', language)),
    property('xmp:CreateDate', xmlText(created)),
  ];
  const spaces = Object.entries(SPACES).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${spaces.join('')}>`,
    ...properties.filter(Boolean),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Text between tags. `>` too, since `]]>` must not stand there. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function property(name: string, value: string): string {
  return value && `<${name}>${value}</${name}>`;
}

/**
 * Text that may exist in several languages. Ours has one, and 'x-default' is the one that every
 * reader shows; naming its language too would put the same words into the file twice.
 */
function inWords(text: string): string {
  return text && `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', item: string | null): string {
  return item ? `<rdf:${kind}><rdf:li>${xmlText(item)}</rdf:li></rdf:${kind}>` : '';
}
