import { text } from '../../browser/i18n.ts';
import { type Carousel, PAGE_NUMBERS, PROGRESSES } from '../../design/carousel.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { viewCarouselIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';
import { Templates } from './templates.tsx';

type Switch = 'byline' | 'swipe' | 'across' | 'share';
const SWITCH_NAMES: Record<Switch, string> = {
  byline: 'byline',
  swipe: 'swipeHint',
  across: 'backgroundAcross',
  share: 'shareSlides',
};

/** How the slides are laid out, and what stands on them beside the posts. */
export function CarouselPanel() {
  const carousel = useDesign((d) => d.carousel);
  const change = (changes: Partial<Carousel>) => {
    changeCarousel(changes);
    endGesture();
  };
  return (
    <Section icon={viewCarouselIcon} title={text('slidesSection')}>
      <Templates />
      <SwitchField
        label={text('cover')}
        isOn={carousel.cover}
        onChange={(cover) => change({ cover })}
      />
      {carousel.cover && (
        <TextField
          label={text('coverTitle')}
          value={carousel.coverTitle}
          most={200}
          onChange={(coverTitle) => changeCarousel({ coverTitle }, 'coverTitle')}
          onCommit={endGesture}
        />
      )}
      <SwitchField
        label={text('outro')}
        isOn={carousel.outro}
        onChange={(outro) => change({ outro })}
      />
      {carousel.outro && (
        <TextField
          label={text('outroText')}
          value={carousel.outroText}
          most={160}
          onChange={(outroText) => changeCarousel({ outroText }, 'outroText')}
          onCommit={endGesture}
        />
      )}
      <ChoiceField
        label={text('pageNumbers')}
        value={carousel.numbers}
        options={PAGE_NUMBERS.map((value) => ({ value, name: text(`pageNumbers_${value}`) }))}
        onChange={(numbers) => change({ numbers })}
      />
      <ChoiceField
        label={text('progress')}
        value={carousel.progress}
        options={PROGRESSES.map((value) => ({ value, name: text(`progress_${value}`) }))}
        onChange={(progress) => change({ progress })}
      />
      {(Object.keys(SWITCH_NAMES) as Switch[]).map((name) => (
        <SwitchField
          key={name}
          label={text(SWITCH_NAMES[name])}
          isOn={carousel[name]}
          onChange={(isOn) => change({ [name]: isOn })}
        />
      ))}
    </Section>
  );
}
