import { TILE_WIDTH } from '../slides/backdrop.tsx';
import { fontFilesFor } from '../slides/fonts.ts';
import css from '../slides/slides.css?inline';
import { embeddedFonts } from './embed-fonts.ts';
import type { ImageEmbedder } from './embed-images.ts';
import { fontProbes, PROBE_SIDE } from './font-probes.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

export interface SlideMarkup {
  /** The slide, and under it a row of letters that is not to be painted. */
  svg: string;
  /** Number of those letters (see font-probes.ts). */
  probes: number;
}

/**
 * A laid-out slide as an SVG picture that holds all it needs: its DOM in a `foreignObject`, our
 * stylesheet, the fonts and the pictures.
 *
 * @param slide the slide's element as it stands in the document, laid out
 * @param size CSS px, whole
 * @param scale output px per CSS px
 * @param family the design's font
 */
export async function slideMarkup(
  slide: Element,
  size: { width: number; height: number },
  scale: number,
  family: string,
  images: ImageEmbedder,
): Promise<SlideMarkup> {
  const fonts = fontFilesFor(slide.textContent, family);
  const height = size.height + (fonts.length > 0 ? PROBE_SIDE : 0);
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

  const copy = frame.appendChild(svg.importNode(slide, true));
  await embedPictures(slide, copy as Element, scale, images);
  frame.append(fontProbes(svg, fonts));
  return {
    svg: withoutForbidden(new XMLSerializer().serializeToString(svg)),
    probes: fonts.length,
  };
}

async function embedPictures(
  original: Element,
  copy: Element,
  scale: number,
  images: ImageEmbedder,
): Promise<void> {
  const shown = [...original.querySelectorAll<HTMLImageElement>('img[data-asset]')];
  const copies = [...copy.querySelectorAll('img[data-asset]')];
  await embedTiles(copy, scale, images);
  await Promise.all(
    shown.map(async (image, index) => {
      const width = Math.round(image.offsetWidth * scale);
      const height = Math.round(image.offsetHeight * scale);
      const data = await images.dataUrl(image.dataset.asset!, width, height);
      const target = copies[index]!;
      target.removeAttribute('data-asset');
      // Nothing from outside: without a picture of its own it must not keep the document's.
      if (data) target.setAttribute('src', data);
      else target.removeAttribute('src');
    }),
  );
}

/** Pictures that are repeated all over the background. */
async function embedTiles(copy: Element, scale: number, images: ImageEmbedder): Promise<void> {
  for (const tile of copy.querySelectorAll<HTMLElement>('[data-background-asset]')) {
    const side = Math.round(TILE_WIDTH * scale);
    const data = await images.dataUrl(tile.dataset.backgroundAsset!, side, 1);
    tile.style.backgroundImage = data ? `url("${data}")` : 'none';
    delete tile.dataset.backgroundAsset;
  }
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
