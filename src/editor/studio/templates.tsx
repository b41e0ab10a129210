import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { TEMPLATES, type Template } from '../../design/carousel.ts';
import type { Slide } from '../../slides/slide.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { SlideChoice } from '../carousel/slide-choice.tsx';
import { assets } from '../state/pictures.ts';
import { useDesign } from '../state/use-design.ts';
import { endGesture } from '../state/work.ts';
import { changeCarousel } from './change-carousel.ts';
import { useTemplateSamples } from './use-template-samples.ts';

/** The templates as small pictures of the cover and the first post. */
export function Templates() {
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
      <fieldset class="slide-choices" aria-label={text('templates')}>
        <legend class="row-label">{text('templates')}</legend>
        <div class="styles-list all pairs">
          {TEMPLATES.map((template) => (
            <TemplateChoice
              key={template}
              template={template}
              slides={samples[template] ?? []}
              isChosen={chosen === template}
              onSeen={onSeen}
            />
          ))}
        </div>
      </fieldset>
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
      isPair
      isChosen={isChosen}
      onChoose={() => {
        changeCarousel({ template });
        endGesture();
      }}
    />
  );
}
