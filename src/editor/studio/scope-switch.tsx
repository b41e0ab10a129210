import { text } from '../../browser/i18n.ts';
import { currentAnchor } from '../carousel/shown-carousel.ts';
import { hasLook, isOneSlide, removeLook } from './one-slide.ts';

const SCOPES = [
  { isOne: false, name: 'allSlides' },
  { isOne: true, name: 'thisSlide' },
] as const;

/** Whether the controls below are for all slides, or for a look of this one's own. */
export function ScopeSwitch() {
  return (
    <div class="scope">
      <div class="segments" role="radiogroup" aria-label={text('controlsFor')}>
        {SCOPES.map(({ isOne, name }) => (
          <label key={name} class="segment">
            <input
              type="radio"
              name="controls-for"
              checked={isOneSlide.value === isOne}
              disabled={isOne && currentAnchor.value === null}
              onChange={() => {
                isOneSlide.value = isOne;
              }}
            />
            <span>{text(name)}</span>
          </label>
        ))}
      </div>
      {isOneSlide.value && (
        <div class="scope-note">
          <p class="field-note">{text('thisSlideNote')}</p>
          <button type="button" class="text-button" disabled={!hasLook.value} onClick={removeLook}>
            {text('backToAutomatic')}
          </button>
        </div>
      )}
    </div>
  );
}
