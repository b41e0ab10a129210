import { createContext } from 'preact';
import type { PictureFacts } from '../../thread/picture-facts.ts';

/** What is known of a picture. */
export interface Asset {
  /** An address that this document may show: a `blob:` or `data:` URL. */
  src: string;
  /** Natural size, px. */
  width: number;
  height: number;
  /** What is seen in it; null as long as nobody has looked. */
  facts: PictureFacts | null;
}

/**
 * The pictures of a thread by the address they have at X. `missing` ones could not be fetched and
 * get a placeholder; those in neither set are still on their way.
 */
export interface Assets {
  found: ReadonlyMap<string, Asset>;
  missing: ReadonlySet<string>;
}

export const NO_ASSETS: Assets = { found: new Map(), missing: new Set() };

export const AssetsContext = createContext<Assets>(NO_ASSETS);
