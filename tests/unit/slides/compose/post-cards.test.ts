// @vitest-environment node
import { expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { innerWidth } from '../../../../src/slides/slide.ts';
import { layoutMedia } from '../../../../src/slides/view/media-layout.ts';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import {
  makeAuthor,
  makePhoto,
  makePost,
  makeQuote,
  makeThread,
  words,
} from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure, measureWith } from '../paging/fake-measure.ts';
import { composedDesign } from './composed.ts';

const URL = 'https://pbs.twimg.com/media/tall?format=jpg&name=large';
const TALL = { width: 900, height: 1200 };

it.each<[string, string, PictureFacts | null, boolean]>([
  ['a photo may lose its ends', '', makeFacts(TALL), true],
  ['a chart keeps them', '', makeFacts({ ...TALL, kind: 'graphic' }), false],
  ['what its author calls a screenshot keeps them', 'Screenshot', makeFacts(TALL), false],
  ['what nobody has looked at yet keeps them', '', null, false],
])('on Post card %s', (_, alt, facts, expected) => {
  const post = makePost({ text: words('Look.'), media: [makePhoto({ url: URL, alt })] });
  const known: Record<string, PictureFacts> = facts ? { [URL]: facts } : {};
  const measure = measureWith((slide) => fakeMeasure(slide), [], known);
  const design = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
  const slides = slidesOf(makeThread([post]), NO_EDITS, design, 'carousel', measure);
  expect(slides.flatMap(({ cards }) => cards.map((card) => card.fillsWidth))).toEqual([expected]);
});

it('on Post card a tall photo has the height that it needs to reach both edges', () => {
  const post = makePost({ text: words('Look.'), media: [makePhoto({ url: URL })] });
  const facts = makeFacts({ width: 800, height: 1200 });
  const measure = measureWith(fakeMeasure, [], { [URL]: facts });
  const design = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
  const [slide] = slidesOf(makeThread([post]), NO_EDITS, design, 'carousel', measure);
  const { rows } = layoutMedia(
    [800 / 1200],
    innerWidth(slide!),
    slide!.cards[0]!.mediaHeight,
    true,
  );
  expect(rows[0]![0]!.width).toBe(innerWidth(slide!));
});

it('on Post card no sign says that words go on: the foot does', () => {
  const post = makePost({ text: words('A lamp is lit. '.repeat(90)) });
  const measure = measureWith(fakeMeasure);
  const design = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
  const slides = slidesOf(makeThread([post]), NO_EDITS, design, 'carousel', measure);
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.flatMap(({ cards }) => cards.map(({ goesOn }) => goesOn))).not.toContain(true);
  const texts = slides[0]!.composition!.parts.flatMap((part) =>
    part.kind === 'text' ? part.lines.map(plainText) : [],
  );
  expect(texts.join()).toContain(`1 of ${slides.length}`);
});

const DESIGN = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
const cardsOn = (text: string, more: Parameters<typeof makePost>[0] = {}, design = DESIGN) => {
  const facts = { [URL]: makeFacts(TALL) };
  const post = makePost({ text: words(text), ...more });
  return slidesOf(
    makeThread([post]),
    NO_EDITS,
    design,
    'carousel',
    measureWith(fakeMeasure, [], facts),
  );
};

it.each([
  ['instagram-portrait', {}],
  ['instagram-square', {}],
  ['tiktok-photos', {}],
  ['own', { ownWidth: 540, ownHeight: 675 }],
] as const)('on Post card a short text never parts from its photo: %s', (size, own) => {
  const design = composedDesign('post', size, { cover: false, outro: false, ...own });
  const slides = cardsOn('The ferry left at four.', { media: [makePhoto({ url: URL })] }, design);
  expect(slides.length).toBe(1);
});

it('on Post card a long text is cut into even parts, at the ends of sentences', () => {
  const text = 'They simply stopped logging in, and nobody saw it. '.repeat(14).trim();
  const parts = cardsOn(text).map(({ cards }) => plainText(cards[0]!.text));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join(' ')).toBe(text);
  for (const part of parts) expect(part).toMatch(/\.$/);
  const lengths = parts.map(({ length }) => length);
  expect(Math.max(...lengths)).toBeLessThan(1.5 * Math.min(...lengths));
});

it.each([
  ['short', 'Ada', 'ada', true],
  ['long', 'Ada Lovelace of the Analytical Engines', 'ada_lovelace_15', false],
])('on Post card names and handles fit one line: %s', (_, name, handle, isWhole) => {
  const author = makeAuthor({ name, handle });
  const [slide] = cardsOn('Ship it.', { author, createdAt: '2026-07-25T10:00:00.000Z' });
  const { head } = slide!.cards[0]!.look!;
  expect(head.name === name).toBe(isWhole);
  if (isWhole) return;
  expect(head.name).toMatch(/…$/);
  expect(head.date).toBe('');
});

it.each([
  ['Ship before you are ready.', true],
  ['A title\n\nAnd what is said of it.', false],
  ['• One\n• Two', false],
  ['They simply stopped logging in, and nobody saw it. '.repeat(4), false],
])('on Post card the words decide whether all are bold: %j', (text, isFew) => {
  expect(cardsOn(text)[0]!.cards[0]!.look!.isFew).toBe(isFew);
  expect(cardsOn(text, { media: [makePhoto({ url: URL })] })[0]!.cards[0]!.look!.isFew).toBe(isFew);
});

it('on Post card a photo of a quoted post is as wide as its box', () => {
  const quote = makeQuote({ text: words('Look.'), media: [makePhoto({ url: URL })] });
  const [card] = cardsOn('See this.', { quote })[0]!.cards;
  expect(card!.fillsWidth).toBe(true);
});
