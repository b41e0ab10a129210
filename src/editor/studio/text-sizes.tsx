import { text } from '../../browser/i18n.ts';
import { CAROUSEL_RANGES } from '../../design/carousel.ts';
import { carousel, current } from '../carousel/shown-carousel.ts';
import { NumberField } from '../controls/number-field.tsx';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';

/** A carousel chooses its own text size, between these; and says which. */
export function TextSizes() {
  const { smallest, largest } = useDesign((d) => d.carousel);
  const size = carousel.value.find(({ plate }) => !plate)?.textSize;
  return (
    <>
      <NumberField
        label={text('smallestText')}
        unit="px"
        range={CAROUSEL_RANGES.text}
        value={smallest}
        onChange={(px) =>
          changeCarousel({ smallest: px, largest: Math.max(px, largest) }, 'smallest')
        }
        onCommit={endGesture}
      />
      <NumberField
        label={text('largestText')}
        unit="px"
        range={CAROUSEL_RANGES.text}
        value={largest}
        onChange={(px) =>
          changeCarousel({ largest: px, smallest: Math.min(px, smallest) }, 'largest')
        }
        onCommit={endGesture}
      />
      {size !== undefined && <p class="readout">{text('carouselTextSize', size)}</p>}
    </>
  );
}

/** That of the slide in the middle alone. */
export function OwnTextSize() {
  const size = carousel.value[current.value]?.textSize ?? CAROUSEL_RANGES.text.min;
  return (
    <NumberField
      label={text('fontSize')}
      unit="px"
      range={CAROUSEL_RANGES.text}
      value={size}
      onChange={(px) => changeCarousel({ smallest: px, largest: px }, 'textSize')}
      onCommit={endGesture}
    />
  );
}
