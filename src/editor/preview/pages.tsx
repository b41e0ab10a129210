import { AssetsContext } from '../../slides/view/assets.ts';
import { isMoving } from '../state/moving.ts';
import { assets } from '../state/pictures.ts';
import { slides } from '../state/shown-pages.ts';
import { zoom } from '../state/zoom.ts';
import { Page } from './page.tsx';

/** All pages of the layout, one under the other. */
export function Pages() {
  return (
    <AssetsContext.Provider value={assets.value}>
      <div class={isMoving.value ? 'pages moving' : 'pages'}>
        {slides.value.map((slide) => (
          <Page key={slide.key} slide={slide} scale={zoom.value / 100} />
        ))}
      </div>
    </AssetsContext.Provider>
  );
}
