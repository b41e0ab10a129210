import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import type { Slide } from '../../slides/slide.ts';
import { isOfCard } from '../../slides/slide-card.ts';
import { ScaledSlide } from '../carousel/scaled-slide.tsx';
import { later } from '../controls/later.tsx';
import { grabPicture, showGrip } from '../preview/drag-picture.ts';
import { editCard, editedCard } from '../state/editing.ts';
import { SafeEdges } from './safe-edges.tsx';
import { showsEdges } from './slide-tools.tsx';

const WordsEditor = later(async () => (await import('../words/words-editor.tsx')).WordsEditor);

/** The slide in the middle. Its words are changed where they stand. */
export function CurrentSlide({ slide, scale }: { slide: Slide; scale: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const key = editedCard.value;
  const edited = key === null ? undefined : slide.cards.find((card) => isOfCard(card.key, key));

  // Not while it is drawn: another slide may still stand in the document.
  useLayoutEffect(() => {
    const articles = articlesIn(box.current!);
    setArticle(edited ? (articles[slide.cards.indexOf(edited)] ?? null) : null);
  }, [slide, edited]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: fields and the list of posts do the same by keys
    <div
      ref={box}
      class={article ? 'current-slide editing' : 'current-slide'}
      title={article ? undefined : text('editHint')}
      onPointerDown={grabPicture}
      onPointerMove={showGrip}
      onDragStart={(event) => event.preventDefault()}
      onDblClick={(event) => {
        const words = (event.target as Element).closest('.post > .text');
        if (!words) return;
        const card = slide.cards[articlesIn(box.current!).indexOf(words.parentElement!)];
        if (card) editCard(card);
      }}
    >
      <ScaledSlide slide={slide} scale={scale} />
      {showsEdges.value && <SafeEdges slide={slide} scale={scale} />}
      {article && edited && (
        <WordsEditor key={key} card={edited} article={article} slide={slide} scale={scale} />
      )}
    </div>
  );
}

function articlesIn(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[data-post]')];
}
