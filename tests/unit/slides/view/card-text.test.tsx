import { expect, it } from 'vitest';
import { cardLines } from '../../../../src/slides/sketches/card-looks.ts';
import { type CardLook, wholeCard } from '../../../../src/slides/slide-card.ts';
import { makePost, words } from '../../thread/make-thread.ts';
import { showCard, texts } from '../show.tsx';

const LOOK: CardLook = {
  head: { name: 'Ada', handle: '@ada', date: '' },
  sizes: { name: 18, handle: 16, avatar: 44 },
  ...{ dir: 'ltr', isFew: false, linesOf: cardLines },
};
const shown = (text: string, look: Partial<CardLook> = {}, lang: string | null = 'en') =>
  showCard({ ...wholeCard(makePost({ text: words(text), lang })), look: { ...LOOK, ...look } });

/** A space that holds its neighbours is one. */
const spaced = (written: (string | null)[]) => written.map((one) => one?.replaceAll('\u00a0', ' '));

const LIST =
  '2. Ask Your Mother\n\nStop asking. Ask:\n• When did you last have this?\n• What then?';

it('on Post card a title stands out, marks hang, and the words are those of the post', () => {
  const card = shown(LIST);
  expect(spaced(texts(card, '.text'))).toEqual([LIST]);
  expect(texts(card, '.title')).toEqual(['2. Ask Your Mother\n']);
  expect(texts(card, '.mark')).toEqual(['• ', '• ']);
  expect(spaced(texts(card, '.item'))).toEqual([
    '• When did you last have this?\n',
    '• What then?',
  ]);
});

it('on Post card a part that goes on has no title of its own', () => {
  const card = {
    ...wholeCard(makePost({ text: words('One\n\nTwo') })),
    continued: true,
    look: LOOK,
  };
  expect(texts(showCard(card), '.title')).toEqual([]);
});

it.each([
  ['The dashboards had been telling all of us.', 'of\u00a0us.'],
  ['The effect is small in the end (+6 %), so do not lose any sleep about that', '+6\u00a0%'],
  ['Then this.', 'Then this.'],
])('on Post card no short word and no unit stands alone: %s', (text, expected) => {
  const written = texts(shown(text), '.text');
  expect(written.join()).toContain(expected);
  expect(spaced(written)).toEqual([text]);
});

it('on Post card the author has one line, mirrored with the words', () => {
  const card = shown('مرحبا', { dir: 'rtl', head: { ...LOOK.head, date: 'Jul 25' } }, 'ar');
  const head = card.querySelector('.author')!;
  expect(head.getAttribute('dir')).toBe('rtl');
  expect(head.querySelector('.names')).toBeNull();
  expect(texts(card, '.handle')).toEqual(['@ada · Jul 25']);
});

it('on Post card few words are bold, whatever their size', () => {
  expect(shown('Ship it.', { isFew: true }).querySelector('.few-words')).not.toBeNull();
  expect(shown(LIST).querySelector('.few-words')).toBeNull();
});
