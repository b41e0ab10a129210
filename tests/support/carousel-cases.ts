import fc from 'fast-check';
import {
  type Carousel,
  PAGE_NUMBERS,
  SIGNED_SLIDES,
  TEMPLATES,
  type Template,
} from '../../src/design/carousel.ts';
import { PLATFORM_FORMATS, type PlatformFormat } from '../../src/design/platforms.ts';
import type { Design } from '../../src/design/schema.ts';
import type { Thread } from '../../src/thread/schema.ts';
import { makePost, makeThread } from '../unit/thread/make-thread.ts';
import { anyThread, type ThreadSize } from './any-thread.ts';
import type { BrowserName } from './browsers/types.ts';
import { CARDS_DESIGN } from './cards-design.ts';
import { isDeep, seed } from './depth.ts';
import { CAROUSELS } from './fixed-set/carousels.ts';
import { FOUND_CAROUSELS } from './fixed-set/found.ts';
import { chosenFrom, inTurn } from './fixed-set/index.ts';

/** A thread that is tried on a platform in a template. */
export interface CarouselCase {
  name: string;
  row: PlatformFormat;
  /** How many posts it has. */
  posts: number;
  /** Its files are looked at, too. That takes longer than all else. */
  isExported: boolean;
  /** Its thread and design: the same for the same seed. */
  draw(): { thread: Thread; design: Design };
}

interface Generated {
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

/** Of those of the fixed set, which has no time for more. */
const SHORT: ThreadSize = { posts: 2, longest: 400 };

/** Every platform with every template; in a deep run its seed draws which have the large threads. */
const ALL: Generated[] = PLATFORM_FORMATS.flatMap((row) =>
  TEMPLATES.map((template) => ({ row, template })),
).map((pair, place) => ({ ...pair, size: isDeep ? sizeAt(place + seed) : SHORT }));

function sizeAt(place: number): ThreadSize {
  if (place % APART.posts === 0) return { posts: 500, longest: 280 };
  if (place % APART.characters === 1) return { posts: 2, longest: 25_000 };
  return { posts: POSTS[place % POSTS.length]!, longest: LONGEST[place % LONGEST.length]! };
}

/** Of the carousels of the fixed set one in so many is exported; files are tried in exports.ts. */
const EXPORTED = 4;

/** Those of the fixed set that run in a browser, or all of them in a deep run; and what was found. */
export function carouselCases(browser: BrowserName): CarouselCase[] {
  const isWanted = ({ row, template }: Generated) =>
    CAROUSELS.some(
      (one) => one.browser === browser && one.platform === row.id && one.template === template,
    );
  const generated = chosenFrom('carousels', browser, ALL, isWanted, nameOf).map((one) => ({
    name: nameOf(one),
    row: one.row,
    posts: one.size.posts,
    draw: () => drawCase(one),
  }));
  const foundHere = chosenFrom(
    'carousels',
    browser,
    FOUND_CAROUSELS,
    inTurn(browser),
    ({ name }) => name,
  );
  const found = foundHere.map(({ name, platform, template, posts }) => ({
    name: `${name}, for ${platform} in ${template}`,
    row: PLATFORM_FORMATS.find(({ id }) => id === platform)!,
    posts: posts.length,
    draw: () => ({
      thread: makeThread(
        posts.map((post, at) => makePost({ id: String(at + 1), ...post })) as Thread['posts'],
      ),
      design: designOf(platform, template, {}),
    }),
  }));
  const cases = [...generated, ...found];
  const isExported = (_: unknown, place: number) =>
    place < generated.length && place % EXPORTED === 0;
  const exported = chosenFrom('carousels: files', browser, cases, isExported, ({ name }) => name);
  return cases.map((one) => ({ ...one, isExported: exported.includes(one) }));
}

const nameOf = ({ row, template, size: { posts, longest } }: Generated): string =>
  `${posts} posts, the longest of ${longest} characters, for ${row.id} in ${template}`;

function drawCase({ row, template, size }: Generated): { thread: Thread; design: Design } {
  const place = ALL.findIndex((one) => one.row === row && one.template === template);
  const drawn = fc.tuple(anyThread(size), anyFrame, fc.boolean());
  const [thread, frame, counts] = fc.sample(drawn, { seed: seed + place, numRuns: 1 })[0]!;
  const design = designOf(row.id, template, frame);
  return { thread, design: { ...design, show: { ...design.show, counts } } };
}

function designOf(size: string, template: Template, frame: Partial<Carousel>): Design {
  const { carousel } = CARDS_DESIGN;
  return { ...CARDS_DESIGN, carousel: { ...carousel, ...frame, size, template } };
}

/** What stands round the posts. */
const anyFrame: fc.Arbitrary<Partial<Carousel>> = fc.record({
  ...{ cover: fc.boolean(), across: fc.boolean(), alternate: fc.boolean() },
  numbers: fc.constantFrom(...PAGE_NUMBERS),
  author: fc.constantFrom(...SIGNED_SLIDES),
});
