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
   * Several at once: the browser lays them out in one go, and the next sizes of those of one group in what stands
   * there already. Their keys are unique.
   *
   * @param group from 0
   */
  all(slides: readonly Slide[], group?: number): SlideMeasure[];
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
  return Object.assign((slide: Slide) => measured([slide], roomIn(stage, 0))[0]!, {
    all: (slides: readonly Slide[], group = 0) => measured(slides, roomIn(stage, group + 1)),
    isMissing: (url: string) => assets.missing.has(url),
    type: typeMeasureIn(stage),
    factsOf: (url: string) => assets.found.get(url)?.facts ?? null,
  });
}

/** The first changes with every slide, in the others many stay. */
function roomIn(stage: HTMLElement, place: number): HTMLElement {
  while (stage.childElementCount <= place) stage.append(stage.ownerDocument.createElement('div'));
  return stage.children[place] as HTMLElement;
}
