import { useEffect, useRef, useState } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import { type SlideCard, wholeCard } from '../../slides/slide-card.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { SlideView } from '../../slides/view/slide-view.tsx';
import { sliceSpans } from '../../thread/spans.ts';
import { assets } from '../state/pictures.ts';
import { thread } from '../state/work.ts';

/** CSS px of the page that is shown small: narrow, so that the words stay words. */
const PAGE = { width: 380, margin: 44, padding: 20 } as const;
/** UTF-16 units of a post that are seen, and more: all of a long one would be laid out for each style. */
const SEEN = 600;

/** The open thread's first post in a design, small; drawn only once it is in view. */
export function Miniature({ design }: { design: Design }) {
  const box = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const element = box.current!;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      // As the observer has it: to ask the element would lay out the whole window, once for each of them.
      setScale(entry.boundingClientRect.width / PAGE.width);
      setSeen(true);
      observer.disconnect();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const open = thread.value;
  return (
    <div ref={box} class="miniature" aria-hidden="true" inert>
      {isSeen && open && (
        <div class="miniature-page" style={{ transform: `scale(${scale})` }}>
          <AssetsContext.Provider value={assets.value}>
            <SlideView
              slide={{
                key: 'miniature',
                ...PAGE,
                height: null,
                textSize: 16,
                cards: [beginning(wholeCard(open.posts[0]!))],
                footer: null,
                design,
              }}
            />
          </AssetsContext.Provider>
        </div>
      )}
    </div>
  );
}

const beginning = (card: SlideCard): SlideCard => ({
  ...card,
  text: sliceSpans(card.text, 0, SEEN),
});
