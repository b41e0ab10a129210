// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEMPLATES, type Template } from '../../../../src/design/carousel.ts';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import type { Design } from '../../../../src/design/schema.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { shaped } from '../../../support/any-shaped.ts';
import { anyThread } from '../../../support/any-thread.ts';
import { isDeep } from '../../../support/depth.ts';
import { MISSING } from '../../../support/reference-slides/drawn-pictures.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';
import { lettersOf, partingOf } from '../../../support/said.ts';
import { makePost, makeThread } from '../../thread/make-thread.ts';
import { anySpans } from '../generated-text.ts';
import { attachmentsIn, attachmentsOn } from './attachments-on.ts';
import { composed, composedDesign, isSet } from './composed.ts';
import { emptyIn, misplacedIn, missizedIn, overlapsIn } from './places.ts';
import { cardWordsOf, wordsLost } from './words-kept.ts';

/** Of each kind of thread, for each platform and template. */
const RUNS = Number(process.env.RUNS ?? (isDeep ? 10 : 1));
/** Of twelve templates three for each platform, by turns; all of them in a deep run. */
const EVERY = isDeep ? 1 : 4;
const PAIRS = PLATFORM_FORMATS.flatMap(({ id }, row) =>
  TEMPLATES.filter((_, at) => (row + at) % EVERY === 0).map((one) => [id, one] as const),
);

const anySize = fc.constantFrom(
  { posts: 6, longest: 1000 },
  { posts: 2, longest: 3000 },
  { posts: 1, longest: 400 },
  { posts: 9, longest: 280 },
);
/** Posts that are lists, points, quotations, pairs and figures, in any script, and a long one. */
const shapedThread = fc
  .tuple(
    fc.array(shaped, { minLength: 2, maxLength: 7 }),
    fc.array(anySpans, { maxLength: 2 }),
    fc.nat(3),
  )
  .map(([texts, noise, times]) => {
    const all = [...texts, `${texts[0]!}\n\n`.repeat(2 * times + 1).trim()].map(spansOf);
    const posts = [...all, ...noise.filter((spans) => plainText(spans).trim() !== '')];
    return makeThread(
      posts.map((text, at) => makePost({ id: String(at + 1), text })) as Thread['posts'],
    );
  });

const anyFrame = fc.record({
  cover: fc.boolean(),
  outro: fc.boolean(),
  numbers: fc.constantFrom('none' as const, 'fraction' as const),
});

describe.each(PAIRS)('every carousel for %s in %s', (size, template: Template) => {
  const everyCarousel = (threads: fc.Arbitrary<Thread>) =>
    fc.assert(
      fc.property(threads, anyFrame, (thread, frame) =>
        expectWhole(thread, composedDesign(template, size, frame)),
      ),
      // To shrink a thread takes minutes, and says little more than the thread does.
      { numRuns: RUNS, endOnFailure: true },
    );

  it('holds all that any thread says and shows, in place, and large enough', () => {
    everyCarousel(anySize.chain(anyThread));
  });

  it('holds all of lists, points, pairs and the like', () => {
    everyCarousel(shapedThread);
  });
});

function expectWhole(thread: Thread, design: Design): void {
  const slides = composed(thread, design);
  const said = thread.posts.map((post) =>
    post.kind === 'post' ? plainText(post.text) + (post.truncated ? '…' : '') : '',
  );
  expect(partingOf(lettersOf(cardWordsOf(slides)), lettersOf(said.join('')))).toBe(null);
  expect(slides.filter(isSet).flatMap(wordsLost)).toEqual([]);
  expect(attachmentsOn(slides, [MISSING])).toEqual(attachmentsIn(thread, [MISSING]));
  expect(slides.flatMap(misplacedIn)).toEqual([]);
  expect(slides.flatMap(overlapsIn)).toEqual([]);
  expect(slides.flatMap(emptyIn)).toEqual([]);
  expect(slides.flatMap(missizedIn)).toEqual([]);
  expect(composed(thread, design)).toEqual(slides);
}
