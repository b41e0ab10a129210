/**
 * The one path of a Material Symbol, drawn on a field of 960, upwards from 0. Builds bring the path
 * alone (vite.config.ts).
 */
export function symbolPath(svg: string): string {
  return / d="([^"]+)"/.exec(svg)?.[1] ?? svg;
}
