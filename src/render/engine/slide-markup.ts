import { fontFilesOf } from '../../slides/fonts/fonts.ts';
import css from '../../slides/style/slides.css?inline';
import { withoutControls } from '../../thread/clean-text.ts';
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
  { element, size, scale, families, images, rows }: Omit<LaidOutSlide, 'isOpaque'>,
  veil?: Veil,
): Promise<SlideMarkup> {
  const fonts = fontFilesOf(element, families);
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
    // One control character, or half a letter, makes all of it undecodable.
    svg: withoutControls(new XMLSerializer().serializeToString(svg)),
    probes: probed.length,
  };
}

/**
 * The SVG as an address. A `blob:` address would taint Chrome's canvas. Line breaks must be
 * written out, since address parsers drop them.
 */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#\r\n\t]/g, encodeURIComponent)}`;
}
