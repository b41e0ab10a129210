import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grabPicture } from '../../../../src/editor/preview/drag-picture.ts';
import { changeEdits, edits } from '../../../../src/editor/state/work.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { drawnCrop } from '../../../../src/slides/view/drawn-crop.ts';

const URL = 'https://pbs.twimg.com/media/a';
/** CSS px of the window. The picture is twice as wide as its box. */
const BOX = { left: 100, top: 100, width: 200, height: 200 };
const MIDDLE = [200, 200] as const;
const CORNER = [298, 298] as const;

let image: HTMLImageElement;

beforeEach(() => {
  document.body.innerHTML = `<div class="media-item"><img class="photo" data-asset="${URL}"></div>`;
  image = document.querySelector('img')!;
  Object.defineProperties(image, { naturalWidth: { value: 800 }, naturalHeight: { value: 400 } });
  const { left, top, width, height } = BOX;
  image.parentElement!.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  changeEdits(NO_EDITS);
});
afterEach(() => document.body.replaceChildren());

type Spot = readonly [x: number, y: number];

const pointer = (type: string, [clientX, clientY]: Spot) =>
  new PointerEvent(type, { clientX, clientY, bubbles: true, cancelable: true });

function drag(from: Spot, to: Spot, end: Event = pointer('pointerup', to)): void {
  image.addEventListener('pointerdown', grabPicture, { once: true });
  image.dispatchEvent(pointer('pointerdown', from));
  dispatchEvent(pointer('pointermove', to));
  dispatchEvent(end);
}

const crop = () => edits.value.crops[URL];
const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape' });

describe('a picture that is dragged', () => {
  it('shows more of its left when it goes to the right', () => {
    drag(MIDDLE, [240, 260]);
    expect(crop()).toEqual({ shape: 'original', x: 30, y: 50 });
  });

  it('is zoomed at a corner, as much as the corner goes from the middle', () => {
    drag(CORNER, [347, 347]);
    expect(crop()).toEqual({ shape: 'original', x: 50, y: 50, zoom: 1.5 });
    drag(CORNER, MIDDLE);
    expect(crop()).toEqual({ shape: 'original', x: 50, y: 50 });
    drag(CORNER, [1298, 1298]);
    expect(crop()).toMatchObject({ zoom: 4 });
  });

  it('moves both ways once it is zoomed', () => {
    drag(CORNER, [396, 396]);
    drag(MIDDLE, [200, 220]);
    expect(crop()).toEqual({ shape: 'original', x: 50, y: 40, zoom: 2 });
  });

  it('is as it was after Escape', () => {
    drag(CORNER, [347, 347], escapeKey());
    expect(crop()).toBeUndefined();
    expect(drawnCrop(image)).toEqual({ x: 50, y: 50, zoom: 1 });
  });

  it('stays where it is under a click', () => {
    drag(MIDDLE, [201, 201]);
    expect(crop()).toBeUndefined();
  });
});
