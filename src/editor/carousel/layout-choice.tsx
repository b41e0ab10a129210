import { codeKey, text } from '../../browser/i18n.ts';
import type { SlideLayout } from '../../design/slide-layouts.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { assets } from '../state/pictures.ts';
import { layoutsOf } from './follow-carousel.ts';
import { changeOwnParts, ownParts } from './own-parts.ts';
import { carousel, currentAnchor } from './shown-carousel.ts';
import { SlideChoice } from './slide-choice.tsx';
import { drawnAs, useTries } from './use-tries.ts';

/** The layouts that can hold what stands on this slide, as small pictures of it. */
export function LayoutChoice() {
  const options = optionsFor(currentAnchor.value);
  const own = ownParts.value.layout;
  const slides = useTries(options.map((layout) => ({ layout })));
  const isTrying = options.some((_, at) => slides[at] === undefined);
  const seen = new Set<string>();
  return (
    <fieldset class="slide-choices" aria-label={text('layoutOfSlide')} aria-busy={isTrying}>
      <legend class="row-label">{text('layoutOfSlide')}</legend>
      <AssetsContext.Provider value={assets.value}>
        <div class="styles-list all">
          {options.map((layout, at) => {
            const slide = slides[at];
            const isOwn = layout === own;
            // A layout that cannot hold it comes out as another that is there already.
            if (!isOwn && layout !== undefined && (!slide || seen.has(drawnAs(slide)))) return null;
            if (slide) seen.add(drawnAs(slide));
            return (
              <SlideChoice
                key={layout ?? 'automatic'}
                name={text(layout ? codeKey('slide_layout', layout) : 'automatic')}
                slides={slide ? [slide] : []}
                isChosen={isOwn}
                onChoose={() => changeOwnParts({ layout })}
              />
            );
          })}
        </div>
      </AssetsContext.Provider>
    </fieldset>
  );
}

/** Undefined is the automatic one. What a post would have by itself needs no choice of its own. */
function optionsFor(anchor: string | null): (SlideLayout | undefined)[] {
  // Asked again with each carousel: the words of the slide may have changed.
  const isLaidOut = carousel.value.length > 0;
  return [undefined, ...((isLaidOut && anchor !== null && layoutsOf?.(anchor)) || [])];
}
