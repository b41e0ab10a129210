import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWords, editableText } from '../../../../src/edits/change-words.ts';
import { mergePost } from '../../../../src/edits/merges.ts';
import { type Edits, NO_EDITS } from '../../../../src/edits/schema.ts';
import { splitPost } from '../../../../src/edits/splits.ts';
import { cardsOf } from '../../../../src/slides/paging/cards.ts';
import { cutAtPhotos } from '../../../../src/slides/paging/cut-at-photos.ts';
import { isOfCard, papersOf } from '../../../../src/slides/slide-card.ts';
import { plainText } from '../../../../src/slides/text/split-text.ts';
import type { Media } from '../../../../src/thread/schema.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { lettersOf } from '../../../support/said.ts';
import { makePhoto, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from './fake-measure.ts';

const photo = (name: string, at?: number): Media =>
  makePhoto({ alt: name, url: `https://pbs.twimg.com/media/${name}`, ...(at && { at }) });
const TEXT = '1/2 Above\n\nBetween, by @ada\nBelow';
const LONG = makePost({
  id: '2',
  text: words(TEXT),
  media: [photo('first', 9), photo('under'), photo('second', 27)],
  labels: [{ kind: 'ai', text: 'Made with AI' }],
  truncated: true,
});
const THREAD = makeThread([LONG, makePost({ id: '3', text: words('Next') })]);

const pieces = (edits: Edits = NO_EDITS, changes = {}, thread = THREAD) => {
  const design = { ...CARDS_DESIGN, ...changes };
  return cutAtPhotos(cardsOf(thread, edits, design), design.show.media);
};
/** The words, photos and labels of each card, paper by paper. */
const onPapers = (cards: ReturnType<typeof pieces>) =>
  papersOf(cards).map((paper) =>
    paper.map(({ text, post, withAttachments }) => {
      const { media, labels } = post as typeof LONG;
      const under = [...media.map(({ alt }) => alt), ...labels.map((label) => label.text)];
      return [plainText(text), ...(withAttachments ? under : [])];
    }),
  );

describe('a card with photos between its words', () => {
  const whole = [
    ['1/2 Above', 'first'],
    ['Between, by @ada', 'second'],
    ['Below', 'under', 'Made with AI'],
  ];

  it('goes on under each on the same paper, with all else under the last', () => {
    const cards = pieces();
    expect(onPapers(cards)).toEqual([whole, [['Next']]]);
    const [first, ...others] = cards.slice(0, 3);
    expect([first, ...others].map((one) => (one!.post as typeof LONG).truncated)).toEqual([
      ...[false, false, true],
    ]);
    expect(others.every(({ withAuthor, number }) => !withAuthor && number === null)).toBe(true);
    const keys = cards.map(({ key }) => key);
    const isOne = (key: string) => keys.filter((other) => isOfCard(key, other)).length === 1;
    expect(keys.every(isOne)).toBe(true);
  });

  it('is the same card as long as nothing changes', () => {
    expect(pieces()[1]).toBe(pieces()[1]);
  });

  it('is whole where no pictures are shown', () => {
    const show = { ...CARDS_DESIGN.show, media: false };
    expect(pieces(NO_EDITS, { show })).toHaveLength(2);
  });

  it('has them in place without its number, where people are hidden, and where the user cuts', () => {
    expect(onPapers(pieces(NO_EDITS, { numbers: 'removed' }))[0]![0]).toEqual(['Above', 'first']);
    const hidden = { mode: 'replaced', name: 'A longer name', handle: 'somebody_else' };
    const [cards] = onPapers(pieces(NO_EDITS, { identity: hidden }));
    expect(cards!.map(([, ...under]) => under)).toEqual(whole.map(([, ...under]) => under));
    expect(cards![1]![0]).toContain('somebody_else');
    expect(onPapers(pieces(splitPost(NO_EDITS, LONG, 20)))).toEqual([
      [['1/2 Above', 'first'], ['Between,']],
      [['by @ada', 'second'], whole[2]],
      [['Next']],
    ]);
    // On the end of a part it stands under it.
    expect(onPapers(pieces(splitPost(NO_EDITS, LONG, 27)))).toEqual([
      [...whole.slice(0, 2)],
      [whole[2]],
      [['Next']],
    ]);
  });

  it('stands on the paper that the user put it on', () => {
    const joined = mergePost(NO_EDITS, '3');
    expect(onPapers(pieces(joined))).toEqual([[...whole, ['Next']]]);
  });

  it('begins and ends with photos where no words are', () => {
    const media = [photo('end', 5), photo('last', 5)];
    const first = { ...photo('start'), at: 0 };
    const post = makePost({ id: '2', text: words('Words'), media: [first, ...media] });
    const cards = pieces(NO_EDITS, {}, makeThread([post]));
    expect(onPapers(cards)).toEqual([
      [
        ['', 'start'],
        ['Words', 'end'],
        ['', 'last'],
      ],
    ]);
  });

  it('is edited piece by piece, and the photos stay', () => {
    const second = pieces()[1]!;
    const [range] = second.ranges;
    expect(editableText(LONG, NO_EDITS, range!).text).toBe('Between, by @ada');
    const edits = changeWords(NO_EDITS, LONG, range!, { text: 'New', marks: [] });
    expect(onPapers(pieces(edits))[0]).toEqual([whole[0], ['New', 'second'], whole[2]]);
  });

  it('has every word and every photo once, whatever was written, cut and put where', () => {
    const lines = fc.array(fc.constantFrom('', 'One word', '1/2 two', 'by @ada', '🔔', '  '), {
      ...{ minLength: 1, maxLength: 6 },
    });
    const photos = fc.array(fc.nat(60), { maxLength: 4 });
    const changes = fc.record({
      splits: fc.array(fc.nat(60), { maxLength: 3 }),
      own: fc.option(lines),
    });
    fc.assert(
      fc.property(lines, photos, fc.boolean(), changes, (written, places, isBelow, change) => {
        const below = isBelow ? [photo('below')] : [];
        const media = [...places.map((at, n) => ({ ...photo(`photo${n}`), at })), ...below];
        const one = makePost({ id: '2', text: words(written.join('\n')), media });
        const texts: Edits['texts'] = change.own ? { '2': words(change.own.join('\n')) } : {};
        const edits = { ...NO_EDITS, texts, splits: { '2': change.splits } };
        const cards = pieces(edits, {}, makeThread([one]));
        const seen = cards.flatMap(({ post, withAttachments }) =>
          withAttachments ? (post as typeof LONG).media.map(({ alt }) => alt) : [],
        );
        expect(seen.toSorted()).toEqual(media.map(({ alt }) => alt).toSorted());
        const shown = cards.map((card) => plainText(card.text)).join('');
        expect(lettersOf(shown)).toBe(lettersOf((change.own ?? written).join('')));
        const ranges = cards.flatMap((card) => card.ranges);
        expect(ranges.every(({ from, to }) => from <= to)).toBe(true);
      }),
    );
  });

  it('loses nothing on slides of any kind, and has its name once', () => {
    for (const template of ['editorial', 'post'] as const) {
      const design = { ...CARDS_DESIGN, carousel: { ...CARDS_DESIGN.carousel, template } };
      const slides = slidesOf(THREAD, NO_EDITS, design, 'carousel', fakeMeasure);
      const seen = slides.flatMap(({ cards }) => onPapers(cards).flat(2)).filter(Boolean);
      expect(seen.filter((one) => /first|second|under/.test(one!))).toEqual([
        ...['first', 'second', 'under'],
      ]);
      expect(seen.join(' ')).toMatch(
        /Above.*first.*Between.*second.*Below.*under.*Made with AI.*Next/,
      );
    }
  });
});
