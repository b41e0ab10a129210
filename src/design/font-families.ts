/**
 * The bundled font families by id. All of them have Latin, Cyrillic, Greek and Vietnamese letters;
 * the files are in slides/fonts/fonts.ts.
 */
export const FONT_FAMILIES = [
  'inter',
  'manrope',
  'source-sans',
  'comfortaa',
  'source-serif',
  'literata',
  'garamond',
  'roboto-slab',
  'jetbrains-mono',
] as const;
export type FontFamily = (typeof FONT_FAMILIES)[number];
