import { computed, effect, signal } from '@preact/signals';
import { CAROUSEL_SCALE, type Carousel } from '../../design/carousel.ts';
import { carouselFormat } from '../../design/carousel-box.ts';
import type { ExportSettings } from '../../design/export-settings.ts';
import { composedPartsOf } from '../../design/look.ts';
import type { Design } from '../../design/schema.ts';
import type { SlideLayout } from '../../design/slide-layouts.ts';
import { layoutKey, withLook } from '../../design/with-look.ts';
import type { Edits } from '../../edits/schema.ts';
import { openLayouts, slidesOf } from '../../slides/compose/slides-of.ts';
import { familiesIn } from '../../slides/fonts/design-families.ts';
import { loadFontsFor } from '../../slides/fonts/fonts.ts';
import type { Slide } from '../../slides/slide.ts';
import { isOfCard } from '../../slides/slide-card.ts';
import { mayAlternate } from '../../slides/style/own-ground.ts';
import { wordsOnSlides } from '../../slides/text/words-on-slides.ts';
import type { Assets } from '../../slides/view/assets.ts';
import { measureIn } from '../../slides/view/measure.tsx';
import { loadOwnFont } from '../../store/own-files.ts';
import type { Thread } from '../../thread/schema.ts';
import { editedCard } from '../state/editing.ts';
import { settings } from '../state/export-choices.ts';
import { latestOnly } from '../state/latest-only.ts';
import { assets } from '../state/pictures.ts';
import { shownDesign } from '../state/shown-design.ts';
import { edits, thread } from '../state/work.ts';

/** What an export of the carousel makes. */
export const carouselSettings = computed(() => settingsFor(shownDesign.value.carousel));

/** What an export makes of a carousel with these choices. */
export function settingsFor(choices: Carousel): ExportSettings {
  const { quality, zip, smaller } = settings.value;
  return {
    ...{ quality, zip, smaller, tall: 'refuse', sizeInName: false },
    format: carouselFormat(choices),
    scale: CAROUSEL_SCALE,
    layout: 'carousel',
  };
}

/** The slides of the carousel; none until the fonts to measure with are here. */
export const carousel = signal<Slide[]>([]);
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

function arrive(): void {
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

/** Lays out what is shown, in any design and with other looks; null until that has been done once. */
export let layOut: ((design: Design, looks?: Edits['looks']) => Slide[]) | null = null;
/** What a slide of what is shown may be set in, by its anchor; null until then, too. */
export let layoutsOf: ((anchor: string) => readonly SlideLayout[]) | null = null;

interface Inputs {
  thread: Thread;
  edits: Edits;
  design: Design;
  assets: Assets;
}

/**
 * Keeps the carousel up to date. `stage` is an element out of sight, in which slides are measured.
 *
 * @returns a function that stops it
 */
export function followCarousel(stage: HTMLElement): () => void {
  let last: Inputs | null = null;
  const laying = latestOnly(async (inputs: Inputs) => {
    const words = wordsOnSlides(inputs.thread, inputs.edits, inputs.design);
    await loadFontsFor(words, familiesIn(inputs.design), loadOwnFont);
    const repainted = last && sameLayout(last, inputs);
    last = inputs;
    layOut = (design, looks = inputs.edits.looks) => {
      const measure = measureIn(stage, inputs.assets);
      return slidesOf(inputs.thread, { ...inputs.edits, looks }, design, 'carousel', measure);
    };
    layoutsOf = (anchor) => {
      const measure = measureIn(stage, inputs.assets);
      return openLayouts(inputs.thread, inputs.edits, inputs.design, anchor, measure);
    };
    carousel.value = repainted
      ? carousel.value.map((slide) => ({ ...slide, design: designOf(slide, inputs) }))
      : layOut(inputs.design);
    arrive();
  });
  return effect(() => {
    if (!thread.value) return;
    laying.run({
      thread: thread.value,
      edits: edits.value,
      design: shownDesign.value,
      assets: assets.value,
    });
  });
}

/** Colours and corners change no line break, so the slow search for what fits can be spared. */
function sameLayout(a: Inputs, b: Inputs): boolean {
  return (
    a.thread === b.thread &&
    a.assets === b.assets &&
    sameButLooks(a.edits, b.edits) &&
    layoutKeys(a) === layoutKeys(b)
  );
}

function sameButLooks({ looks: _, ...a }: Edits, { looks: __, ...b }: Edits): boolean {
  return Object.entries(a).every(([name, value]) => value === b[name as keyof typeof b]);
}

/** Of the common design and of those of single slides. */
function layoutKeys({ design, edits: { looks } }: Inputs): string {
  const own = Object.entries(looks).map(([name, look]) => {
    const parts = JSON.stringify(composedPartsOf(look));
    return [name, keyOf(withLook(design, look)), parts].join();
  });
  return [keyOf(design), ...own].join();
}

/** Colors decide whether the grounds of slides take turns. */
const keyOf = (design: Design): string => layoutKey(design) + mayAlternate(design, null);

function designOf({ frame }: Slide, { design, edits: { looks } }: Inputs): Design {
  return withLook(design, looks[frame!.anchor]);
}
