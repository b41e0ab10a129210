export type { PictureFacts } from '../../thread/picture-facts.ts';
import type { PictureFacts } from '../../thread/picture-facts.ts';

/** Facts of the picture at an address; null while they are not known, or when it is missing. */
export type FactsOf = (url: string) => PictureFacts | null;
