import type { Slide, SlideFrame } from '../slide.ts';
import { sideOf } from '../style/slide-box.ts';
import { pageNumber } from '../text/page-number.ts';
import { AuthorLine } from './author-line.tsx';

const BYLINE = { handle: false, badge: false, date: false } as const;
/** More dots than these are not told apart; a line shows the way then. */
const MOST_DOTS = 20;
/** CSS px of a dot and the gap beside it, and of what the arrow may need. */
const DOT = 12;
const ARROW = 80;

interface Props {
  slide: Slide;
  frame: SlideFrame;
}

/** At the head of a slide: who wrote it, and which slide it is. */
export function SlideHead({ slide, frame }: Props) {
  const { numbers } = slide.design.carousel;
  const number = frame.template === 'number' ? '' : pageNumber(numbers, frame.place, frame.of);
  if (!frame.byline && !number) return null;
  const show = { ...slide.design.show, ...BYLINE };
  return (
    <div class="frame-line head">
      {frame.byline && <AuthorLine author={frame.byline} show={show} small />}
      {number && <div class="page-number">{number}</div>}
    </div>
  );
}

/** At the foot of a slide: how far it is, and that there is more. */
export function SlideFoot({ slide, frame }: Props) {
  const { progress, swipe } = slide.design.carousel;
  const { place, of } = frame;
  if (progress === 'none' && !swipe) return null;
  const room = slide.width - 2 * sideOf(frame.safe) - ARROW;
  const hasDots = progress === 'dots' && of <= MOST_DOTS && of * DOT <= room;
  return (
    <div class="frame-line foot" aria-hidden="true">
      {hasDots && (
        <div class="dots">
          {Array.from({ length: of }, (_, index) => (
            <i key={index} class={index + 1 === place ? 'on' : undefined} />
          ))}
        </div>
      )}
      {progress !== 'none' && !hasDots && (
        <div class="way">
          <i style={{ width: `${(100 * place) / of}%` }} />
        </div>
      )}
      {swipe && place === 1 && of > 1 && <div class="swipe" />}
    </div>
  );
}
