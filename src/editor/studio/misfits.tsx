import { countText, text } from '../../browser/i18n.ts';
import type { Carousel } from '../../design/carousel.ts';
import { carouselFormat, platformOf } from '../../design/carousel-box.ts';
import type { Format } from '../../design/formats.ts';
import { backgroundsOf } from '../../design/look.ts';
import type { PlatformFormat } from '../../design/platforms.ts';
import {
  isProven,
  mayBeTooHeavy,
  type Refused,
  refusedToSchedulers,
  tooManySlides,
} from '../carousel/platform-fit.ts';
import { gridNote, PLATFORM_TITLES } from '../carousel/platform-names.ts';
import { carousel as slides } from '../carousel/shown-carousel.ts';
import { formatName } from '../export/summary.ts';
import { Told } from '../export/told.tsx';
import { shownDesign } from '../state/shown-design.ts';
import { useDesign } from '../state/use-design.ts';
import { edits, endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';

/** What the platform takes, and what it would not take, said before anything is made. */
export function Misfits() {
  const carousel = useDesign((d) => d.carousel);
  const grounds = backgroundsOf(shownDesign.value, edits.value.looks);
  const isOpaque = grounds.every(({ kind }) => kind !== 'transparent');
  const row = platformOf(carousel);
  if (!row) return null;
  const name = PLATFORM_TITLES[row.platform];
  const format = carouselFormat(carousel);
  const count = slides.value.length;
  const over = tooManySlides(row, count);
  const grid = gridNote(row, count);
  const change = (changes: Partial<Carousel>) => () => {
    changeCarousel(changes);
    endGesture();
  };
  return (
    <div class="misfits" role="status">
      <p class="field-note">{limitsOf(row)}</p>
      {over > 0 && <Told news="bad">{countText('slidesTooMany', over, name, row.most)}</Told>}
      {!row.formats.includes(format) && (
        <Told news="bad">
          {text('formatNotTaken', name, row.formats.map(formatName).join(', '))}{' '}
          <Remedy
            label={text('useFormat', formatName(row.formats[0]!))}
            onClick={change({ file: 'auto' })}
          />
        </Told>
      )}
      {row.formats.includes(format) && mayBeTooHeavy(row, format, isOpaque) && (
        <Told news="bad">
          {text('mayBeTooHeavy', formatName(format), megabytes(row), name)}{' '}
          <Remedy
            label={text('useFormat', formatName('jpeg'))}
            onClick={change({ file: 'jpeg' })}
          />
        </Told>
      )}
      {format === 'png' && row.advisedPngBytes !== null && (
        <Told news="neutral">
          {text('pngAdvised', name, row.advisedPngBytes / 1e6)}{' '}
          <Remedy
            label={text('useFormat', formatName('jpeg'))}
            onClick={change({ file: 'jpeg' })}
          />
        </Told>
      )}
      {grid && <Told news="neutral">{grid}</Told>}
      <Schedulers row={row} count={count} format={format} />
    </div>
  );
}

/** A tool that posts for the user finds out when it does: too late. */
function Schedulers({
  row,
  count,
  format,
}: {
  row: PlatformFormat;
  count: number;
  format: Format;
}) {
  const refused = refusedToSchedulers(row, count, format);
  if (refused.length === 0) return null;
  const told: Record<Refused, string> = {
    slides: text('moreThanSlides', row.schedulers!.most),
    format: formatName(format),
    shape: text(`size_${row.id.replaceAll('-', '_')}`),
  };
  const name = PLATFORM_TITLES[row.platform];
  return (
    <Told news="neutral">
      {text('schedulersRefuse', name, refused.map((one) => told[one]).join(', '))}
    </Told>
  );
}

function Remedy({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" class="text-button" onClick={onClick}>
      {label}
    </button>
  );
}

const megabytes = ({ mostBytes }: PlatformFormat): number => Math.round((mostBytes ?? 0) / 1e6);

function limitsOf(row: PlatformFormat): string {
  const name = PLATFORM_TITLES[row.platform];
  if (row.most === 1) return text('platformTakesOne', megabytes(row));
  if (!isProven(row, 'most')) return text('slidesUnproven', name, row.most, megabytes(row));
  return text('platformTakesFiles', name, row.most, megabytes(row));
}
