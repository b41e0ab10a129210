/** The one path of a Material Symbol; they are drawn on a field of 960, upwards from 0. */
export function symbolPath(svg: string): string {
  return / d="([^"]+)"/.exec(svg)![1]!;
}
