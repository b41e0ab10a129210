import { fontFilesOf } from '../../slides/fonts/fonts.ts';
import css from '../../slides/style/slides.css?inline';
import { withoutControls } from '../../thread/clean-text.ts';
import { embeddedFonts } from '../engine/embed-fonts.ts';
import { embedPictures } from '../engine/embed-pictures.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import { veilSlide, withoutData } from '../redaction/stand-alone.ts';
import { webAddress } from '../redaction/web-address.ts';

/** Nothing of the page may ask anybody for anything. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The slides one under the other, and nothing round them. */
const PAGE_CSS =
  'body{margin:0;background:#f4f4f6}main{display:grid;gap:24px;justify-content:safe center;padding:24px}a.box,a.source{display:block;color:inherit}a{text-decoration:none}';

interface PageFacts {
  title: string;
  /** BCP 47. */
  lang: string | null;
  signal: AbortSignal;
}

/**
 * A page that holds everything it shows: words that can be selected and read aloud, links that lead
 * somewhere, fonts and pictures.
 *
 * @throws the signal's reason
 */
export async function htmlFile(laidOut: LaidOut, facts: PageFacts): Promise<Blob> {
  const { title, lang, signal } = facts;
  const page = document.implementation.createHTMLDocument(title);
  if (lang) page.documentElement.lang = lang;
  const meta = (attributes: Record<string, string>) => {
    const element = page.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  page.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
  );
  const main = page.body.appendChild(page.createElement('main'));
  for (const slide of laidOut.slides) {
    signal.throwIfAborted();
    const element = laidOut.layOut(slide);
    const copy = main.appendChild(page.importNode(element, true));
    await embedPictures(element, copy, { ...laidOut, areCropped: true });
    veilSlide(copy, laidOut.veil);
    openLinks(copy);
    withoutData(copy);
  }
  const style = page.head.appendChild(page.createElement('style'));
  const fonts = fontFilesOf(main, laidOut.families);
  style.textContent = (await embeddedFonts(fonts)) + css + PAGE_CSS;
  const markup = withoutControls(page.documentElement.outerHTML);
  return new Blob([`<!doctype html>\n${markup}\n`], { type: 'text/html' });
}

/** Words and boxes that lead somewhere do so; a QR code is there for cameras. */
function openLinks(slide: Element): void {
  for (const shown of slide.querySelectorAll<HTMLElement>(':is(span, div)[data-href]')) {
    const href = webAddress(shown.dataset.href!);
    if (!href) continue;
    const link = slide.ownerDocument.createElement('a');
    link.className = shown.className;
    link.href = href;
    link.rel = 'noopener noreferrer';
    link.dir = shown.dir;
    link.append(...shown.childNodes);
    shown.replaceWith(link);
  }
}
