import { text } from '../../browser/i18n.ts';
import { Section } from '../panels/section.tsx';
import { carousel } from './carousel.ts';

/** A carousel chooses its own text size; this says which. */
export function TextSizeSection() {
  const size = carousel.value[0]?.textSize;
  if (size === undefined) return null;
  return (
    <Section icon="text_fields" title={text('typeSection')}>
      <p class="readout">{text('carouselTextSize', size)}</p>
    </Section>
  );
}
