import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../../src/edits/change-words.ts';
import { cropPicture, focusPicture } from '../../../src/edits/crops.ts';
import { joinEdits } from '../../../src/edits/join-edits.ts';
import { mergePost } from '../../../src/edits/merges.ts';
import { isChanged, isOriginal, restorePost } from '../../../src/edits/restore.ts';
import { NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';
import { splitPost } from '../../../src/edits/splits.ts';
import { samplePost } from '../../support/sample-thread.ts';
import { makePhoto, makeQuote } from '../thread/make-thread.ts';
import { anyEdits } from './any-edits.ts';

const URL = 'https://pbs.twimg.com/media/a';
const QUOTED = 'https://pbs.twimg.com/media/b';
const POST = samplePost('10', {
  media: [makePhoto({ url: URL })],
  quote: makeQuote({ media: [makePhoto({ url: QUOTED })] }),
});
const SQUARE = { shape: 'square', x: 0, y: 50 } as const;

describe('a cropped picture', () => {
  it('is whole again in its own shape', () => {
    const cropped = cropPicture(NO_EDITS, URL, SQUARE);
    expect(cropped.crops).toEqual({ [URL]: SQUARE });
    expect(cropPicture(cropped, URL, { ...SQUARE, shape: 'original' })).toEqual(NO_EDITS);
  });
});

describe('what is in sight of a picture', () => {
  const FOCUS = { x: 20, y: 80 };

  it('is chosen without another shape, and left to the picture again', () => {
    const moved = focusPicture(NO_EDITS, URL, FOCUS);
    expect(moved.crops).toEqual({ [URL]: { shape: 'original', ...FOCUS } });
    expect(focusPicture(moved, URL, null)).toEqual(NO_EDITS);
  });

  it('keeps the shape that was chosen', () => {
    const square = focusPicture(cropPicture(NO_EDITS, URL, SQUARE), URL, FOCUS);
    expect(square.crops).toEqual({ [URL]: { shape: 'square', ...FOCUS } });
    const middle = { shape: 'square', x: 50, y: 50 };
    expect(focusPicture(square, URL, null).crops).toEqual({ [URL]: middle });
  });
});

describe('the original', () => {
  it.each([
    ['words', changeWords(NO_EDITS, POST, { from: 0, to: 5 }, { text: 'Letters', marks: [] })],
    ['marks', { ...NO_EDITS, marks: { '10': [{ kind: 'bold' as const, from: 0, to: 2 }] } }],
    ['cuts', splitPost(NO_EDITS, POST, 6)],
    ['cards', mergePost(NO_EDITS, '10')],
    ['pictures', cropPicture(NO_EDITS, URL, SQUARE)],
    ['pictures of quotes', cropPicture(NO_EDITS, QUOTED, SQUARE)],
  ])('of the %s of a post comes back', (_, edits) => {
    expect(isChanged(edits, POST)).toBe(true);
    expect(isOriginal(edits)).toBe(false);
    expect(restorePost(edits, POST)).toEqual(NO_EDITS);
    expect(isChanged(edits, samplePost('11'))).toBe(false);
  });

  it('of one post leaves all others alone', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const restored = restorePost(edits, POST);
        expect(isChanged(restored, POST)).toBe(false);
        const other = samplePost('11');
        expect(isChanged(restored, other)).toBe(isChanged(edits, other));
        expect(restored).toMatchObject({ hidden: edits.hidden, order: edits.order });
      }),
    );
  });

  it('is no edits', () => {
    expect(isOriginal(NO_EDITS)).toBe(true);
  });
});

describe('the edits of two parts of a thread', () => {
  it('joined with themselves or with none are what they were, and pass the store', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        expect(joinEdits(edits, edits)).toEqual(edits);
        expect(joinEdits(edits, NO_EDITS)).toEqual(edits);
        expect(joinEdits(NO_EDITS, edits)).toEqual(edits);
        expect(restoreEdits(JSON.parse(JSON.stringify(edits)))).toEqual(edits);
      }),
    );
  });

  it('hold all fields of both', () => {
    const one = { ...mergePost(NO_EDITS, '11'), hidden: ['10'], order: ['11', '10'] };
    const other = cropPicture(
      { ...splitPost(NO_EDITS, POST, 6), order: ['12', '11'] },
      URL,
      SQUARE,
    );
    expect(joinEdits(one, other)).toEqual({
      ...NO_EDITS,
      hidden: ['10'],
      order: ['11', '10', '12'],
      merged: ['11'],
      splits: { '10': [6] },
      crops: { [URL]: SQUARE },
    });
  });

  it('keep marks and cuts with the words that they were made in', () => {
    const one = changeWords(NO_EDITS, POST, { from: 0, to: 5 }, { text: 'Ab', marks: [] });
    const other = splitPost(NO_EDITS, POST, 6);
    expect(joinEdits(one, other)).toEqual(one);
  });
});
