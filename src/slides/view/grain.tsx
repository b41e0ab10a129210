import { useWhenLoaded } from './when-loaded.ts';

let picture: string | null = null;

/** Few backgrounds have grain, so its picture is loaded when one does. */
export async function loadGrain(): Promise<void> {
  ({ default: picture } = await import('./grain.png?inline'));
}

/** Grain over a background, invisible until `loadGrain` is done. @param strength 0 to 1 */
export function Grain({ strength }: { strength: number }) {
  useWhenLoaded(picture !== null, loadGrain);
  if (!picture) return <div class="grain loading" />;
  return <div class="grain" style={{ opacity: strength, backgroundImage: `url("${picture}")` }} />;
}
