import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
import { type Samples, useTemplateSamples } from './use-template-samples.ts';

interface Kind {
  heading: string;
  templates: readonly Template[];
}

const COMPOSED_KIND: Kind = { heading: 'templatesFollow', templates: COMPOSED };
const UNIFORM_KIND: Kind = { heading: 'templatesUniform', templates: UNIFORM };
export const BOTH_KINDS = [COMPOSED_KIND, UNIFORM_KIND];
/** One slide cannot be set while the others are not. */
export const KINDS_OF_ONE = [UNIFORM_KIND];

/** The templates as small pictures of the cover and the first post; those that are alike show the post alone. */
export function Templates({ kinds }: { kinds: readonly Kind[] }) {
  const chosen = useDesign((d) => d.carousel.template);
  const [seen, setSeen] = useState<readonly Template[]>([]);
  const samples = useTemplateSamples(seen);
  const onSeen = useCallback(
    (template: Template) =>
      setSeen((known) => (known.includes(template) ? known : [...known, template])),
    [],
  );
  return (
    <AssetsContext.Provider value={assets.value}>
      {kinds.map(({ heading, templates }) => (
        <fieldset
          key={heading}
          class="slide-choices"
          aria-label={text('templatesOf', text(heading))}
        >
          <legend class="row-label">{text(heading)}</legend>
          <div class={isComposed(templates[0]!) ? 'styles-list all pairs' : 'styles-list all'}>
            {templates.map((template) => (
              <TemplateChoice
                key={template}
                template={template}
                slides={samplesIn(template, samples)}
                isChosen={chosen === template}
                onSeen={onSeen}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </AssetsContext.Provider>
  );
}

interface Props {
  template: Template;
  slides: readonly Slide[];
  isChosen: boolean;
  /** Called with the template once it has been in sight. */
  onSeen(template: Template): void;
}

function TemplateChoice({ template, slides, isChosen, onSeen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry!.isIntersecting) return;
      onSeen(template);
      observer.disconnect();
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, [template, onSeen]);
  return (
    <SlideChoice
      box={box}
      name={text(`template_${template}`)}
      slides={slides}
      isPair={isComposed(template)}
      isChosen={isChosen}
      onChoose={() => {
        changeCarousel({ template });
        endGesture();
      }}
    />
  );
}

function samplesIn(template: Template, samples: Samples): readonly Slide[] {
  if (isComposed(template)) return samples[template] ?? [];
  return (samples.cards ?? []).map((slide) => inTemplate(slide, template));
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
