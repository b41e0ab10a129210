import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Slide } from '../../slides/slide.ts';
import { SlideView } from '../../slides/slide-view.tsx';
import { isMoving } from '../state/moving.ts';
import { noteHeight, pageHeights } from '../state/pages.ts';
import { type CardPlace, LeaveOutButtons } from './leave-out-buttons.tsx';

interface Props {
  slide: Slide;
  /** 1 is full size. */
  scale: number;
}

/**
 * One page of the picture, scaled as a whole: lines break where they break in the file. What the
 * editor adds lies over it, so that the slide's own DOM is that of the file.
 */
export function Page({ slide, scale }: Props) {
  const paper = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<CardPlace[]>([]);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const { key } = slide;
  const height = pageHeights.value.get(key) ?? 0;

  useLayoutEffect(() => {
    const section = paper.current!.firstElementChild as HTMLElement;
    const observer = new ResizeObserver(([entry]) => {
      // Not the bounding rectangle: that one is scaled.
      noteHeight(key, entry!.borderBoxSize[0]!.blockSize);
      if (!isMoving.peek()) setPlaces(cardPlaces(section));
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, [key]);
  // Cards can move while the page keeps its size, for example when one is left out for another.
  useEffect(() => {
    if (!isMoving.value) setPlaces(cardPlaces(paper.current!));
  }, [slide.cards, isMoving.value]);
  // Hundreds of them, and most changes of a design move none.
  const buttons = useMemo(
    () => <LeaveOutButtons places={places} scale={scale} pointedAt={pointedAt} />,
    [places, scale, pointedAt],
  );

  return (
    <div
      class="page"
      style={{ width: `${slide.width * scale}px`, height: `${height * scale}px` }}
      onPointerOver={(event) => setPointedAt(postAt(event.target as Element))}
      onPointerLeave={() => setPointedAt(null)}
    >
      <div
        ref={paper}
        class="paper"
        style={{ width: `${slide.width}px`, transform: `scale(${scale})` }}
      >
        <SlideView slide={slide} />
      </div>
      {buttons}
    </div>
  );
}

/** Where the cards lie on the page, CSS px of the page. */
function cardPlaces(section: Element): CardPlace[] {
  return [...section.querySelectorAll<HTMLElement>('[data-post]')].map((card) => ({
    postId: card.dataset.post!,
    top: card.offsetTop,
    right: card.offsetLeft + card.offsetWidth,
  }));
}

function postAt(target: Element): string | null {
  const marked = target.closest<HTMLElement>('[data-post], [data-leaves-out]');
  return marked?.dataset.post ?? marked?.dataset.leavesOut ?? null;
}
