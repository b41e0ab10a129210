import fc from 'fast-check';
import {
  CAROUSEL_RANGES,
  type Carousel,
  PAGE_NUMBERS,
  PROGRESSES,
  TEMPLATES,
  type Template,
} from '../../src/design/carousel.ts';
import { PLATFORM_FORMATS, type PlatformFormat } from '../../src/design/platforms.ts';
import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import type { Thread } from '../../src/thread/schema.ts';
import { anyThread, type ThreadSize } from './any-thread.ts';
import type { BrowserName } from './browsers/types.ts';
import { isDeep, seed } from './depth.ts';
import { CAROUSELS } from './fixed-set/carousels.ts';
import { FIXED_SEED } from './fixed-set/seed.ts';

/** A platform and a template, and how large the thread is that is tried with them. */
export interface CarouselCase {
  row: PlatformFormat;
  template: Template;
  size: ThreadSize;
}

/** Seven, so that in twelve templates each platform has threads of every size. */
const POSTS = [6, 1, 12, 2, 6, 12, 50];
/** Characters of the longest post. */
const LONGEST = [280, 5000, 1000, 280, 2000];
/** So many cases apart are those of the most posts, and of the most characters. */
const APART = { posts: 56, characters: 28 };

/** Every platform with every template; in a deep run its seed draws which have the large threads. */
const ALL: CarouselCase[] = PLATFORM_FORMATS.flatMap((row) =>
  TEMPLATES.map((template) => ({ row, template })),
).map((pair, place) => ({ ...pair, size: sizeAt(place + (isDeep ? seed : FIXED_SEED)) }));

function sizeAt(place: number): ThreadSize {
  if (place % APART.posts === 0) return { posts: 500, longest: 280 };
  if (place % APART.characters === 1) return { posts: 2, longest: 25_000 };
  return { posts: POSTS[place % POSTS.length]!, longest: LONGEST[place % LONGEST.length]! };
}

/** Those of the fixed set that run in a browser; all of them in a deep run. */
export function carouselCases(browser: BrowserName): CarouselCase[] {
  if (isDeep) return ALL;
  return CAROUSELS.filter((one) => one.browser === browser).map(
    ({ platform, template }) =>
      ALL.find((one) => one.row.id === platform && one.template === template)!,
  );
}

/** The thread and the design of a case: the same for the same seed. */
export function drawCase({ row, template, size }: CarouselCase): {
  thread: Thread;
  design: Design;
} {
  const place = ALL.findIndex((one) => one.row === row && one.template === template);
  const drawn = fc.tuple(anyThread(size), anyFrame, fc.boolean());
  const [thread, frame, counts] = fc.sample(drawn, { seed: seed + place, numRuns: 1 })[0]!;
  const { carousel, show } = DEFAULT_DESIGN;
  return {
    thread,
    design: {
      ...DEFAULT_DESIGN,
      show: { ...show, counts },
      carousel: { ...carousel, ...frame, size: row.id, template },
    },
  };
}

/** What stands round the posts. */
const anyFrame: fc.Arbitrary<Partial<Carousel>> = fc.record({
  ...{ cover: fc.boolean(), outro: fc.boolean(), byline: fc.boolean(), swipe: fc.boolean() },
  ...{ across: fc.boolean(), share: fc.boolean() },
  numbers: fc.constantFrom(...PAGE_NUMBERS),
  progress: fc.constantFrom(...PROGRESSES),
  smallest: fc.constantFrom(CAROUSEL_RANGES.text.min, 15, 18),
});
