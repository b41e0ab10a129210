import type { Ref } from 'preact';
import type { Slide } from '../../slides/slide.ts';
import { ScaledSlide } from './scaled-slide.tsx';

/** CSS px that small slides may take: all of them is seen, for many begin at their foot. */
const BOX = { width: 84, height: 76 } as const;
const PAIR_BOX = { width: 136, height: 85 } as const;
/** Between two of them, CSS px. */
const GAP = 2;

interface Props {
  name: string;
  /** One, or two side by side; none until they are laid out. */
  slides: readonly Slide[];
  /** As wide as two, however many there are. */
  isPair?: boolean;
  isChosen: boolean;
  box?: Ref<HTMLDivElement>;
  onChoose(): void;
}

/** One of several ways to draw slides: a small picture of them over a name. */
export function SlideChoice({ name, slides, isPair = false, isChosen, box, onChoose }: Props) {
  return (
    <div ref={box} class="choice">
      <div class={isPair ? 'style pair' : 'style'}>
        <div class="miniature whole" aria-hidden="true" inert>
          {slides.map((slide) => (
            <ScaledSlide
              key={slide.key}
              slide={slide}
              scale={scaleOf(slide, slides.length, isPair ? PAIR_BOX : BOX)}
            />
          ))}
        </div>
        <button
          type="button"
          class="style-button"
          aria-label={name}
          aria-pressed={isChosen}
          onClick={onChoose}
        />
      </div>
      <span class="choice-name" aria-hidden="true">
        {name}
      </span>
    </div>
  );
}

function scaleOf(
  { width, height }: Slide,
  count: number,
  box: typeof BOX | typeof PAIR_BOX,
): number {
  const own = (box.width - (count - 1) * GAP) / count;
  return Math.min(own / width, box.height / height!);
}
