import { text } from '../../browser/i18n.ts';
import { platformOf } from '../../design/carousel-box.ts';
import { PLATFORM_FORMATS } from '../../design/platforms.ts';
import { sizeName } from '../carousel/platform-names.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';

const OWN = { value: 'own', name: text('size_own') };

/** Where the slides are posted, which decides their size and their files: the first choice of all. */
export function PlatformChoice() {
  return (
    <div class="platform-choice">
      <ChoiceField
        label={text('madeFor')}
        value={platformOf(useDesign((d) => d.carousel))?.id ?? 'own'}
        options={[...PLATFORM_FORMATS.map((row) => ({ value: row.id, name: sizeName(row) })), OWN]}
        onChange={(size) => {
          changeCarousel({ size });
          endGesture();
        }}
      />
    </div>
  );
}
