import { computed, effect, signal } from '@preact/signals';
import { CAROUSEL_SCALE, type Carousel } from '../../design/carousel.ts';
import { carouselFormat } from '../../design/carousel-box.ts';
import type { ExportSettings } from '../../design/export-settings.ts';
import type { Slide } from '../../slides/slide.ts';
import { isOfCard } from '../../slides/slide-card.ts';
import { editedCard } from '../state/editing.ts';
import { settings } from '../state/export-choices.ts';
import { shownDesign } from '../state/shown-design.ts';

/** What an export of the carousel makes. */
export const carouselSettings = computed(() => settingsFor(shownDesign.value.carousel));

/** What an export makes of a carousel with these choices. */
export function settingsFor(choices: Carousel): ExportSettings {
  return {
    ...settings.value,
    ...{ tall: 'refuse', sizeInName: false },
    format: carouselFormat(choices),
    scale: CAROUSEL_SCALE,
    layout: 'carousel',
  };
}

/** The slides of the carousel; none until the fonts to measure with are here. */
export const carousel = signal<Slide[]>([]);
/** Its next slides are on their way. */
export const isLayingOut = signal(false);
/** Place in `carousel` of the slide in the middle. */
export const current = signal(0);

/** Whoever goes somewhere waits for no other slide any more. */
export function goTo(place: number): void {
  awaited = null;
  show(place);
}

function show(place: number): void {
  current.value = Math.min(carousel.peek().length - 1, Math.max(0, place));
}

/** What `edits.looks` calls the slide in the middle. */
export const currentAnchor = computed(() => carousel.value[current.value]?.frame?.anchor ?? null);

interface Awaited {
  /** What `edits.looks` will call the slide. */
  anchor: string;
  /** Its words are opened, too. */
  opens: boolean;
}

/** A slide that has just been made or moved, until it is laid out. */
let awaited: Awaited | null = null;

/** Goes to a slide as soon as it is there. */
export function goToNew(anchor: string, opens = false): void {
  awaited = { anchor, opens };
}

/** Shows the slide that was waited for, or what is nearest to what was shown. */
export function arrive(): void {
  const place = carousel.peek().findIndex(({ frame }) => frame?.anchor === awaited?.anchor);
  if (!awaited || place === -1) {
    show(current.peek());
    return;
  }
  const { anchor, opens } = awaited;
  awaited = null;
  show(place);
  if (opens) editedCard.value = anchor;
}

/** Shows the slide whose words are to be changed. @returns a function that stops it */
export function followEditedCard(): () => void {
  return effect(() => {
    const key = editedCard.value;
    if (key === null) return;
    const slides = carousel.peek();
    const holdsIt = (slide: Slide | undefined) =>
      slide?.cards.some((card) => isOfCard(card.key, key)) === true;
    if (holdsIt(slides[current.peek()])) return;
    const place = slides.findIndex(holdsIt);
    if (place === -1) editedCard.value = null;
    else goTo(place);
  });
}
