import { text } from '../../browser/i18n.ts';
import { COMPOSED, isComposed, type Template, UNIFORM } from '../../design/carousel.ts';
import type { Slide } from '../../slides/slide.ts';
import { slideBox } from '../../slides/style/slide-box.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { SlideChoice } from '../carousel/slide-choice.tsx';
import { assets } from '../state/pictures.ts';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';
import { useTemplateSamples } from './use-template-samples.ts';

interface Kind {
  heading: string;
  templates: readonly Template[];
}

const COMPOSED_KIND: Kind = { heading: 'templatesFollow', templates: COMPOSED };
const UNIFORM_KIND: Kind = { heading: 'templatesUniform', templates: UNIFORM };
export const BOTH_KINDS = [COMPOSED_KIND, UNIFORM_KIND];
/** One slide cannot be set while the others are not. */
export const KINDS_OF_ONE = [UNIFORM_KIND];

/** The templates as small pictures of the first slide with posts. */
export function Templates({ kinds }: { kinds: readonly Kind[] }) {
  const chosen = useDesign((d) => d.carousel.template);
  const samples = useTemplateSamples();
  return (
    <AssetsContext.Provider value={assets.value}>
      {kinds.map(({ heading, templates }) => (
        <fieldset
          key={heading}
          class="slide-choices"
          aria-label={text('templatesOf', text(heading))}
        >
          <legend class="row-label">{text(heading)}</legend>
          <div class="styles-list all">
            {templates.map((template) => (
              <SlideChoice
                key={template}
                name={text(`template_${template}`)}
                slide={sampleIn(template, samples)}
                isChosen={chosen === template}
                onChoose={() => {
                  changeCarousel({ template });
                  endGesture();
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </AssetsContext.Provider>
  );
}

function sampleIn(
  template: Template,
  samples: ReturnType<typeof useTemplateSamples>,
): Slide | undefined {
  if (isComposed(template)) return samples[template];
  return samples.cards && inTemplate(samples.cards, template);
}

/** Not measured again: small, nobody sees where a line ends. */
function inTemplate(slide: Slide, template: Template): Slide {
  const design = { ...slide.design, carousel: { ...slide.design.carousel, template } };
  const { top, bottom, safe, border, isLow, ...box } = slideBox(design);
  return {
    ...slide,
    ...box,
    design,
    frame: { ...slide.frame!, template, top, bottom, safe, border, isLow },
  };
}
