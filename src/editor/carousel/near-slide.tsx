import { useEffect, useRef, useState } from 'preact/hooks';
import type { Slide } from '../../slides/slide.ts';
import { ScaledSlide } from './scaled-slide.tsx';

/** So far from what is seen, slides are drawn already; CSS px. */
const AHEAD = 400;

interface Props {
  slide: Slide;
  /** As in ScaledSlide. */
  scale: number;
  /** Drawn before it is known what is seen. */
  isFirst: boolean;
}

/**
 * One of many slides in a list that is scrolled or swiped: it keeps its place, and is drawn while it is near. A
 * hundred of them drawn anew with each change of a text size take half a second.
 */
export function NearSlide({ slide, scale, isFirst }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  useEffect(() => {
    const root = box.current!.closest('.phone-window') ?? box.current!.closest('ol');
    const observer = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), {
      root,
      rootMargin: `${AHEAD}px`,
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const size = { width: `${slide.width * scale}px`, height: `${slide.height! * scale}px` };
  return (
    <div ref={box} class="near-slide" style={size}>
      {isNear && <ScaledSlide slide={slide} scale={scale} />}
    </div>
  );
}
