import type { FontFamily } from '../../design/font-families.ts';

interface Family {
  /** As people call it; the npm package has the same name in lower case with dashes. */
  name: string;
  kind: 'sans' | 'serif' | 'mono';
  /** Weights that its files can take. */
  weights: { min: number; max: number };
}

export const FAMILIES: Record<FontFamily, Family> = {
  inter: { name: 'Inter', kind: 'sans', weights: { min: 100, max: 900 } },
  manrope: { name: 'Manrope', kind: 'sans', weights: { min: 200, max: 800 } },
  'source-sans': { name: 'Source Sans 3', kind: 'sans', weights: { min: 200, max: 900 } },
  comfortaa: { name: 'Comfortaa', kind: 'sans', weights: { min: 300, max: 700 } },
  'source-serif': { name: 'Source Serif 4', kind: 'serif', weights: { min: 200, max: 900 } },
  literata: { name: 'Literata', kind: 'serif', weights: { min: 200, max: 900 } },
  garamond: { name: 'EB Garamond', kind: 'serif', weights: { min: 400, max: 800 } },
  'roboto-slab': { name: 'Roboto Slab', kind: 'serif', weights: { min: 100, max: 900 } },
  'jetbrains-mono': { name: 'JetBrains Mono', kind: 'mono', weights: { min: 100, max: 800 } },
};

/** What stands in for a font file of the user's own: for letters it lacks, or when it is gone. */
export const STAND_IN: FontFamily = 'inter';

/** Of words that their author set as code; post.css and words.css name it. */
export const CODE_FONT: FontFamily = 'jetbrains-mono';

/** A bundled family by the id that a design has; undefined for a font file of the user's own. */
export function bundledFamily(family: string): Family | undefined {
  return (FAMILIES as Record<string, Family>)[family];
}

/** The CSS family of a bundled font or of a font file of the user's own (`own:…`). */
export function familyName(family: string): string {
  const bundled = bundledFamily(family);
  return bundled ? `${bundled.name} Variable` : family.replace(':', ' ');
}

/** The family, and its stand-in if it may need one. */
export function familiesOf(family: string): string[] {
  return bundledFamily(family) ? [family] : [family, STAND_IN];
}

/** The font itself as `font-family`; scripts.css has what stands behind it for other scripts. */
export function fontStack(family: string): string {
  return familiesOf(family)
    .map((one) => `"${familyName(one)}"`)
    .join(', ');
}

/** Which fonts of the system go with it in scripts that it has no letters of. */
export function familyKind(family: string): Family['kind'] {
  return bundledFamily(family)?.kind ?? 'sans';
}
