import type { Slide, SlideFrame } from '../slide.ts';
import { frameStyle, groundOf, partOf } from '../style/frame-style.ts';
import { PAPERS } from '../style/slide-box.ts';
import { SlideFoot, SlideHead } from './frame.tsx';
import { PlateView } from './plate.tsx';
import { SlideView } from './slide-view.tsx';

/** Any slide: one of a carousel with its frame, in its template, or a page. */
export function FramedSlideView({ slide }: { slide: Slide }) {
  const { frame, plate } = slide;
  if (!frame) return <SlideView slide={slide} />;
  const extras = {
    className: frameClass(slide, frame),
    ground: groundOf(slide, frame),
    style: frameStyle(slide, frame),
    part: partOf(slide, frame),
    head: (
      <>
        <SlideHead slide={slide} frame={frame} />
        {frame.template === 'number' && !plate && <div class="big-number">{frame.place}</div>}
      </>
    ),
    foot: <SlideFoot slide={slide} frame={frame} />,
    ...(plate && { body: <PlateView slide={slide} plate={plate} /> }),
  };
  return <SlideView slide={slide} extras={extras} />;
}

function frameClass({ footer }: Slide, { template, isLow }: SlideFrame): string {
  const paper = PAPERS[template];
  const isBare = paper === 'none' || paper === 'sheet';
  return `framed t-${template}${isBare ? ' on-nothing' : ''}${footer ? ' with-footer' : ''}${isLow ? ' low' : ''}`;
}
