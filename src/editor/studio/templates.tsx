import { text } from '../../browser/i18n.ts';
import { TEMPLATES, type Template } from '../../design/carousel.ts';
import type { Slide } from '../../slides/slide.ts';
import { slideBox } from '../../slides/style/slide-box.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { assets } from '../state/pictures.ts';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';
import { ScaledSlide } from './scaled-slide.tsx';
import { carousel } from './shown-carousel.ts';

/** CSS px that a small slide may take: all of it is seen, for many templates begin at its foot. */
const BOX = { width: 84, height: 76 } as const;

/** The layouts as small pictures of the first slide with posts. */
export function Templates() {
  const chosen = useDesign((d) => d.carousel.template);
  const sample = carousel.value.find(({ plate }) => !plate);
  return (
    <fieldset class="styles" aria-label={text('templates')}>
      <AssetsContext.Provider value={assets.value}>
        <div class="styles-list all">
          {TEMPLATES.map((template) => (
            <TemplateButton
              key={template}
              template={template}
              sample={sample}
              isChosen={chosen === template}
            />
          ))}
        </div>
      </AssetsContext.Provider>
    </fieldset>
  );
}

interface ButtonProps {
  template: Template;
  /** Undefined until there are slides. */
  sample: Slide | undefined;
  isChosen: boolean;
}

function TemplateButton({ template, sample, isChosen }: ButtonProps) {
  const name = text(`template_${template}`);
  return (
    <div class="style">
      <div class="miniature whole" aria-hidden="true" inert>
        {sample && <Small slide={inTemplate(sample, template)} />}
      </div>
      <button
        type="button"
        class="style-button"
        aria-label={name}
        title={name}
        aria-pressed={isChosen}
        onClick={() => {
          changeCarousel({ template });
          endGesture();
        }}
      />
    </div>
  );
}

function Small({ slide }: { slide: Slide }) {
  const scale = Math.min(BOX.width / slide.width, BOX.height / slide.height!);
  return <ScaledSlide slide={slide} scale={scale} />;
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
