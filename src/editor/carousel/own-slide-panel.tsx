import { text } from '../../browser/i18n.ts';
import { OWN_GROUNDS, SLIDE_AUTHORS, STEPS } from '../../design/slide-layouts.ts';
import { backgroundStyle } from '../../slides/style/background-css.ts';
import { backgroundOn } from '../../slides/style/ground-style.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { addIcon, removeIcon, viewCarouselIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { shownDesign } from '../state/shown-design.ts';
import { LayoutChoice } from './layout-choice.tsx';
import { changeOwnParts, ownParts } from './own-parts.ts';
import { PicturePlaces } from './picture-places.tsx';
import { carousel, current, currentAnchor } from './shown-carousel.ts';
import { drawnAs, useTries } from './use-tries.ts';

/** What a slide may have of its own beside its colors: what is not chosen follows from what stands on it. */
export function OwnSlidePanel() {
  const slide = carousel.value[current.value];
  return (
    <Section icon={viewCarouselIcon} title={text('thisSlide')}>
      <LayoutChoice key={`${currentAnchor.value} ${slide?.key}`} />
      <GroundChoice />
      <PicturePlaces />
      <StepButtons />
      <AuthorChoice />
    </Section>
  );
}

function GroundChoice() {
  const { ground: own } = ownParts.value;
  const design = shownDesign.value;
  const slide = carousel.value[current.value];
  const isPhoto = slide?.composition?.ground === 'photo';
  return (
    <fieldset class="slide-choices" aria-label={text('groundOfSlide')} disabled={isPhoto}>
      <legend class="row-label">{text('groundOfSlide')}</legend>
      <div class="grounds">
        {[undefined, ...OWN_GROUNDS].map((ground) => (
          <button
            key={ground ?? 'automatic'}
            type="button"
            class="ground"
            aria-pressed={own === ground}
            onClick={() => changeOwnParts({ ground })}
          >
            <span
              class={ground ? 'ground-colour' : 'ground-colour automatic'}
              style={ground && backgroundStyle(backgroundOn(design, ground, false))}
            />
            {ground ? text(`ground_${ground}`) : text('automatic')}
          </button>
        ))}
      </div>
      {isPhoto && <p class="field-note">{text('groundIsPhoto')}</p>}
    </fieldset>
  );
}

function StepButtons() {
  const { step = 0 } = ownParts.value;
  const [smaller, larger] = useTries([{ step: step - 1 }, { step: step + 1 }]);
  const slide = carousel.value[current.value];
  const changes = (one: typeof smaller) => !one || !slide || drawnAs(one) !== drawnAs(slide);
  const change = (by: number) => changeOwnParts({ step: step + by === 0 ? undefined : step + by });
  return (
    <fieldset class="row slide-choices" aria-label={text('sizeOfSlide')}>
      <span class="row-label">{text('sizeOfSlide')}</span>
      <div class="step-buttons">
        <IconButton
          icon={removeIcon}
          label={text('smallerType')}
          disabled={step <= STEPS.min || (step <= 0 && !changes(smaller))}
          onClick={() => change(-1)}
        />
        <span class="step-letter" aria-hidden="true">
          A
        </span>
        <IconButton
          icon={addIcon}
          label={text('largerType')}
          disabled={step >= STEPS.max || (step >= 0 && !changes(larger))}
          onClick={() => change(1)}
        />
      </div>
    </fieldset>
  );
}

function AuthorChoice() {
  const options = [
    { value: '', name: text('asOnAllSlides') },
    ...SLIDE_AUTHORS.map((value) => ({ value, name: text(`slideAuthor_${value}`) })),
  ];
  return (
    <ChoiceField
      label={text('authorShown')}
      value={ownParts.value.author ?? ''}
      options={options}
      onChange={(value) =>
        changeOwnParts({ author: SLIDE_AUTHORS.find((author) => author === value) })
      }
    />
  );
}
