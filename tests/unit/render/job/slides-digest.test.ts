import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { type Edits, NO_EDITS } from '../../../../src/edits/schema.ts';
import { slidesDigest } from '../../../../src/render/job/slides-digest.ts';
import { layOut, openStage } from '../../../../src/render/layout/hidden-stage.tsx';
import type { LaidOut } from '../../../../src/render/layout/with-slides.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import type { Job } from '../../../../src/store/database.ts';
import type { Poll, ShownPost, Thread } from '../../../../src/thread/schema.ts';
import { slidesOf } from '../../slides/at-once.ts';
import { fakeMeasure } from '../../slides/paging/fake-measure.ts';
import {
  makeAuthor,
  makePhoto,
  makePost,
  makeQuote,
  makeThread,
  words,
} from '../../thread/make-thread.ts';

const PHOTO = 'https://pbs.twimg.com/media/lamps?format=jpg&name=small';
const OTHER_PHOTO = 'https://pbs.twimg.com/media/boats?format=jpg&name=small';

interface Choices {
  edits?: Edits;
  design?: Design;
  /** Where this life of the document keeps its pictures. */
  address?: string;
  height?: number;
}

/** The digest of a thread laid out in a document, as the render host would take it. */
async function digest(
  thread: Thread,
  {
    edits = NO_EDITS,
    design = DEFAULT_DESIGN,
    address = 'blob:first/1',
    height = 675,
  }: Choices = {},
): Promise<string> {
  const settings = { ...DEFAULT_EXPORT_SETTINGS, layout: 'per-post' as const };
  const asset = { src: address, width: 1200, height: 800, facts: null };
  const found = new Map([PHOTO, OTHER_PHOTO].map((url) => [url, asset]));
  const stage = openStage();
  const slides = slidesOf(thread, edits, design, settings.layout, fakeMeasure).map((slide) => ({
    slide,
    size: { width: slide.width, height },
  }));
  const laidOut = {
    ...{ thread, slides, veil: veilOf(thread, design.identity) },
    layOut: ({ slide, size }) => layOut(stage, slide, size, { found, missing: new Set() }),
  } as LaidOut;
  return slidesDigest({ design, settings } as unknown as Job, laidOut);
}

const post = (changes: Partial<ShownPost>) => makeThread([makePost(changes)]);
const poll = (label: string, percent = 60): Poll => ({
  ...{ open: false, summary: '524 votes · Final results' },
  options: [
    { label, percent },
    { label: 'Neither', percent: 100 - percent },
  ],
});
const withCounts = (): Design => ({
  ...DEFAULT_DESIGN,
  show: { ...DEFAULT_DESIGN.show, counts: true },
});
const edited = (text: string): Edits => ({ ...NO_EDITS, texts: { '1': words(text) } });

/** Pairs that counts of letters and pictures could not tell apart. */
const UNLIKE: [string, () => Promise<string>, () => Promise<string>][] = [
  [
    'words of the same length',
    () => digest(post({ text: words('Lamps') })),
    () => digest(post({ text: words('Boats') })),
  ],
  [
    'an edit of the same length',
    () => digest(post({}), { edits: edited('Lamps') }),
    () => digest(post({}), { edits: edited('Boats') }),
  ],
  [
    'another photo',
    () => digest(post({ media: [makePhoto({ url: PHOTO })] })),
    () => digest(post({ media: [makePhoto({ url: OTHER_PHOTO })] })),
  ],
  [
    'another alternative text',
    () => digest(post({ media: [makePhoto({ url: PHOTO, alt: 'Lamps' })] })),
    () => digest(post({ media: [makePhoto({ url: PHOTO, alt: 'Boats' })] })),
  ],
  [
    'other counts',
    () => digest(post({ counts: { likes: 12 } }), { design: withCounts() }),
    () => digest(post({ counts: { likes: 21 } }), { design: withCounts() }),
  ],
  [
    'another option of a poll',
    () => digest(post({ poll: poll('Lamps') })),
    () => digest(post({ poll: poll('Boats') })),
  ],
  [
    'other figures of a poll',
    () => digest(post({ poll: poll('Lamps', 60) })),
    () => digest(post({ poll: poll('Lamps', 40) })),
  ],
  [
    'other words of a quote',
    () => digest(post({ quote: makeQuote({ text: words('Lamps') }) })),
    () => digest(post({ quote: makeQuote({ text: words('Boats') }) })),
  ],
  [
    'a mark on the same words',
    () => digest(post({ text: words('Lamps') })),
    () =>
      digest(
        post({ text: [{ kind: 'hashtag', text: 'Lamps', href: 'https://x.com/hashtag/Lamps' }] }),
      ),
  ],
  [
    'another author',
    () => digest(post({ author: makeAuthor({ name: 'Ada' }) })),
    () => digest(post({ author: makeAuthor({ name: 'Eve' }) })),
  ],
  [
    'another order',
    () => digest(makeThread([makePost({ id: '1' }), makePost({ id: '2', text: words('Boats') })])),
    () =>
      digest(makeThread([makePost({ id: '1' }), makePost({ id: '2', text: words('Boats') })]), {
        edits: { ...NO_EDITS, order: ['2', '1'] },
      }),
  ],
  ['another height', () => digest(post({})), () => digest(post({}), { height: 676 })],
  [
    'another day in what the file says',
    () => digest(post({ createdAt: '2026-11-20T11:00:00.000Z' })),
    () => digest(post({ createdAt: '2026-11-20T11:00:01.000Z' })),
  ],
];

afterEach(() => document.body.replaceChildren());

describe('the digest of laid-out slides', () => {
  it.each(UNLIKE)('tells %s', async (_what, one, other) => {
    expect(await one()).toBe(await one());
    expect(await one()).not.toBe(await other());
  });

  it('is the same in another life of the document, where pictures have other addresses', async () => {
    const thread = post({ media: [makePhoto({ url: PHOTO })] });
    expect(await digest(thread, { address: 'blob:second/9' })).toBe(await digest(thread));
  });

  it('is the same when a thread that was read again shows nothing new', async () => {
    const thread = post({ counts: { likes: 12 } });
    const later = { ...post({ counts: { likes: 21 } }), capturedAt: '2026-11-21T12:00:00.000Z' };
    expect(await digest(later)).toBe(await digest(thread));
  });

  it('is a SHA-256', async () => {
    expect(await digest(post({}))).toMatch(/^[\da-f]{64}$/);
  });
});
