import { render } from 'preact';
import type { PictureFacts } from '../../thread/picture-facts.ts';
import type { Slide } from '../slide.ts';
import { type TypeMeasure, typeMeasureIn } from '../typesetting/typefaces.ts';
import { type Assets, AssetsContext } from './assets.ts';
import { FramedSlideView } from './framed-slide-view.tsx';

export interface SlideMeasure {
  /** CSS px, whole: what the slide is painted at. */
  height: number;
  /** CSS px left over in a slide of fixed height; negative when its cards do not fit. */
  free: number;
}

export interface MeasureSlide {
  (slide: Slide): SlideMeasure;
  /**
   * Many at once: the browser lays them out in one go, and their next sizes in what stands there already.
   * Their keys are unique.
   */
  all(slides: readonly Slide[]): SlideMeasure[];
  /** Whether a picture could not be had, so that only its place would be seen. */
  isMissing(url: string): boolean;
  /** What words are measured with before they are laid out. */
  type: TypeMeasure;
  /** What is seen in a picture; null when it is missing, or nobody has looked yet. */
  factsOf(url: string): PictureFacts | null;
}

/**
 * Measures slides by laying them out in `stage`, an element of a document that has slides.css; what is
 * laid out stays in it. The fonts they need must be loaded before (`loadFontsFor`).
 */
export function measureIn(stage: HTMLElement, assets: Assets): MeasureSlide {
  const [forOne, forMany] = roomsIn(stage);
  const measured = (slides: readonly Slide[], room: HTMLElement): SlideMeasure[] => {
    render(
      <AssetsContext.Provider value={assets}>
        {slides.map((slide) => (
          <FramedSlideView key={slide.key} slide={{ ...slide, height: null }} />
        ))}
      </AssetsContext.Provider>,
      room,
    );
    return [...room.children].map((element, index) => {
      const needed = element.getBoundingClientRect().height;
      const height = slides[index]!.height ?? Math.ceil(needed);
      return { height, free: height - needed };
    });
  };
  return Object.assign((slide: Slide) => measured([slide], forOne)[0]!, {
    all: (slides: readonly Slide[]) => measured(slides, forMany),
    isMissing: (url: string) => assets.missing.has(url),
    type: typeMeasureIn(stage),
    factsOf: (url: string) => assets.found.get(url)?.facts ?? null,
  });
}

/** One that changes with every slide, and one in which many stay. */
function roomsIn(stage: HTMLElement): [HTMLElement, HTMLElement] {
  if (stage.childElementCount === 0) {
    stage.append(...[1, 2].map(() => stage.ownerDocument.createElement('div')));
  }
  return [stage.children[0] as HTMLElement, stage.children[1] as HTMLElement];
}
