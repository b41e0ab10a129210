import { signal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { AssetsContext } from '../../slides/view/assets.ts';
import { carousel, current, goTo } from '../carousel/shown-carousel.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Modal } from '../controls/modal.tsx';
import { arrowBackIcon, arrowForwardIcon, closeIcon } from '../icons/icons.ts';
import { assets } from '../state/pictures.ts';
import { NearSlide } from './near-slide.tsx';

const isOpen = signal(false);

export function showPhone(): void {
  isOpen.value = true;
}

/** Width of the screen, CSS px: that of many phones, somewhat smaller. */
const SCREEN = 320;
/** Slides so much higher than wide fill a screen by themselves. */
const FULL_SCREEN = 16 / 9;
/** More dots than these say nothing. */
const MOST_DOTS = 20;
const FIRST = 2;

/** The carousel as it will be on a phone: to be swiped, slide after slide. */
export function Phone() {
  const list = useRef<HTMLOListElement>(null);
  const [place, setPlace] = useState(0);
  /** The same at once: a closed dialog has no places any more. */
  const seen = useRef(0);
  const slides = carousel.value;
  const [first] = slides;
  if (!isOpen.value || !first) return null;
  const scale = SCREEN / first.width;
  const isFull = first.height! / first.width >= FULL_SCREEN;
  const see = (slide: number) => {
    seen.current = slide;
    setPlace(slide);
  };
  const swipe = (to: number, behavior: ScrollBehavior) =>
    list.current!.scrollTo({ left: signed(to * SCREEN), behavior });
  return (
    <Modal
      class="phone"
      label={text('phonePreview')}
      onOpened={() => {
        see(current.peek());
        swipe(current.peek(), 'instant');
        list.current!.focus();
      }}
      onClosed={() => {
        isOpen.value = false;
        goTo(seen.current);
      }}
    >
      {(close) => (
        <>
          <div class={isFull ? 'phone-screen full' : 'phone-screen'}>
            {!isFull && (
              <div class="phone-line" aria-hidden="true">
                <i class="phone-face" />
                <i class="phone-name" />
              </div>
            )}
            <AssetsContext.Provider value={assets.value}>
              <ol
                ref={list}
                class="phone-slides"
                // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
                tabIndex={0}
                aria-label={text('filmstrip')}
                style={{ height: `${first.height! * scale}px` }}
                onScroll={({ currentTarget }) => see(placeIn(currentTarget))}
              >
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
            </AssetsContext.Provider>
            <div class="phone-dots" aria-hidden="true">
              {slides.length <= MOST_DOTS &&
                slides.map(({ key }, index) => (
                  <i key={key} class={index === place ? 'on' : undefined} />
                ))}
            </div>
          </div>
          <PhoneFoot
            place={place}
            count={slides.length}
            onSwipe={(to) => swipe(to, 'smooth')}
            onClose={close}
          />
        </>
      )}
    </Modal>
  );
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

/** The slide that is seen. */
function placeIn({ scrollLeft }: HTMLElement): number {
  return Math.round(Math.abs(scrollLeft) / SCREEN);
}

/** In a language that runs to the left, lists are scrolled to negative places. */
function signed(px: number): number {
  return document.documentElement.dir === 'rtl' ? -px : px;
}
