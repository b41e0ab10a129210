import { text } from '../../browser/i18n.ts';
import { CAROUSEL_FILES, CAROUSEL_RANGES, type Carousel } from '../../design/carousel.ts';
import { carouselFormat, platformOf } from '../../design/carousel-box.ts';
import { hasQuality, isFilePerSlide } from '../../design/formats.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { QualityField } from '../export/quality-field.tsx';
import { formatName } from '../export/summary.ts';
import { downloadIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { copyCaption } from '../state/copy.ts';
import { changeSettings, settings } from '../state/export-choices.ts';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';
import { SeveralPlatforms } from './several-platforms.tsx';

/** The files that are made, and what goes with them. */
export function FilesPanel() {
  const carousel = useDesign((d) => d.carousel);
  const format = carouselFormat(carousel);
  const { zip } = settings.value;
  const change = (changes: Partial<Carousel>) => {
    changeCarousel(changes);
    endGesture();
  };
  return (
    <Section icon={downloadIcon} title={text('tabFiles')}>
      {carousel.size === 'own' && (
        <>
          <SideField name="ownWidth" label={text('width')} carousel={carousel} />
          <SideField name="ownHeight" label={text('height')} carousel={carousel} />
        </>
      )}
      <ChoiceField
        label={text('format')}
        value={carousel.file}
        options={CAROUSEL_FILES.map((value) => ({
          value,
          name:
            value === 'auto'
              ? text('fileAuto', formatName(carouselFormat({ ...carousel, file: 'auto' })))
              : formatName(value),
        }))}
        onChange={(file) => change({ file })}
      />
      {hasQuality(format) && <QualityField />}
      {isFilePerSlide(format) && (
        <SwitchField
          label={text('inOneZip')}
          isOn={zip}
          onChange={(isOn) => changeSettings({ zip: isOn })}
        />
      )}
      <TextsFields carousel={carousel} />
      <SeveralPlatforms />
    </Section>
  );
}

/** What goes with the slides, where the platform has a place for it. */
function TextsFields({ carousel }: { carousel: Carousel }) {
  const row = platformOf(carousel);
  if (row?.caption === 0) return <p class="field-note">{text('noTextsThere')}</p>;
  const hasAltTexts = row?.altText !== 0 && isFilePerSlide(carouselFormat(carousel));
  return (
    <>
      <SwitchField
        label={text(hasAltTexts ? 'textsBeside' : 'captionBeside')}
        isOn={settings.value.texts}
        onChange={(isOn) => changeSettings({ texts: isOn })}
      />
      <button type="button" class="text-button" onClick={() => void copyCaption()}>
        {text('copyCaption')}
      </button>
    </>
  );
}

interface SideProps {
  name: 'ownWidth' | 'ownHeight';
  label: string;
  carousel: Carousel;
}

function SideField({ name, label, carousel }: SideProps) {
  return (
    <NumberField
      label={label}
      unit="px"
      range={CAROUSEL_RANGES.side}
      value={carousel[name]}
      // Even: slides are laid out at half of it.
      onChange={(px) => changeCarousel({ [name]: px - (px % 2) }, name)}
      onCommit={endGesture}
    />
  );
}
