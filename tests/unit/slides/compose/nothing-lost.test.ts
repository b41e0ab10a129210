// @vitest-environment node
import { expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { addressOfDrawn } from '../../../support/reference-slides/drawn-pictures.ts';
import { makeArticle, said as makeBlock } from '../../thread/make-article.ts';
import { makeAuthor, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from '../paging/fake-measure.ts';
import { composedDesign, composedOf, linesOf, partsOf, textParts } from './composed.ts';

const post = (id: string, text: string, more: Partial<ShownPost> = {}) =>
  makePost({ id, text: words(text), ...more });
const HOOK = post('1', 'Take Fridays off.');
const LAST = post('9', 'Thanks for reading. Follow along.');
const MIDDLE = post('2', 'Nobody reads your landing page.');
const LABELS: ShownPost['labels'] = [{ kind: 'ai', text: 'Made with AI' }];

const attachedTo = (slides: readonly Slide[]) =>
  slides.flatMap((slide) =>
    partsOf(slide).flatMap((part) => (part.kind === 'attachments' ? [part.card.post] : [])),
  ) as ShownPost[];
const footOf = (slide: Slide) =>
  textParts(slide)
    .filter(({ isMeta }) => isMeta)
    .flatMap(linesOf);

it.each([
  ['of the post that is the cover', [{ ...HOOK, labels: LABELS }, MIDDLE]],
  ['of the post that could be the ending', [HOOK, MIDDLE, { ...LAST, labels: LABELS }]],
])('labels stay %s', (_, posts) => {
  expect(attachedTo(composedOf(posts)).map(({ labels }) => labels)).toEqual([LABELS]);
});

it('counts stand on the cover that takes a whole post, and no slide has them alone', () => {
  const design = composedDesign('bold');
  const withCounts = { ...design, show: { ...design.show, counts: true } };
  const slides = composedOf([{ ...HOOK, counts: { likes: 12 } }, MIDDLE], withCounts);
  expect(slides.map(({ key }) => key)).toEqual(['cover', '2', 'outro']);
  expect(attachedTo(slides).map(({ counts }) => counts)).toEqual([{ likes: 12 }]);
});

it('media that is not to be seen leaves no empty slide behind the cover', () => {
  const design = composedDesign('bold');
  const withoutMedia = { ...design, show: { ...design.show, media: false } };
  const media: ShownPost['media'] = [{ kind: 'photo', alt: '', url: null }];
  const slides = composedOf([{ ...HOOK, media }, MIDDLE], withoutMedia);
  expect(slides.map(({ key }) => key)).toEqual(['cover', '2', 'outro']);
});

it.each([
  ['the cover', { ...HOOK, truncated: true }, MIDDLE],
  ['a slide of its own', HOOK, { ...MIDDLE, truncated: true }],
])('a text that X cuts says so on %s', (_, first, second) => {
  const said = composedOf([first, second]).flatMap(textParts).flatMap(linesOf).join('');
  expect(said.match(/…/g)).toHaveLength(1);
});

it('the title of an article leads, and every block is on a slide', () => {
  const article = makeArticle(undefined, { id: '2' });
  for (const template of ['bold', 'editorial', 'post'] as const) {
    const slides = composedOf([article], composedDesign(template));
    const shown = slides.flatMap((slide) => [
      ...textParts(slide).flatMap(linesOf),
      ...slide.cards.flatMap(({ text, post: { kind } }) =>
        kind === 'post' ? text.map((span) => span.text) : [],
      ),
    ]);
    const all = shown.join(' ').replace(/\s+/g, '');
    const wanted = ['On boats', 'Masts # and sails', 'They stand.', 'One', 'Under it', 'Once.'];
    for (const part of [...wanted, 'b("```");', 'A|b', 'At six.', 'The end.', 'e^{i\\pi}']) {
      expect(all, template).toContain(part.replace(/\s+/g, ''));
    }
    const posts = slides.flatMap(({ cards }) => cards.map((card) => card.post as ShownPost));
    expect(
      posts.some(({ quote }) => quote?.kind === 'post'),
      template,
    ).toBe(true);
  }
});

it('labels of an article that ends with dividers stand at its end', () => {
  const divider = { kind: 'divider' as const, lang: null, dir: 'auto' as const };
  const blocks = [
    divider,
    makeBlock.heading('Masts'),
    makeBlock.paragraph('They stand.'),
    divider,
    divider,
  ];
  const article = makeArticle(blocks, { id: '2', labels: LABELS });
  for (const template of ['bold', 'editorial'] as const) {
    const shown = attachedTo(composedOf([article, LAST], composedDesign(template)));
    expect(
      shown.flatMap(({ labels }) => labels),
      template,
    ).toEqual(LABELS);
  }
});

it('numbers that the user added stand in the place of the page', () => {
  const design = { ...composedDesign('bold'), numbers: 'added' as const };
  const slides = composedOf([HOOK, MIDDLE, post('3', 'Charge from day one.')], design);
  expect(footOf(slides[2]!)).toContain('3/3');
});

it('nobody signs what nobody posted, and everybody their own posts', () => {
  const bob = makeAuthor({ handle: 'bob', name: 'Bob' });
  const thread = {
    ...makeThread([HOOK, MIDDLE]),
    answered: [post('0', 'So why?', { author: bob })],
  };
  const edits = {
    ...NO_EDITS,
    added: ['0'],
    own: [{ id: 'own-note', of: null, after: '2' }],
    texts: { 'own-note': words('Words between the posts.') },
  };
  const design = composedDesign('bold', 'instagram-portrait', { cover: false });
  const slides = slidesOf(thread, edits, design, 'carousel', fakeMeasure);
  const signed = Object.fromEntries(
    slides.map((slide) => [slide.cards[0]?.post.id, footOf(slide)]),
  );
  expect(signed['0']).toContain('@bob');
  expect(signed['2']).toContain(`@${MIDDLE.author.handle}`);
  expect(signed['own-note']!.some((text: string) => text.startsWith('@'))).toBe(false);
});

it.each([1, 2])('what stands under %i pictures without words does not stand over them', (count) => {
  const photo = { kind: 'photo' as const, alt: '', url: addressOfDrawn('square'), aspect: 1 };
  const media = Array.from({ length: count }, () => photo);
  const bare = makePost({ id: '2', text: [], media, labels: LABELS });
  const slides = composedOf([HOOK, bare, LAST]);
  const parts = slides
    .map(partsOf)
    .find((some) => some.some(({ kind }) => kind === 'attachments'))!;
  const under = parts.find(({ kind }) => kind === 'attachments')!;
  const pictures = parts.filter(({ kind }) => kind === 'picture');
  expect(pictures).toHaveLength(count);
  for (const { box } of pictures) expect(box.y + box.height).toBeLessThanOrEqual(under.box.y);
});
