import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholeCard } from '../../../../src/slides/slide-card.ts';
import { measureIn } from '../../../../src/slides/view/measure.tsx';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { makeAuthor, makePost } from '../../thread/make-thread.ts';
import { found } from '../show.tsx';

const AVATAR = 'https://pbs.twimg.com/profile_images/1/a_normal.jpg';
const post = makePost({ author: makeAuthor({ avatar: AVATAR }) });
const SLIDE = {
  key: '1',
  width: 540,
  margin: 40,
  padding: 32,
  textSize: 16,
  cards: [wholeCard(post)],
  footer: null,
  design: CARDS_DESIGN,
};

afterEach(() => vi.restoreAllMocks());

describe('a slide in a document', () => {
  it.each([
    [null, 300.4, { height: 301, free: 301 - 300.4 }],
    [null, 300, { height: 300, free: 0 }],
    [675, 600.5, { height: 675, free: 74.5 }],
    [675, 700, { height: 675, free: -25 }],
  ])('of height %j whose cards need %d px', (height, needed, measured) => {
    const stage = document.createElement('div');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, 540, needed),
    );
    expect(measureIn(stage, found())({ ...SLIDE, height })).toEqual(measured);
  });

  it('is measured free of its height, with its pictures', () => {
    const stage = document.createElement('div');
    measureIn(stage, found([AVATAR, 400, 400]))({ ...SLIDE, height: 675 });
    const slide = stage.querySelector<HTMLElement>('.slide')!;
    expect(slide.style.height).toBe('');
    expect(slide.querySelector('img.avatar')).not.toBeNull();
  });

  it('is measured among many as alone, and stays where it stands for the next size', () => {
    const stage = document.createElement('div');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const slide = this as HTMLElement;
      return new DOMRect(0, 0, 540, 10 * Number.parseFloat(slide.style.getPropertyValue('--size')));
    });
    const measure = measureIn(stage, found());
    const many = (textSize: number) =>
      ['a', 'b', 'c'].map((key, index) => ({
        ...SLIDE,
        key,
        textSize: textSize + index,
        height: 675,
      }));
    expect(measure.all(many(16))).toEqual(many(16).map(measure));
    const before = [...stage.querySelectorAll('.slide')];
    expect(measure.all(many(20)).map(({ free }) => free)).toEqual([475, 465, 455]);
    expect([...stage.querySelectorAll('.slide')].slice(1)).toEqual(before.slice(1));
  });
});
