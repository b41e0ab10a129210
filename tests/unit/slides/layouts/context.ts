import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import type { LayoutContext } from '../../../../src/slides/layouts/context.ts';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
import { makeFacts } from '../../thread/make-facts.ts';

/** A slide of 1080 x 1350 on which everything is shown, of a thread that numbers no posts. */
export function makeContext(changes: Partial<LayoutContext> = {}): LayoutContext {
  return {
    factsOf: () => null,
    isMissing: () => false,
    show: DEFAULT_DESIGN.show,
    isShared: false,
    aspect: 0.8,
    isCounted: false,
    ...changes,
  };
}

/** A photo of even grey that is about as high as the slide. */
export const makePortrait = (changes: Partial<PictureFacts> = {}): PictureFacts =>
  makeFacts({ height: 1500, ...changes });
