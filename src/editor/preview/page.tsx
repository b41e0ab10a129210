import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import type { Slide } from '../../slides/slide.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { SlideView } from '../../slides/view/slide-view.tsx';
import { later, WhenIdle } from '../controls/later.tsx';
import { editCard, editedCard } from '../state/editing.ts';
import { isMoving } from '../state/moving.ts';
import { noteHeight, pageHeights } from '../state/shown-pages.ts';
import { NO_PLACES, placesOn } from './places.ts';

const CropButtons = later(async () => (await import('./crop-buttons.tsx')).CropButtons);
const LeaveOutButtons = later(
  async () => (await import('./leave-out-buttons.tsx')).LeaveOutButtons,
);
const WordsEditor = later(async () => (await import('../words/words-editor.tsx')).WordsEditor);

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
  const assets = useContext(AssetsContext);
  const paper = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState(NO_PLACES);
  const [pointedAt, setPointedAt] = useState(NOTHING);
  const { key } = slide;
  const height = pageHeights.value.get(key) ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: observed anew at rest, since what is first observed is told whether it changed or not
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (isMoving.peek() && isEndOutOfSight(paper.current!)) return;
      // Not the bounding rectangle: that one is scaled.
      noteHeight(key, entry!.borderBoxSize[0]!.blockSize);
      if (!isMoving.peek()) setPlaces(placesOn(sectionOn(paper.current!)));
    });
    observer.observe(sectionOn(paper.current!));
    return () => observer.disconnect();
  }, [key, isMoving.value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards move while the page keeps its size, as when one is left out for another
  useEffect(() => {
    if (!isMoving.value) setPlaces(placesOn(sectionOn(paper.current!)));
  }, [slide.cards, assets, isMoving.value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a context alone would bring the assets late
  const view = useMemo(() => <SlideView slide={slide} />, [slide, assets]);
  // Hundreds of them, and most changes of a design move none.
  const buttons = useMemo(
    () => (
      <>
        <LeaveOutButtons places={places.cards} scale={scale} pointedAt={pointedAt.post} />
        <CropButtons
          pageKey={key}
          places={places.pictures}
          scale={scale}
          pointedAt={pointedAt.picture}
        />
      </>
    ),
    [key, places, scale, pointedAt],
  );

  const articles = () => [...(paper.current?.querySelectorAll<HTMLElement>('[data-post]') ?? [])];
  const edited = slide.cards.findIndex((card) => card.key === editedCard.value);
  const article = edited === -1 ? undefined : articles()[edited];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of posts does the same by keys
    <div
      class={article ? 'page editing' : 'page'}
      style={{ width: `${slide.width * scale}px`, height: `${height * scale}px` }}
      title={pointedAt.isWords && !article ? text('editHint') : undefined}
      onPointerOver={(event) => setPointedAt(lookAt(event.target as Element))}
      onPointerLeave={() => setPointedAt(NOTHING)}
      onDblClick={(event) => {
        const words = (event.target as Element).closest('.post > .text');
        const place = words ? articles().indexOf(words.parentElement!) : -1;
        if (place !== -1) editCard(slide.cards[place]!);
      }}
    >
      <div
        ref={paper}
        class="paper"
        style={{ width: `${slide.width}px`, transform: `scale(${scale})` }}
      >
        {view}
      </div>
      <WhenIdle>{buttons}</WhenIdle>
      {article && (
        <WordsEditor
          key={editedCard.value}
          card={slide.cards[edited]!}
          article={article}
          slide={slide}
          scale={scale}
        />
      )}
    </div>
  );
}

function sectionOn(paper: HTMLElement): HTMLElement {
  return paper.firstElementChild as HTMLElement;
}

/** Neither the end of the page nor that of what is on it can be seen: its height can wait. */
function isEndOutOfSight(paper: HTMLElement): boolean {
  const ends = [paper, paper.parentElement!].map((box) => box.getBoundingClientRect().bottom);
  return Math.min(...ends) > innerHeight;
}

const NOTHING: PointedAt = { post: null, picture: null, isWords: false };

interface PointedAt {
  post: string | null;
  /** Its address. */
  picture: string | null;
  isWords: boolean;
}

/** The post and the picture that an element belongs to, be it theirs or a button over them. */
function lookAt(element: Element): PointedAt {
  const near = (selector: string) => element.closest<HTMLElement>(selector)?.dataset;
  return {
    post: near('[data-post]')?.post ?? near('[data-leaves-out]')?.leavesOut ?? null,
    picture:
      element.closest('.media-item')?.querySelector<HTMLElement>('img.photo')?.dataset.asset ??
      near('[data-crops]')?.crops ??
      null,
    isWords: element.closest('.post > .text') !== null,
  };
}
