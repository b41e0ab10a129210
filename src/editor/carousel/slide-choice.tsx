import type { Slide } from '../../slides/slide.ts';
import { ScaledSlide } from './scaled-slide.tsx';

/** CSS px that a small slide may take: all of it is seen, for many begin at its foot. */
const BOX = { width: 84, height: 76 } as const;

interface Props {
  name: string;
  /** Undefined until it is laid out. */
  slide: Slide | undefined;
  isChosen: boolean;
  onChoose(): void;
}

/** One of several ways to draw a slide: a small picture of it over a name. */
export function SlideChoice({ name, slide, isChosen, onChoose }: Props) {
  return (
    <div class="slide-choice">
      <div class="style">
        <div class="miniature whole" aria-hidden="true" inert>
          {slide && <ScaledSlide slide={slide} scale={scaleOf(slide)} />}
        </div>
        <button
          type="button"
          class="style-button"
          aria-label={name}
          aria-pressed={isChosen}
          onClick={onChoose}
        />
      </div>
      <span class="slide-choice-name" aria-hidden="true">
        {name}
      </span>
    </div>
  );
}

const scaleOf = ({ width, height }: Slide): number =>
  Math.min(BOX.width / width, BOX.height / height!);
