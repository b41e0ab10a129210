import type { FontFile } from '../../slides/fonts/fonts.ts';
import { dataUrlOf } from '../../store/data-url.ts';
import { remembering } from '../images/remembering.ts';

const fontData = remembering(async (url) => dataUrlOf(await (await fetch(url)).blob()));

/** `@font-face` rules with the fonts inside: a picture in SVG may load nothing from outside. */
export async function embeddedFonts(files: readonly FontFile[]): Promise<string> {
  const rules = files.map(async ({ family, weight, unicodeRange, url }) => {
    const source = `url(${await fontData(url)})`;
    return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${unicodeRange};src:${source}}`;
  });
  return (await Promise.all(rules)).join('');
}
