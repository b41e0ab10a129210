import { fontFilesOf } from '../../slides/fonts/fonts.ts';
import css from '../../slides/style/slides.css?inline';
import { veilSlide, withoutData } from '../redaction/stand-alone.ts';
import type { Veil } from '../redaction/veil.ts';
import { embeddedFonts } from './embed-fonts.ts';
import { embedPictures } from './embed-pictures.ts';
import type { LaidOutSlide } from './engine.ts';
import { fontProbes, PROBE_SIDE } from './font-probes.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

export interface SlideMarkup {
  svg: string;
  /** Number of letters under the slide that are not to be painted (see font-probes.ts). */
  probes: number;
}

/**
 * A laid-out slide as an SVG picture that holds all it needs: its DOM in a `foreignObject`, our
 * stylesheet, the fonts and the pictures.
 *
 * @param veil for an SVG that is a file of its own; without it the SVG is to be painted, and has a
 * row of letters under the slide
 */
export async function slideMarkup(
  { element, size, scale, family, images, rows }: Omit<LaidOutSlide, 'isOpaque'>,
  veil?: Veil,
): Promise<SlideMarkup> {
  const fonts = fontFilesOf(element, family);
  const probed = veil ? [] : fonts;
  const height = size.height + (probed.length > 0 ? PROBE_SIDE : 0);
  // A document without a window: pictures put into it are not loaded a second time.
  const svg = document.implementation.createDocument(SVG, 'svg');
  const root = svg.documentElement;
  root.setAttribute('width', String(size.width * scale));
  root.setAttribute('height', String(height * scale));
  root.setAttribute('viewBox', `0 0 ${size.width} ${height}`);

  const frame = root.appendChild(svg.createElementNS(SVG, 'foreignObject'));
  frame.setAttribute('width', String(size.width));
  frame.setAttribute('height', String(height));

  const style = frame.appendChild(svg.createElementNS(XHTML, 'style'));
  style.textContent = (await embeddedFonts(fonts)) + css;

  const copy = frame.appendChild(svg.importNode(element, true)) as HTMLElement;
  await embedPictures(element, copy, { scale, images, rows, areCropped: veil !== undefined });
  if (veil) {
    veilSlide(copy, veil);
    withoutData(copy);
  }
  if (probed.length > 0) frame.append(fontProbes(svg, probed));
  return {
    svg: withoutForbidden(new XMLSerializer().serializeToString(svg)),
    probes: probed.length,
  };
}

/** XML has no place for most control characters and half surrogates: one makes all undecodable. */
function withoutForbidden(xml: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return xml.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/**
 * The SVG as an address. A `blob:` address would taint Chrome's canvas. Line breaks must be
 * written out, since address parsers drop them.
 */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#\r\n\t]/g, encodeURIComponent)}`;
}
