import { render } from 'preact';
import { type Assets, AssetsContext } from './assets.ts';
import { FramedSlideView } from './framed-slide-view.tsx';
import type { Slide } from './slide.ts';

export interface SlideMeasure {
  /** CSS px, whole: what the slide is painted at. */
  height: number;
  /** CSS px left over in a slide of fixed height; negative when its cards do not fit. */
  free: number;
}

export type MeasureSlide = (slide: Slide) => SlideMeasure;

/**
 * Measures slides by laying them out in `stage`, an element of a document that has slides.css.
 * The fonts they need must be loaded before (`loadFontsFor`).
 */
export function measureIn(stage: HTMLElement, assets: Assets): MeasureSlide {
  return (slide) => {
    render(
      <AssetsContext.Provider value={assets}>
        <FramedSlideView slide={{ ...slide, height: null }} />
      </AssetsContext.Provider>,
      stage,
    );
    const needed = (stage.firstElementChild as HTMLElement).getBoundingClientRect().height;
    const height = slide.height ?? Math.ceil(needed);
    return { height, free: height - needed };
  };
}
