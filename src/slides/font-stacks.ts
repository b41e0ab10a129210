import type { FontFamily } from '../design/font-families.ts';

interface Family {
  /** As the font files are registered. */
  name: string;
  generic: 'sans-serif' | 'serif' | 'monospace';
}

export const FAMILIES: Record<FontFamily, Family> = {
  inter: { name: 'Inter Variable', generic: 'sans-serif' },
  manrope: { name: 'Manrope Variable', generic: 'sans-serif' },
  'source-sans': { name: 'Source Sans 3 Variable', generic: 'sans-serif' },
  comfortaa: { name: 'Comfortaa Variable', generic: 'sans-serif' },
  'source-serif': { name: 'Source Serif 4 Variable', generic: 'serif' },
  literata: { name: 'Literata Variable', generic: 'serif' },
  garamond: { name: 'EB Garamond Variable', generic: 'serif' },
  'roboto-slab': { name: 'Roboto Slab Variable', generic: 'serif' },
  'jetbrains-mono': { name: 'JetBrains Mono Variable', generic: 'monospace' },
};

/** The CSS family of a bundled font or of a font file of the user's own (`own:…`). */
export function familyName(family: string): string {
  return (FAMILIES as Record<string, Family>)[family]?.name ?? family.replace(':', ' ');
}

/** The font and, behind it, what has the letters of other scripts, as `font-family`. */
export function fontStack(family: string): string {
  const { generic = 'sans-serif' } = (FAMILIES as Record<string, Partial<Family>>)[family] ?? {};
  return `"${familyName(family)}", "Noto Sans", system-ui, ${generic}`;
}
