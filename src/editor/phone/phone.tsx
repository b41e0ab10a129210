import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { platformOf } from '../../design/carousel-box.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { NearSlide } from '../carousel/near-slide.tsx';
import { gridNote } from '../carousel/platform-names.ts';
import { carousel, current, goTo } from '../carousel/shown-carousel.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Modal } from '../controls/modal.tsx';
import { arrowBackIcon, arrowForwardIcon, closeIcon } from '../icons/icons.ts';
import { assets } from '../state/pictures.ts';
import { shownDesign } from '../state/shown-design.ts';
import { appOf, SCREEN } from './apps.ts';
import { Furniture } from './furniture.tsx';
import { useSwipe } from './swipe.ts';

const isOpen = signal(false);

export function showPhone(): void {
  isOpen.value = true;
}

/** CSS px of the window beside the screen: its frame, and what stands under it. */
const AROUND = 110;
const NOTE = 50;
const FIRST = 2;

/** The carousel as it will be on a phone: to be swiped, slide after slide. */
export function Phone() {
  const slides = carousel.value;
  return isOpen.value && slides.length > 0 ? <OpenPhone /> : null;
}

function OpenPhone() {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(current.peek());
  const slides = carousel.value;
  const [first] = slides;
  const size = { width: first!.width, height: first!.height! };
  const row = platformOf(shownDesign.value.carousel);
  const app = appOf(row, slides.length, size);
  const note = row && gridNote(row, slides.length);
  const unit = useUnit(note ? AROUND + NOTE : AROUND);
  const width = Math.round(app.width * unit);
  const scale = width / size.width;
  const see = (to: number) => setPlace(Math.min(slides.length - 1, Math.max(0, to)));
  const swipe = useSwipe({ width, place, count: slides.length, onSwipe: see });
  return (
    <Modal
      class="phone"
      label={text('phonePreview')}
      onOpened={() => box.current!.focus()}
      onClosed={() => {
        isOpen.value = false;
        goTo(place);
      }}
    >
      {(close) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: buttons in it do the same
        <div
          class="phone-box"
          onKeyDown={(event) => {
            const by = stepOf(event);
            if (by === 0) return;
            event.preventDefault();
            // The studio behind it listens for the same keys.
            event.stopPropagation();
            see(place + by);
          }}
        >
          <div
            class={`phone-screen app-${app.kind}`}
            style={{ '--u': `${unit}px`, '--wide': SCREEN.width, '--high': SCREEN.height }}
          >
            <Furniture app={app} place={place} count={slides.length}>
              <AssetsContext.Provider value={assets.value}>
                <section
                  ref={box}
                  class="phone-window"
                  aria-label={text('filmstrip')}
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys
                  tabIndex={0}
                  style={{
                    ...{ '--inset': app.inset, '--radius': app.radius, width: `${width}px` },
                    height: `${Math.round(size.height * scale)}px`,
                  }}
                  {...swipe}
                  onDragStart={(event) => event.preventDefault()}
                >
                  <ol class="phone-slides" style={{ '--place': place, '--slide': `${width}px` }}>
                    {slides.map((slide, index) => (
                      <li key={slide.key}>
                        <NearSlide
                          slide={slide}
                          scale={scale}
                          isFirst={Math.abs(index - current.peek()) < FIRST}
                        />
                      </li>
                    ))}
                  </ol>
                </section>
              </AssetsContext.Provider>
            </Furniture>
          </div>
          <PhoneFoot place={place} count={slides.length} onSwipe={see} onClose={close} />
          {note && <p class="phone-note">{note}</p>}
        </div>
      )}
    </Modal>
  );
}

/** In whole px a screen is as wide as the slides on it: else a hairline of it is seen beside them. */
function unitThatFits(around: number): number {
  const unit = Math.min(1, (window.innerHeight - around) / SCREEN.height);
  return Math.floor(unit * SCREEN.width) / SCREEN.width;
}

/**
 * CSS px of the window for one of the phone: its screen is as large as there is room for, at most life-size.
 * @param around CSS px of the window's height that are not for the screen
 */
function useUnit(around: number): number {
  const [unit, setUnit] = useState(() => unitThatFits(around));
  useEffect(() => {
    const follow = () => setUnit(unitThatFits(around));
    follow();
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, [around]);
  return unit;
}

/** How many slides on a key goes. */
function stepOf({ key }: KeyboardEvent): number {
  const isRtl = document.documentElement.dir === 'rtl';
  if (key === 'ArrowRight') return isRtl ? -1 : 1;
  if (key === 'ArrowLeft') return isRtl ? 1 : -1;
  if (key === 'Home') return Number.NEGATIVE_INFINITY;
  return key === 'End' ? Number.POSITIVE_INFINITY : 0;
}

interface FootProps {
  place: number;
  count: number;
  onSwipe(to: number): void;
  onClose(): void;
}

function PhoneFoot({ place, count, onSwipe, onClose }: FootProps) {
  return (
    <div class="phone-foot">
      <IconButton
        icon={arrowBackIcon}
        label={text('previousSlide')}
        disabled={place === 0}
        onClick={() => onSwipe(place - 1)}
      />
      <span class="place" role="status">
        {text('slideOf', place + 1, count)}
      </span>
      <IconButton
        icon={arrowForwardIcon}
        label={text('nextSlide')}
        disabled={place === count - 1}
        onClick={() => onSwipe(place + 1)}
      />
      <IconButton icon={closeIcon} label={text('close')} onClick={onClose} />
    </div>
  );
}
