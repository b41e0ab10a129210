import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { originalWords } from '../../../../src/edits/texts.ts';
import { markdownOf } from '../../../../src/render/words/markdown.ts';
import { plainTextOf } from '../../../../src/render/words/plain-text.ts';
import { captionOf } from '../../../../src/render/words/post-caption.ts';
import { threadJsonOf } from '../../../../src/render/words/thread-json.ts';
import type { Author, Span, Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { anyMarks } from '../../edits/any-edits.ts';
import { makeAuthor, makePhoto, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { anyDesign, anyFullThread } from './any-thread.ts';
import { SCRIPTS } from './any-words.ts';

const WRITERS = [
  ['Markdown', markdownOf],
  ['plain text', plainTextOf],
  ['JSON', threadJsonOf],
  ['a caption', captionOf],
] as const;
const hidden = (mode: 'blurred' | 'replaced'): Design => ({
  ...DEFAULT_DESIGN,
  identity: { mode, name: 'Somebody', handle: 'somebody' },
});

const NAMES = [
  'Zebulon Quix',
  '王小明',
  'نور الصباح',
  'Мария Ветрова',
  'נועה',
  'वीणा',
  'ZQ 🌙',
  'Ñuflo.',
];
const HANDLES = ['zeb_quix', 'Quix', 'mv1987', 'noorX'];
const person = (name: string, handle: string): Author =>
  makeAuthor({ name, handle, avatar: `https://pbs.twimg.com/profile_images/1/${handle}.jpg` });

const ADDRESSES = ['x.com/quix/status/9876543', 'twitter.com/i/web/status/9876543/photo/1'];
const pieceOf = (people: Author[]) =>
  fc.oneof(
    fc.constantFrom(...people.map(({ name }) => name)),
    fc.constantFrom(...people.map(({ name }) => name.toUpperCase())),
    fc.constantFrom(...people.map(({ handle }) => `@${handle}`)),
    fc.constantFrom(...ADDRESSES, 'pic.twitter.com/AbCdEf'),
    fc.constantFrom(...SCRIPTS),
  );

/** A thread whose every text may name those who wrote it. */
const anyNamed = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 2 }),
    handles: fc.shuffledSubarray(HANDLES, { minLength: 2, maxLength: 2 }),
  })
  .chain(({ names, handles }) => {
    const people = names.map((name, index) => person(name, handles[index]!));
    const text = fc.array(pieceOf(people), { maxLength: 4 }).map((pieces) => pieces.join(' '));
    const mention = fc.constantFrom(...people).map(
      ({ handle }): Span => ({
        kind: 'mention',
        text: `@${handle}`,
        href: `https://x.com/${handle}`,
      }),
    );
    const spans = fc.array(
      fc.oneof(
        text.map((each) => words(`${each} `)[0]!),
        mention,
      ),
      {
        maxLength: 4,
      },
    );
    return fc.record({
      thread: anyFullThread({ texts: text, words: spans, author: people[0]!, quoted: people[1]! }),
      marks: anyMarks,
      cuts: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
    });
  });

/** Nobody knows of a person who wrote nothing. */
function writersIn({ author, posts, more }: Thread): Author[] {
  const shown = [...posts, ...more].filter((post) => post.kind === 'post');
  return [author, ...shown.flatMap(({ quote }) => (quote?.kind === 'post' ? [quote.author] : []))];
}

/** Cuts between words: half of an address on a card is what the user made of it. */
function cutsIn(thread: Thread, gaps: number[]): Record<string, number[]> {
  const text = plainText(originalWords(thread.posts[1]!));
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  return { '11': gaps.flatMap((gap) => spaces[gap] ?? []) };
}

/** Nothing of them, written or escaped. */
function expectHidden(file: string, people: Author[]) {
  const text = file.replaceAll('\\', '').toLowerCase();
  for (const { name, handle } of people) {
    expect(text).not.toContain(name.toLowerCase());
    expect(text.replaceAll('somebody', '')).not.toMatch(
      new RegExp(`(?<!\\w)${handle.toLowerCase()}(?!\\w)`),
    );
  }
  expect(text).not.toMatch(/https?:|pbs\.twimg|9876543|abcdef/);
  expect(text).not.toMatch(/x\.com\/\w+\/status\/\d/);
}

describe.each(['blurred', 'replaced'] as const)('a hidden author, %s', (mode) => {
  it.each(WRITERS)('is nowhere in a file of %s', (_, write) => {
    fc.assert(
      fc.property(anyNamed, anyDesign, ({ thread, marks, cuts }, { show, author }) => {
        const edits = {
          ...NO_EDITS,
          marks: { '10': marks },
          splits: cutsIn(thread, cuts),
          added: ['20'],
        };
        const file = write(thread, edits, { ...hidden(mode), show, author });
        expectHidden(file, writersIn(thread));
      }),
      { numRuns: 60 },
    );
  });

  it('has no moment of posting and no number in JSON', () => {
    const post = makePost({ id: '123456789', createdAt: '2026-11-20T11:22:33.000Z' });
    const file = threadJsonOf(makeThread([post]), NO_EDITS, hidden(mode));
    expect(file).toMatch(/"createdAt": "2026-11-(19|20|21)"/);
    expect(file).not.toMatch(/123456789|22:33/);
  });
});

describe('what stands in the place of a name', () => {
  const ada = person('Ada Quill 🌙', 'quill');
  const text = words('I am Ada Quill, ada quill or @quill; Ada is no name, nor is Canada');
  const media = [makePhoto({ alt: 'Ada Quill in x.com/quill/status/77… by @quill' })];
  const thread = { ...makeThread([makePost({ text, media, author: ada })]), author: ada };

  it('is what the design says', () => {
    expect(plainTextOf(thread, NO_EDITS, hidden('replaced'))).toBe(
      [
        'Somebody (@somebody)',
        '',
        'Nov 20, 2026',
        'I am Somebody, Somebody or @somebody; Ada is no name, nor is Canada',
        '[Photo: Somebody in x.com/somebody/status/… by @somebody]',
        '',
      ].join('\n'),
    );
  });

  it('is a bar where it is blurred', () => {
    expect(markdownOf(thread, NO_EDITS, hidden('blurred'))).toMatch(/^# ███ █████ █ \(@█████\)\n/);
  });
});
