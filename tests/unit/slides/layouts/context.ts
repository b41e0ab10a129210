import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import type { LayoutContext } from '../../../../src/slides/layouts/context.ts';
import type { PictureFacts } from '../../../../src/slides/layouts/picture-facts.ts';

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

export function makeFacts(changes: Partial<PictureFacts> = {}): PictureFacts {
  return {
    ...{ width: 1200, height: 1500, kind: 'photo', focus: { x: 0.5, y: 0.5 }, edge: '#808080' },
    light: Array.from({ length: 64 }, () => 128),
    ...changes,
  };
}
