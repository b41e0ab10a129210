import type { Design } from '../../design/schema.ts';
import type { PictureFacts } from '../../thread/picture-facts.ts';

/** Facts of the picture at an address; null while they are not known, or when it is missing. */
export type FactsOf = (url: string) => PictureFacts | null;

/** What a layout hangs on beside the post and its words. */
export interface LayoutContext {
  /** Facts of pictures, as far as they are known. */
  factsOf: FactsOf;
  /** Whether a picture was looked for and not found. */
  isMissing: (url: string) => boolean;
  /** Which parts of posts are shown. */
  show: Design['show'];
  /** The post shares its slide, or its paper, with another one. */
  isShared: boolean;
  /** Width ÷ height of the slide. */
  aspect: number;
  /** The thread numbers its posts (`countsPosts`): a number before words is that of a point. */
  isCounted: boolean;
}
