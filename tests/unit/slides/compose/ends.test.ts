// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import type { Ending } from '../../../../src/design/slide-layouts.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import type { Post, Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { addressOfDrawn } from '../../../support/reference-slides/drawn-pictures.ts';
import { makeAuthor, makePhoto, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from '../paging/fake-measure.ts';
import { composedDesign, composedOf, linesOf, ownTexts, partsOf, textParts } from './composed.ts';

const HOOK = 'Take Fridays off.';
const post = (text: string, id: string, more = {}) => makePost({ id, text: words(text), ...more });
const second = post('Nobody reads your landing page. They read the headline.', '2');
const saidOn = (slide: Slide) => ownTexts(slide).flatMap(linesOf).join('').trim();
const keys = (slides: readonly Slide[]) => slides.map(({ key }) => key);

describe('the cover', () => {
  it('takes a post that is whole on it, which has no slide of its own', () => {
    const slides = composedOf([post(HOOK, '1'), second]);
    expect(keys(slides)).toEqual(['cover', '2', 'outro']);
    expect(saidOn(slides[0]!)).toBe(HOOK);
  });

  it('leaves the rest of a post to a slide of its own, and says nothing twice', () => {
    const text = `How I work.\n\n${'The lamps stand where they always stood, and nobody counts them. '.repeat(24).trim()}`;
    const slides = composedOf([post(text, '1'), second]);
    const own = slides.filter(({ cards }) => cards[0]?.post.id === '1');
    expect(own.length).toBeGreaterThan(1);
    const solid = (said: string) => said.replace(/\s/g, '');
    expect(own.map((slide) => solid(saidOn(slide))).join('')).toBe(solid(text));
  });

  it('leaves a picture that it does not show to a slide without words', () => {
    const media = ['broad', 'square'].map((name) =>
      makePhoto({ url: addressOfDrawn(name as 'broad') }),
    );
    const slides = composedOf([post(HOOK, '1', { media }), second]);
    const shown = slides.map((slide) =>
      partsOf(slide).flatMap((part) => (part.kind === 'picture' ? [part.url] : [])),
    );
    expect(shown.flat().sort()).toEqual(media.map(({ url }) => url).sort());
    expect(
      slides.flatMap(({ cards }) => cards).filter(({ text }) => plainText(text) === HOOK),
    ).toHaveLength(1);
  });

  it('keeps its picture large where what follows the title can stand on the next slide', () => {
    const rest = 'We walked along the harbour wall and wrote down every lamp that was lit. '.repeat(
      3,
    );
    const media = [makePhoto({ url: addressOfDrawn('broad') })];
    const opener = post(`What we saw on the wall.\n\n${rest}`, '1', { media });
    const edits = { ...NO_EDITS, looks: { cover: { layout: 'split' as const } } };
    const thread = makeThread([opener, second]);
    const slides = slidesOf(thread, edits, composedDesign('bold'), 'carousel', fakeMeasure);
    expect(keys(slides).slice(0, 2)).toEqual(['cover', '1']);
    const [picture] = partsOf(slides[0]!).filter(({ kind }) => kind === 'picture');
    expect(picture!.box.height / slides[0]!.height!).toBeGreaterThanOrEqual(0.55);
  });

  it('has a title of the user, and then the post is whole on its slide', () => {
    const slides = composedOf(
      [post(HOOK, '1'), second],
      composedDesign('bold', 'instagram-portrait', { coverTitle: 'My own title' }),
    );
    expect(keys(slides)).toEqual(['cover', '1', '2', 'outro']);
    expect(slides[0]!.cards).toEqual([]);
    expect(saidOn(slides[0]!)).toBe('My own title');
    expect(saidOn(slides[1]!)).toBe(HOOK);
  });

  it('is none where the first post has no words', () => {
    const media = [makePhoto({ url: addressOfDrawn('broad') })];
    const slides = composedOf([makePost({ id: '1', text: [], media }), second]);
    expect(keys(slides)).toEqual(['1', '2', 'outro']);
  });
});

describe('the ending', () => {
  it('is the last post where that asks, in its own words', () => {
    const slides = composedOf([post(HOOK, '1'), second, post('Which one will you try?', '3')]);
    expect(keys(slides)).toEqual(['cover', '2', 'outro']);
    expect(saidOn(slides[2]!)).toBe('Which one will you try?');
  });

  it('is the last post where that says farewell', () => {
    const slides = composedOf([post(HOOK, '1'), second, post('Thanks for reading.', '3')]);
    expect(keys(slides)).toEqual(['cover', '2', 'outro']);
    expect(saidOn(slides[2]!)).toBe('Thanks for reading.');
  });

  it('says whom to follow where the last post says something else', () => {
    const slides = composedOf([post(HOOK, '1'), second]);
    const ending = slides.at(-1)!;
    const { author } = second;
    expect(ending.cards).toEqual([]);
    expect(saidOn(ending)).toBe(author.name);
    expect(textParts(ending).flatMap(linesOf)).toContain(`Follow @${author.handle}`);
  });

  it('comes after a recap of five points or more, which is decoration', () => {
    const points = Array.from({ length: 5 }, (_, at) =>
      post(
        `${at + 1}. The lamp of evening ${at + 1}\n\nIt is lit late, and stays so.`,
        String(at + 2),
      ),
    );
    const slides = composedOf([post(HOOK, '1'), ...points]);
    expect(keys(slides).slice(-2)).toEqual(['recap', 'outro']);
    const recap = slides.at(-2)!;
    expect(saidOn(recap)).toBe('');
    const shown = partsOf(recap).flatMap((part) =>
      part.kind === 'text' && part.isDecoration ? linesOf(part) : [],
    );
    expect(shown.join('').replace(/\s/g, '')).toContain('1Thelampofevening12Thelampofevening2');
  });
});

describe('the words of the ending', () => {
  it.each([
    ['the user has words of their own', { outroText: 'Read the book.' }, {}, 'Read the book.'],
    ['names are not shown', {}, { name: false }, /^Follow @/],
  ])('stand alone where %s', (_, carousel, show, said) => {
    const design = composedDesign('bold', 'instagram-portrait', carousel);
    const own = { ...design, show: { ...design.show, ...show } };
    const ending = composedOf([post(HOOK, '1'), second], own).at(-1)!;
    expect(saidOn(ending)).toMatch(said);
  });
});

describe('an ending that the user chose', () => {
  const points = Array.from({ length: 5 }, (_, at) =>
    post(`${at + 1}. Lamps\n\nAll of them.`, `${at + 2}`),
  );
  const endingAs = (layout: Ending, posts: Post[], design = composedDesign('bold')) => {
    const edits = { ...NO_EDITS, looks: { outro: { layout } } };
    return slidesOf(makeThread(posts as Thread['posts']), edits, design, 'carousel', fakeMeasure);
  };

  it('is the source: a code, the name and the address of the thread', () => {
    const slides = endingAs('source', [post(HOOK, '1'), second, post('Thanks for reading.', '3')]);
    expect(keys(slides)).toEqual(['cover', '2', '3', 'outro']);
    const ending = slides.at(-1)!;
    expect(partsOf(ending)).toContainEqual(
      expect.objectContaining({ kind: 'qr', address: 'https://x.com/ada/status/1' }),
    );
    expect(textParts(ending).flatMap(linesOf).join(' ')).toBe('Ada x.com/ada/status/1');
    expect(ending.plate).toMatchObject({ text: 'Ada\nx.com/ada/status/1' });
  });

  it('is no source where that would name who is hidden', () => {
    const design = composedDesign('bold');
    const hidden = { ...design, identity: { ...design.identity, mode: 'replaced' as const } };
    const slides = endingAs('source', [post(HOOK, '1'), second], hidden);
    expect(JSON.stringify(slides.at(-1)!.composition)).not.toContain('ada');
  });

  it('is of whoever wrote the thread, though it begins with what they answer', () => {
    const bob = makeAuthor({ handle: 'bob', name: 'Bob' });
    const answered = makePost({
      id: '0',
      text: words('So why?'),
      author: bob,
      url: 'https://x.com/bob/status/0',
    });
    const ending = endingAs('source', [answered, post(HOOK, '1'), second]).at(-1)!;
    expect(textParts(ending).flatMap(linesOf).join(' ')).toBe('Ada x.com/ada/status/1');
    const follow = composedOf([answered, post(HOOK, '1'), second]).at(-1)!;
    expect(textParts(follow).flatMap(linesOf)).toContain('Follow @ada');
  });

  it.each<[Ending, string[]]>([
    ['follow', ['cover', '2', '3', '4', '5', '6', 'recap', 'outro']],
    ['recap', ['cover', '2', '3', '4', '5', '6', 'outro']],
    // Nobody asks anything.
    ['question', ['cover', '2', '3', '4', '5', '6', 'recap', 'outro']],
  ])('of points is %s', (layout, expected) => {
    expect(keys(endingAs(layout, [post(HOOK, '1'), ...points]))).toEqual(expected);
  });
});

describe('a cover that shows the next slide', () => {
  const opener = post(
    'What the keepers of the lamps wrote down, evening after evening, for us',
    '1',
  );
  const slidesWith = (posts: Post[]) => {
    const edits = { ...NO_EDITS, looks: { cover: { layout: 'peek' as const } } };
    const thread = makeThread(posts as Thread['posts']);
    return slidesOf(thread, edits, composedDesign('bold'), 'carousel', fakeMeasure);
  };
  const peekOf = (slide: Slide) => partsOf(slide).find(({ kind }) => kind === 'peek');

  it('has it as it is, for the eye alone', () => {
    const [cover, next] = slidesWith([opener, second]);
    expect(peekOf(cover!)).toMatchObject({ of: next!.composition });
    expect(saidOn(cover!)).toBe(plainText(opener.text));
  });

  it.each(PLATFORM_FORMATS.map(({ id }) => id))('has it reach over two edges: %s', (size) => {
    const edits = { ...NO_EDITS, looks: { cover: { layout: 'peek' as const } } };
    const short = post('Take Fridays off.', '1');
    const thread = makeThread([short, second] as Thread['posts']);
    const [cover] = slidesOf(thread, edits, composedDesign('bold', size), 'carousel', fakeMeasure);
    const { box } = peekOf(cover!)!;
    expect(box.x + box.width).toBeGreaterThan(cover!.width);
    expect(box.y + box.height).toBeGreaterThan(cover!.height!);
  });

  it('has its title alone before a slide that is a card', () => {
    const gone = { kind: 'unavailable' as const, id: '2', url: null, reason: 'deleted' as const };
    const [cover] = slidesWith([opener, gone as unknown as Post, second]);
    expect(peekOf(cover!)).toBe(undefined);
    expect(saidOn(cover!)).toBe(plainText(opener.text));
  });
});
