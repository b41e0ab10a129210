import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../../src/edits/change-words.ts';
import { framePicture, shapePicture } from '../../../src/edits/crops.ts';
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

const cropped = (url: string) =>
  framePicture(shapePicture(NO_EDITS, url, 'square'), url, { x: 0, y: 50 });

describe('a cropped picture', () => {
  it('is whole again in its own shape', () => {
    expect(cropped(URL).crops).toEqual({ [URL]: SQUARE });
    expect(shapePicture(cropped(URL), URL, 'original')).toEqual(NO_EDITS);
  });

  it('stays zoomed in its own shape', () => {
    const zoomed = framePicture(cropped(URL), URL, { x: 0, y: 50, zoom: 2 });
    const { crops } = shapePicture(zoomed, URL, 'original');
    expect(crops).toEqual({ [URL]: { shape: 'original', x: 0, y: 50, zoom: 2 } });
  });
});

describe('what is in sight of a picture', () => {
  const FRAMING = { x: 20, y: 80 };

  it('is chosen without another shape, and left to the picture again', () => {
    const moved = framePicture(NO_EDITS, URL, FRAMING);
    expect(moved.crops).toEqual({ [URL]: { shape: 'original', ...FRAMING } });
    expect(framePicture(moved, URL, null)).toEqual(NO_EDITS);
  });

  it('keeps the shape that was chosen', () => {
    const square = framePicture(cropped(URL), URL, FRAMING);
    expect(square.crops).toEqual({ [URL]: { shape: 'square', ...FRAMING } });
    const middle = { shape: 'square', x: 50, y: 50 };
    expect(framePicture(square, URL, null).crops).toEqual({ [URL]: middle });
  });

  it('says nothing about a zoom that there is none of', () => {
    const zoomed = framePicture(NO_EDITS, URL, { ...FRAMING, zoom: 1.5 });
    expect(zoomed.crops[URL]).toEqual({ shape: 'original', ...FRAMING, zoom: 1.5 });
    const { crops } = framePicture(zoomed, URL, { ...FRAMING, zoom: 1 });
    expect(crops[URL]).toEqual({ shape: 'original', ...FRAMING });
  });
});

describe('the original', () => {
  it.each([
    ['words', changeWords(NO_EDITS, POST, { from: 0, to: 5 }, { text: 'Letters', marks: [] })],
    ['marks', { ...NO_EDITS, marks: { '10': [{ kind: 'bold' as const, from: 0, to: 2 }] } }],
    ['cuts', splitPost(NO_EDITS, POST, 6)],
    ['cards', mergePost(NO_EDITS, '10')],
    ['pictures', cropped(URL)],
    ['pictures of quotes', cropped(QUOTED)],
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
    const { crops } = cropped(URL);
    const other = { ...splitPost(NO_EDITS, POST, 6), order: ['12', '11'], crops };
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
