import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/design/schema.ts';
import { changeWords } from '../../../../src/edits/change-words.ts';
import { shapePicture } from '../../../../src/edits/crops.ts';
import { mergePost } from '../../../../src/edits/merges.ts';
import { hidePost, shownPosts } from '../../../../src/edits/operations.ts';
import { movePost } from '../../../../src/edits/order.ts';
import { type Edits, NO_EDITS } from '../../../../src/edits/schema.ts';
import { splitPost } from '../../../../src/edits/splits.ts';
import { wordsOf } from '../../../../src/edits/texts.ts';
import { cardsOf } from '../../../../src/slides/paging/cards.ts';
import { isOfCard } from '../../../../src/slides/slide-card.ts';
import { plainText } from '../../../../src/slides/text/split-text.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { anyEdits, anyThread } from '../../edits/any-edits.ts';
import { makePhoto, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from './fake-measure.ts';

const PHOTO = makePhoto();
const POST = makePost({ id: '2', text: words('One two. Three four.'), media: [PHOTO] });
const THREAD = makeThread([makePost({ id: '1' }), POST, makePost({ id: '3' })]);
const SPLIT = splitPost(NO_EDITS, POST, 9);
const bare = (text: string) => text.replace(/\s/g, '');

const cards = (edits: Edits, changes: Partial<Design> = {}) =>
  cardsOf(THREAD, edits, { ...CARDS_DESIGN, ...changes });
const keys = (edits: Edits) => cards(edits).map(({ key }) => key);

describe('a card that flows on', () => {
  it.each([
    ['2', '2', true],
    ['2', '2-1', true],
    ['2-1', '2-1-3', true],
    ['2-1', '2-12', false],
    ['2', '20', false],
    ['2-1', '2', false],
  ])('of key %s and the card of %s: one is of the other %j', (whole, key, isOne) => {
    expect(isOfCard(key, whole)).toBe(isOne);
  });
});

describe('the cards', () => {
  it('stand in the order of the user', () => {
    expect(keys(movePost(THREAD, NO_EDITS, '3', 0))).toEqual(['3', '1', '2']);
  });

  it('have the words of the user and their marks', () => {
    const marks = [{ kind: 'bold' as const, from: 4, to: 7 }];
    const edits = changeWords(NO_EDITS, POST, { from: 0, to: 20 }, { text: 'Any way', marks });
    expect(cards(edits)[1]!.text).toEqual([
      { kind: 'text', text: 'Any ' },
      { kind: 'text', text: 'way', marks: ['bold'] },
    ]);
  });

  it('of a post that is split hold a part each, and what is attached last', () => {
    const [, first, second] = cards(SPLIT);
    expect(first).toMatchObject({ key: '2-1', continued: false, withAttachments: false });
    expect(second).toMatchObject({ key: '2-2', continued: true, withAttachments: true });
    expect([first, second].map((card) => plainText(card!.text))).toEqual([
      'One two.',
      'Three four.',
    ]);
    // The user cut there on purpose: no sign of it.
    expect([first, second].map((card) => card!.goesOn)).toEqual([false, false]);
    expect([first, second].map((card) => card!.isOnSamePaper)).toEqual([false, false]);
  });

  it('of a post put to the one above share its paper and its author', () => {
    const [, second, third] = cards(mergePost(NO_EDITS, '3'));
    expect(second).toMatchObject({ isOnSamePaper: false, withAuthor: true });
    expect(third).toMatchObject({ isOnSamePaper: true, withAuthor: false });
  });

  it('stay on the paper that was chosen when its first post is left out', () => {
    const merged = mergePost(NO_EDITS, '3');
    expect(cards(hidePost(merged, '2'))[1]).toMatchObject({
      key: '3',
      isOnSamePaper: false,
      withAuthor: true,
    });
    const three = mergePost(merged, '2');
    expect(cards(hidePost(three, '2'))[1]).toMatchObject({ key: '3', isOnSamePaper: true });
  });

  it('are numbered as papers', () => {
    const numbers = (edits: Edits) => cards(edits, { numbers: 'added' }).map((card) => card.number);
    expect(numbers(NO_EDITS)).toEqual(['1/3', '2/3', '3/3']);
    expect(numbers(SPLIT)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(numbers(mergePost(NO_EDITS, '2'))).toEqual(['1/2', null, '2/2']);
  });

  it.each([
    ['1/3 One.\nTwo.', ['One.', 'Two.']],
    ['One.\nTwo. 1/3', ['One.', 'Two.']],
    ['One. 1/3\nTwo.', ['One. 1/3', 'Two.']],
  ])('of the split post %j lose its written number', (text, expected) => {
    const post = makePost({ id: '1', text: words(text) });
    const edits = splitPost(NO_EDITS, post, text.indexOf('\n'));
    const design: Design = { ...CARDS_DESIGN, numbers: 'hidden' };
    const shown = cardsOf(makeThread([post]), edits, design);
    expect(shown.map((card) => plainText(card.text))).toEqual(expected);
  });

  it('have the crops of their pictures', () => {
    const all = cards(shapePicture(NO_EDITS, PHOTO.url!, 'square'));
    expect(all[1]!.crops.get(PHOTO.url!)).toEqual({ shape: 'square', x: 50, y: 50 });
    expect(all[0]!.crops.size).toBe(0);
  });
});

describe('what is drawn anew', () => {
  const parts = (edits: Edits, design: Design) =>
    cardsOf(THREAD, edits, design).map(({ post, text, crops }) => [post, text, crops]);
  const replaced = { ...CARDS_DESIGN, identity: { mode: 'replaced', name: 'A', handle: 'a' } };

  it('is nothing when only colours change', () => {
    const other = { ...CARDS_DESIGN, textColor: '#123456' };
    expect(cardsOf(THREAD, SPLIT, other)).toBe(cardsOf(THREAD, SPLIT, CARDS_DESIGN));
  });

  it.each([
    ['the names are shown', CARDS_DESIGN],
    ['the names are replaced', replaced as Design],
    ['numbers are taken out', { ...CARDS_DESIGN, numbers: 'hidden' } as Design],
  ])('is the one post whose words or pictures change, when %s', (_, design) => {
    const marked = changeWords(
      NO_EDITS,
      THREAD.posts[0]!,
      { from: 0, to: 5 },
      {
        text: 'Hello',
        marks: [{ kind: 'bold', from: 0, to: 5 }],
      },
    );
    const before = parts(marked, design);
    const after = parts(shapePicture(marked, PHOTO.url!, 'square'), design);
    for (const place of [0, 2]) {
      for (const [part, value] of before[place]!.entries()) expect(after[place]![part]).toBe(value);
    }
    expect(after[1]![2]).not.toBe(before[1]![2]);
    expect(after[1]![1]).toBe(before[1]![1]);
  });
});

describe('hidden names', () => {
  const post = makePost({ id: '1', text: words('I am Ada, by @ada, not adam') });
  const thread = makeThread([post]);

  it('stay hidden when a mark or a cut goes through them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 27 }), { maxLength: 4 }),
        fc.nat({ max: 27 }),
        fc.nat({ max: 27 }),
        fc.constantFrom('replaced', 'blurred'),
        (offsets, from, to, mode) => {
          const edits: Edits = {
            ...NO_EDITS,
            splits: { '1': offsets },
            marks: { '1': [{ kind: 'bold', from, to }] },
          };
          const identity = { mode, name: 'X', handle: 'xx' } as Design['identity'];
          const shown = cardsOf(thread, edits, { ...CARDS_DESIGN, identity });
          const said = bare(shown.map(({ text }) => plainText(text)).join(''));
          expect(said).not.toMatch(/ada(?!m)/i);
          if (mode === 'replaced') expect(said).toBe('IamX,by@xx,notadam');
        },
      ),
    );
  });
});

describe('whatever the edits', () => {
  it('the cards say what the edits say, of every post that is shown, once and in order', () => {
    fc.assert(
      fc.property(anyThread, anyEdits, (thread, edits) => {
        const shown = shownPosts(thread, edits);
        const all = cardsOf(thread, edits, CARDS_DESIGN);
        expect([...new Set(all.map(({ post }) => post.id))]).toEqual(shown.map(({ id }) => id));
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const post of shown) {
          const own = all.filter((card) => card.post.id === post.id);
          const said = bare(own.map(({ text }) => plainText(text)).join(''));
          expect(said).toBe(bare(plainText(wordsOf(post, edits))));
          expect(own.map((card) => card.withAttachments)).toEqual(
            own.map((_, index) => index === own.length - 1),
          );
        }
      }),
    );
  });

  it.each(['one-image', 'per-post', 'carousel'] as const)('%s loses no word', (layout) => {
    fc.assert(
      fc.property(anyThread, anyEdits, (thread, edits) => {
        const slides = slidesOf(thread, edits, CARDS_DESIGN, layout, fakeMeasure);
        const all = slides.flatMap((slide) => slide.cards);
        const said = all.map(({ text }) => plainText(text)).join('');
        const meant = shownPosts(thread, edits).map((post) => plainText(wordsOf(post, edits)));
        expect(bare(said)).toBe(bare(meant.join('')));
        expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
        for (const { cards: some } of slides) {
          const [first, ...others] = some.map(({ withAuthor }) => withAuthor);
          // On Post card the first of a slide says it, where that leaves its words room.
          if (layout === 'carousel') expect(others).not.toContain(true);
          if (layout === 'carousel' && some[0]?.isNote) expect(first).toBe(false);
          if (layout === 'per-post') expect(first).toBe(!some[0]!.isNote);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('posts that share a paper', () => {
  const merged = mergePost(NO_EDITS, '2');
  const byKey = (layout: 'per-post' | 'carousel', edits = merged, thread = THREAD) =>
    slidesOf(thread, edits, CARDS_DESIGN, layout, fakeMeasure).map((slide) =>
      slide.cards.map(({ key }) => key),
    );

  it('share a picture', () => {
    expect(byKey('per-post')).toEqual([['1', '2'], ['3']]);
    expect(byKey('carousel')).toEqual([['1', '2'], ['3']]);
  });

  it('share a slide as far as they fit', () => {
    const long = (id: string) => makePost({ id, text: words('Some words. '.repeat(25).trim()) });
    const thread = makeThread([makePost({ id: '1' }), makePost({ id: '2' }), long('3')]);
    const all = mergePost(merged, '3');
    const slides = slidesOf(thread, all, CARDS_DESIGN, 'carousel', fakeMeasure);
    expect(slides.map((slide) => slide.cards.map(({ key }) => key))).toEqual([['1', '2'], ['3']]);
    expect(slides[1]!.cards[0]).toMatchObject({ isOnSamePaper: false });
    for (const slide of slides) expect(fakeMeasure(slide).free).toBeGreaterThanOrEqual(0);
  });
});
