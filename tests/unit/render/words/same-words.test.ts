import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { markdownOf } from '../../../../src/render/words/markdown.ts';
import { plainTextOf } from '../../../../src/render/words/plain-text.ts';
import { threadJsonOf } from '../../../../src/render/words/thread-json.ts';
import { cardsOf } from '../../../../src/slides/paging/cards.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { anyEdits } from '../../edits/any-edits.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';
import { anyDesign, anyFullThread } from './any-thread.ts';
import { type ReadBlock, readMarkdown } from './read-markdown.ts';

const WRITERS = { markdown: markdownOf, 'plain text': plainTextOf, JSON: threadJsonOf };
const formats = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

/** Without white space, and without what control characters become. */
const bare = (text: string) => text.replace(/\s|[\p{Cc}\p{Surrogate}\ufffd-\uffff]/gu, '');

function readWords(blocks: ReadBlock[]): string {
  return blocks
    .map((block) => block.spans.map((span) => span.text).join('') + readWords(block.blocks))
    .join('');
}

interface JsonFile {
  posts: { kind: string; text: { text: string }[] }[];
}

const readers: Record<keyof typeof WRITERS, (file: string) => string> = {
  markdown: (file) => bare(readWords(readMarkdown(file))),
  'plain text': bare,
  JSON: (file) =>
    bare(
      (JSON.parse(file) as JsonFile).posts
        .flatMap((post) => (post.kind === 'post' ? post.text.map((word) => word.text) : []))
        .join(''),
    ),
};

function expectInOrder(text: string, pieces: string[]) {
  let at = 0;
  for (const piece of pieces) {
    const place = text.indexOf(piece, at);
    expect(place, `${JSON.stringify(piece)} behind ${at} in ${text}`).toBeGreaterThanOrEqual(at);
    at = place + piece.length;
  }
}

/** Notes are the user's, and no part of what was said. */
const saidIn = (...of: Parameters<typeof cardsOf>) => cardsOf(...of).filter((card) => !card.isNote);

describe.each(formats)('the words of cards in %s', (format) => {
  it('are all there, in order', () => {
    fc.assert(
      fc.property(anyFullThread(), anyEdits, anyDesign, (thread, edits, design) => {
        const file = WRITERS[format](thread, edits, design);
        // Labels of links give way to whole addresses in plain text.
        const pieces = saidIn(thread, edits, design).flatMap((card) =>
          card.text.filter(({ kind }) => kind === 'text').map(({ text }) => bare(text)),
        );
        expectInOrder(readers[format](file), pieces);
      }),
      { numRuns: 80 },
    );
  });

  it('are those of the posts that are shown, and of no other', () => {
    const ids = ['10', '11', '12', '13', '20', '21'];
    const posts = ids.map((id) => makePost({ id, text: words(`begin ${id}x end`) }));
    const thread = { ...makeThread(posts.slice(0, 4)), more: posts.slice(4) };
    fc.assert(
      fc.property(anyEdits, (anything) => {
        const edits = { ...anything, texts: {}, splits: {}, marks: {} };
        const file = WRITERS[format](thread, edits, CARDS_DESIGN);
        const found = [...readers[format](file).matchAll(/begin(\d+)xend/g)].map(([, id]) => id);
        const originals = new Map(edits.own.map(({ id, of }) => [id, of]));
        const said = saidIn(thread, edits, CARDS_DESIGN).map(({ post }) => post.id);
        expect(found).toEqual(said.map((id) => originals.get(id) ?? id));
      }),
    );
  });

  it('are the same file for the same thread', () => {
    fc.assert(
      fc.property(anyFullThread(), anyEdits, anyDesign, (thread, edits, design) => {
        const copy = structuredClone({ thread, edits, design });
        const again = WRITERS[format](copy.thread, copy.edits, copy.design);
        expect(again).toBe(WRITERS[format](thread, edits, design));
      }),
      { numRuns: 20 },
    );
  });

  it('never hold the watermark', () => {
    const design = {
      ...CARDS_DESIGN,
      watermark: { ...CARDS_DESIGN.watermark, text: 'Drawn by hand' },
    };
    expect(WRITERS[format](makeThread(), NO_EDITS, design)).not.toContain('Drawn');
  });
});
