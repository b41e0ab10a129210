import { effect } from '@preact/signals';
import { composedPartsOf } from '../../design/look.ts';
import type { Design } from '../../design/schema.ts';
import type { SlideLayout } from '../../design/slide-layouts.ts';
import { layoutKey, withLook } from '../../design/with-look.ts';
import type { Edits } from '../../edits/schema.ts';
import { openLayouts, slidesOf } from '../../slides/compose/slides-of.ts';
import { loadFontsFor } from '../../slides/fonts/fonts.ts';
import { inSlices } from '../../slides/slices.ts';
import type { Slide } from '../../slides/slide.ts';
import { mayAlternate } from '../../slides/style/own-ground.ts';
import { familiesIn } from '../../slides/templates/families.ts';
import { wordsOnSlides } from '../../slides/text/words-on-slides.ts';
import type { Assets } from '../../slides/view/assets.ts';
import { measureIn } from '../../slides/view/measure.tsx';
import { loadOwnFont } from '../../store/own-files.ts';
import type { Thread } from '../../thread/schema.ts';
import { latestOnly } from '../state/latest-only.ts';
import { assets } from '../state/pictures.ts';
import { shownDesign } from '../state/shown-design.ts';
import { edits, thread } from '../state/work.ts';
import { arrive, carousel, isLayingOut } from './shown-carousel.ts';

/** What a slide is tried in, or another size or template, gives way to what is shown. */
let trying = new AbortController();

type LayOut = (design: Design, signal: AbortSignal, looks?: Edits['looks']) => Promise<Slide[]>;

/**
 * Lays out what is shown, in any design and with other looks; null until that has been done once. Rejects with the
 * signal's reason, and when what is shown changes meanwhile.
 */
export let layOut: LayOut | null = null;
/** The same of its first slides alone, for a picture of them. */
export let layOutFirst: LayOut | null = null;
/** What a slide of what is shown may be set in, by its anchor; null until then, too. */
export let layoutsOf: ((anchor: string) => readonly SlideLayout[]) | null = null;

/**
 * ms that slides which something newer has overtaken still have: short ones are shown on the way, as a slider is
 * drawn, and long ones do not keep the newer waiting.
 */
const LAST_CALL = 700;

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
  let outdated = new AbortController();
  const layOutAs = (inputs: Inputs, end: AbortSignal) => {
    const measure = measureIn(stage, inputs.assets);
    const work = slidesOf(inputs.thread, inputs.edits, inputs.design, 'carousel', measure);
    return inSlices(work, end);
  };

  const layOutShown = async (inputs: Inputs, end: AbortSignal) => {
    trying.abort();
    const words = wordsOnSlides(inputs.thread, inputs.edits, inputs.design);
    await loadFontsFor(words, familiesIn(inputs.design), loadOwnFont);
    const slides =
      last && sameLayout(last, inputs)
        ? carousel.value.map((slide) => ({ ...slide, design: designOf(slide, inputs) }))
        : await layOutAs(inputs, end).catch((error) => {
            if (end.aborted) return null;
            throw error;
          });
    if (!slides) return;
    last = inputs;
    trying = new AbortController();
    const { signal: whileShown } = trying;
    const layOutOf =
      (posts: Thread): LayOut =>
      async (design, own, looks = inputs.edits.looks) => {
        // Another template has other fonts.
        await loadFontsFor(words, familiesIn(design), loadOwnFont);
        const asked = { ...inputs, thread: posts, design, edits: { ...inputs.edits, looks } };
        return layOutAs(asked, AbortSignal.any([own, whileShown]));
      };
    layOut = layOutOf(inputs.thread);
    layOutFirst = (...asked) => layOutOf(firstOf(inputs.thread, slides))(...asked);
    layoutsOf = (anchor) => {
      const measure = measureIn(stage, inputs.assets);
      return openLayouts(inputs.thread, inputs.edits, inputs.design, anchor, measure);
    };
    carousel.value = slides;
    arrive();
  };
  const laying = latestOnly(async ({ inputs, end }: { inputs: Inputs; end: AbortSignal }) => {
    isLayingOut.value = true;
    try {
      await layOutShown(inputs, end);
    } finally {
      if (!end.aborted) isLayingOut.value = false;
    }
  });
  return effect(() => {
    if (!thread.value) return;
    const inputs = {
      thread: thread.value,
      edits: edits.value,
      design: shownDesign.value,
      assets: assets.value,
    };
    const old = outdated;
    setTimeout(() => old.abort(), LAST_CALL);
    outdated = new AbortController();
    laying.run({ inputs, end: outdated.signal });
  });
}

/** Slides from which it shows what a thread is like, a list or an essay. */
const FIRST = 8;

/** The thread with the posts of its first slides. */
function firstOf(all: Thread, slides: readonly Slide[]): Thread {
  const cards = slides.slice(0, FIRST).flatMap((slide) => slide.cards);
  const ids = new Set(cards.map(({ post }) => post.id));
  const [first, ...others] = all.posts.filter(({ id }) => ids.has(id));
  return first ? { ...all, posts: [first, ...others] } : all;
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
