import fc from 'fast-check';
import { OWN_GROUNDS, SLIDE_LAYOUTS, STEPS } from '../../../src/design/slide-layouts.ts';
import { withKinds } from '../../../src/edits/change-words.ts';
import {
  CROP_SHAPES,
  EDITS_SCHEMA,
  type Edits,
  MARK_KINDS,
  type Mark,
  MOST_ZOOM,
} from '../../../src/edits/schema.ts';
import type { Thread } from '../../../src/thread/schema.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';
import { anySpans } from '../slides/generated-text.ts';

/** Ids that edits may name; not all of them are in every thread. */
const IDS = ['10', '11', '12', '13', '20', '21', '99'];
const PICTURES = ['https://pbs.twimg.com/media/a', 'https://pbs.twimg.com/media/b'];

const offset = fc.nat({ max: 60 });

export const anyMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...MARK_KINDS), from: offset, to: offset }),
  { maxLength: 5 },
);

const byPost = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...IDS), value, { maxKeys: 4, noNullPrototype: true });

/** Whatever the store may hold: offsets beside the words, ids of no post. */
export const anyEdits: fc.Arbitrary<Edits> = fc.record({
  schema: fc.constant(EDITS_SCHEMA),
  hidden: fc.subarray(IDS),
  added: fc.subarray(IDS),
  own: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('own-a', 'own-b', 'own-c'),
      of: fc.option(fc.constantFrom(...IDS)),
      after: fc.option(fc.constantFrom(...IDS, 'own-a')),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  order: fc.shuffledSubarray([...IDS, 'own-a', 'own-b']),
  merged: fc.subarray(IDS),
  splits: byPost(fc.array(offset, { maxLength: 4 })),
  texts: byPost(anySpans),
  marks: byPost(anyMarks),
  kept: fc.subarray(IDS),
  crops: fc.dictionary(
    fc.constantFrom(...PICTURES),
    fc.record(
      {
        shape: fc.constantFrom(...CROP_SHAPES),
        x: fc.nat(100),
        y: fc.nat(100),
        zoom: fc.constantFrom(1.5, MOST_ZOOM),
      },
      { requiredKeys: ['shape', 'x', 'y'] },
    ),
    { noNullPrototype: true },
  ),
  looks: byPost(
    fc.record(
      {
        textColor: fc.constantFrom('#112233', '#445566'),
        layout: fc.constantFrom(...SLIDE_LAYOUTS),
        ground: fc.constantFrom(...OWN_GROUNDS),
        step: fc.integer(STEPS),
      },
      { requiredKeys: [] },
    ),
  ),
});

/** Four posts of any words, and two beside them. */
export const anyThread: fc.Arbitrary<Thread> = fc
  .array(anySpans, { minLength: 6, maxLength: 6 })
  .map((texts) => {
    const thread = sampleThread('10', '11', '12', '13');
    const more = [samplePost('20'), samplePost('21')];
    const posts = [...thread.posts, ...more].map((post, index) => {
      const text = texts[index]!.map((span) => span.text).join('');
      return { ...post, text: withKinds(text, texts[index]!) };
    });
    return { ...thread, posts: posts.slice(0, 4), more: posts.slice(4) } as Thread;
  });
