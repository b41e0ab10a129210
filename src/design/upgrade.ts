import { isRecord } from './unknown-data.ts';

type Fields = Record<string, unknown>;

/** What each version comes to in the next; the first is version 1. */
const STEPS: readonly ((design: Fields) => Fields)[] = [
  // A single color between the ends became any number of them, and the watermark was a text alone.
  ({ background, watermark, ...rest }) => ({
    ...rest,
    ...(background !== undefined && {
      background: isRecord(background) ? withStops(background) : background,
    }),
    ...(watermark !== undefined && {
      watermark: typeof watermark === 'string' ? { text: watermark } : watermark,
    }),
  }),
  // Version 2 had no switch for labels, which are on.
  (design) => design,
  // Slides of version 3 did not follow their posts.
  ({ carousel, ...rest }) =>
    hasOldCarousel(carousel) ? rest : { ...rest, carousel: keptCarousel(carousel as Fields) },
  // Version 4 had templates in which all slides were alike.
  (design) =>
    isRecord(design.carousel)
      ? { ...design, carousel: withNearestTemplate(design.carousel, design.background) }
      : design,
];

/**
 * Designs of earlier versions, as ours would have written them. What does not say its version is taken for one of
 * the version before ours, as that took it: nothing of it is refused for that.
 */
export function upgradeDesign(data: unknown): unknown {
  if (!isRecord(data)) return data;
  const given = data.schema === undefined ? { ...data, schema: STEPS.length } : data;
  return STEPS.reduce(
    (design, step, at) => (design.schema === at + 1 ? { ...step(design), schema: at + 2 } : design),
    given as Fields,
  );
}

function withStops({ via, ...background }: Fields): unknown {
  return { ...background, stops: typeof via === 'string' ? [{ colour: via, at: 50 }] : [] };
}

/** What the carousel of a design that nobody had touched was in version 3. */
export const OLD_CAROUSEL = {
  size: 'instagram-portrait',
  ownWidth: 1080,
  ownHeight: 1350,
  template: 'cards',
  file: 'auto',
  cover: false,
  coverTitle: '',
  outro: false,
  outroText: 'Follow for more threads',
  numbers: 'none',
  progress: 'none',
  swipe: false,
  byline: false,
  across: false,
  share: false,
  smallest: 15,
  largest: 22,
} as const;

/** Whether a design of version 3 has nothing of its own to say about carousels, and takes our defaults. */
export function hasOldCarousel(carousel: unknown): boolean {
  if (!isRecord(carousel)) return true;
  return Object.entries(OLD_CAROUSEL).every(
    ([name, value]) => carousel[name] === undefined || carousel[name] === value,
  );
}

function keptCarousel(carousel: Fields): Fields {
  const all: Fields = { ...OLD_CAROUSEL, ...carousel };
  return { ...all, outroText: all.outroText === OLD_CAROUSEL.outroText ? null : all.outroText };
}

/** Templates of before version 5, in which every post stood in the same way, and what comes nearest to each. */
const NEAREST = {
  cards: 'post',
  top: 'post',
  bubble: 'post',
  drawer: 'split',
  window: 'console',
  sheet: 'notepad',
  bare: 'glow',
  number: 'figures',
  quote: 'editorial',
  bar: 'swiss',
  outline: 'quiet',
  magazine: 'editorial',
} as const;

/** Whether the slides of a carousel look otherwise for want of the template that was chosen. */
export const isRetired = (template: unknown): template is keyof typeof NEAREST =>
  typeof template === 'string' && Object.hasOwn(NEAREST, template);

/** Kinds of backgrounds that are seen round cards alone: nobody knows whether words are read on them. */
const ROUND_CARDS: readonly unknown[] = ['image', 'transparent'];

/**
 * A carousel of version 4, with what of its settings has a counterpart in ours
 * (docs/decisions/035-twelve-templates.md).
 *
 * @param background of the same design
 */
function withNearestTemplate(carousel: Fields, background: unknown): Fields {
  const { progress, swipe, byline, share, smallest, largest, ...kept } = carousel;
  const { template, numbers } = kept;
  if (!isRetired(template)) return kept;
  return {
    ...kept,
    template: ROUND_CARDS.includes(Object(background).kind) ? 'post' : NEAREST[template],
    ...(numbers === 'none' && { numbers: numbersFor(template, progress) }),
    // All slides named their author. Who had that at their head keeps it, whatever waited for another template.
    ...(byline === true && { author: 'every' }),
  };
}

/** How far one was, and which slide it is, is said by its number alone. */
function numbersFor(template: keyof typeof NEAREST, progress: unknown): string {
  if (progress === 'dots' || progress === 'line') return 'fraction';
  return template === 'number' ? 'plain' : 'none';
}
