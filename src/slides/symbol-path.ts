/** The one path of a Material Symbol, drawn on a field of 960, upwards from 0; '' for none. */
export function symbolPath(svg: string): string {
  return / d="([^"]+)"/.exec(svg)?.[1] ?? '';
}
