import { text } from '../../browser/i18n.ts';
import { type Carousel, PAGE_NUMBERS, SIGNED_SLIDES } from '../../design/carousel.ts';
import { carousel as slides } from '../carousel/shown-carousel.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { viewCarouselIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';
import { Templates } from './templates.tsx';

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
          placeholder={carousel.coverTitle ? '' : titleShown()}
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
          value={carousel.outroText ?? ''}
          most={160}
          placeholder={carousel.outroText ? '' : endingShown()}
          onChange={(words) => changeCarousel({ outroText: words || null }, 'outroText')}
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
        label={text('signedSlides')}
        value={carousel.author}
        options={SIGNED_SLIDES.map((value) => ({ value, name: text(`signed_${value}`) }))}
        onChange={(author) => change({ author })}
      />
      <SwitchField
        label={text('alternateColours')}
        isOn={carousel.alternate}
        onChange={(alternate) => change({ alternate })}
      />
      <SwitchField
        label={text('backgroundAcross')}
        isOn={carousel.across}
        onChange={(across) => change({ across })}
      />
    </Section>
  );
}

/** The title that the cover has by itself. */
function titleShown(): string {
  const plate = slides.value[0]?.plate;
  return plate?.kind === 'cover' ? plate.title : '';
}

/** What the last slide says by itself; nothing where the last post stands there. */
function endingShown(): string {
  const plate = slides.value.at(-1)?.plate;
  return plate?.kind === 'outro' ? plate.text : '';
}
