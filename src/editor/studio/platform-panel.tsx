import { countText, text } from '../../browser/i18n.ts';
import { CAROUSEL_FILES, CAROUSEL_RANGES, type Carousel } from '../../design/carousel.ts';
import { carouselFormat, platformOf } from '../../design/carousel-box.ts';
import { hasQuality, isFilePerSlide } from '../../design/formats.ts';
import {
  PLATFORM_FORMATS,
  type Platform,
  type PlatformFormat,
  tooManySlides,
} from '../../design/platforms.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SwitchField } from '../controls/switch-field.tsx';
import { QualityField } from '../export/quality-field.tsx';
import { formatName } from '../export/summary.ts';
import { Told } from '../export/told.tsx';
import { Section } from '../panels/section.tsx';
import { changeSettings, settings } from '../state/settings.ts';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { carousel as slides } from './carousel.ts';
import { changeCarousel } from './change-carousel.ts';

/** Names of their own, in every language. */
const PLATFORM_TITLES: Record<Platform, string> = {
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  threads: 'Threads',
  x: 'X',
  pinterest: 'Pinterest',
  facebook: 'Facebook',
  bluesky: 'Bluesky',
};

const SIZES = [
  ...PLATFORM_FORMATS.map(({ id, platform, width, height }) => ({
    value: id,
    name: `${PLATFORM_TITLES[platform]} · ${text(`size_${id.replaceAll('-', '_')}`)} · ${width} × ${height}`,
  })),
  { value: 'own', name: text('size_own') },
];

/** Where the slides are posted, which decides their size and their files. */
export function PlatformPanel() {
  const carousel = useDesign((d) => d.carousel);
  const format = carouselFormat(carousel);
  const { zip } = settings.value;
  const change = (changes: Partial<Carousel>) => {
    changeCarousel(changes);
    endGesture();
  };
  return (
    <Section icon="fit_screen" title={text('platformSection')}>
      <ChoiceField
        label={text('madeFor')}
        value={platformOf(carousel)?.id ?? 'own'}
        options={SIZES}
        onChange={(size) => change({ size })}
      />
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
      <Misfits carousel={carousel} />
    </Section>
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

function limitsOf({ platform, most, mostBytes }: PlatformFormat): string {
  const name = PLATFORM_TITLES[platform];
  if (mostBytes === null) return text('platformTakes', name, most);
  return text('platformTakesFiles', name, most, Math.round(mostBytes / 1e6));
}

/** What the platform would not take, said before anything is made. */
function Misfits({ carousel }: { carousel: Carousel }) {
  const row = platformOf(carousel);
  if (!row) return null;
  const name = PLATFORM_TITLES[row.platform];
  const over = tooManySlides(row, slides.value.length);
  const isTaken = row.formats.includes(carouselFormat(carousel));
  return (
    <div class="misfits" role="status">
      <p class="field-note">{limitsOf(row)}</p>
      {over > 0 && (
        <Told icon="error">
          {countText('slidesTooMany', over, name, row.most)}{' '}
          {!carousel.share && (
            <button
              type="button"
              class="text-button"
              onClick={() => {
                changeCarousel({ share: true });
                endGesture();
              }}
            >
              {text('shareSlides')}
            </button>
          )}
        </Told>
      )}
      {!isTaken && (
        <Told icon="error">
          {text('formatNotTaken', name, row.formats.map(formatName).join(', '))}
        </Told>
      )}
    </div>
  );
}
