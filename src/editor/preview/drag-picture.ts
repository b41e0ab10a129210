import { framePicture } from '../../edits/crops.ts';
import { MOST_ZOOM } from '../../edits/schema.ts';
import { type DrawnCrop, drawCrop, drawnCrop } from '../../slides/view/drawn-crop.ts';
import { changeEdits, edits, endGesture } from '../state/work.ts';

/** Where an image may be taken hold of: where it fills its box. */
const FILLING = 'img.photo:not(.whole)';
/** CSS px that a press may move and still be a click. */
const STILL = 4;
/** CSS px of the window from the corner of a box in which a press takes hold of the corner. */
const CORNER = 20;

interface Point {
  x: number;
  y: number;
}

/**
 * Takes hold of the picture under the pointer, or of a corner of it: it is moved within its box, or zoomed, until it is
 * let go, and where that was is a step of its own in the history. Escape puts it back.
 */
export function grabPicture(down: PointerEvent): void {
  const picture = pictureUnder(down);
  if (down.button !== 0 || !picture) return;
  const before = drawnCrop(picture);
  const cropAt = isAtCorner(down, boxOf(picture))
    ? zooming(down, picture, before)
    : moving(down, picture, before);
  if (!cropAt) return;
  let crop: DrawnCrop | null = null;

  const move = (at: PointerEvent) => {
    if (!crop && Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) < STILL) return;
    crop = cropAt(at);
    drawCrop(picture, crop);
  };
  const stop = (isKept: boolean) => {
    for (const [name, listener] of listeners) removeEventListener(name, listener);
    const url = picture.dataset.asset;
    if (!crop) return;
    if (!isKept || url === undefined) {
      drawCrop(picture, before);
      return;
    }
    changeEdits(framePicture(edits.peek(), url, crop));
    endGesture();
  };
  const listeners: [string, (event: Event) => void][] = [
    ['pointermove', (event) => move(event as PointerEvent)],
    ['pointerup', () => stop(true)],
    ['pointercancel', () => stop(false)],
    ['blur', () => stop(false)],
    ['keydown', (event) => (event as KeyboardEvent).key === 'Escape' && stop(false)],
  ];
  for (const [name, listener] of listeners) addEventListener(name, listener);
  // Neither a copy that hangs at the pointer, nor words that are selected on the way.
  down.preventDefault();
}

/** Shows by the pointer what pressing would take hold of. */
export function showGrip(over: PointerEvent): void {
  const picture = pictureUnder(over);
  if (!picture) return;
  const cursor = cornerCursor(over, boxOf(picture)) ?? '';
  for (const { style } of [picture, picture.parentElement!]) style.cursor = cursor;
}

/** In a post the hairline of its box lies over the image and takes the press. */
function pictureUnder({ target }: Event): HTMLImageElement | null {
  const element = target as Element;
  const box = element.closest('.media-item') ?? element.parentElement;
  return box?.querySelector<HTMLImageElement>(`:scope > ${FILLING}`) ?? null;
}

/** The box of a picture in the window: its own rectangle sticks out where it is zoomed. */
const boxOf = (picture: HTMLImageElement): DOMRect =>
  picture.parentElement!.getBoundingClientRect();

type CropAt = (pointer: PointerEvent) => DrawnCrop;

/** @returns null where a picture is no larger than its box */
function moving(down: PointerEvent, picture: HTMLImageElement, from: DrawnCrop): CropAt | null {
  const over = beyondBox(picture, from.zoom);
  if (over.x < 1 && over.y < 1) return null;
  return ({ clientX, clientY }) => ({
    ...from,
    x: moved(from.x, clientX - down.clientX, over.x),
    y: moved(from.y, clientY - down.clientY, over.y),
  });
}

/** Away from the middle of the box is larger, in the measure in which the pointer gets further away. */
function zooming(down: PointerEvent, picture: HTMLImageElement, from: DrawnCrop): CropAt {
  const { left, top, width, height } = boxOf(picture);
  const away = ({ clientX, clientY }: PointerEvent) =>
    Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
  return (at) => {
    const zoom = (from.zoom * away(at)) / away(down);
    return { ...from, zoom: Math.min(MOST_ZOOM, Math.max(1, Math.round(zoom * 100) / 100)) };
  };
}

/** How much larger than its box a picture is drawn, CSS px of the window. */
function beyondBox(picture: HTMLImageElement, zoom: number): Point {
  const { width, height } = boxOf(picture);
  const { naturalWidth, naturalHeight } = picture;
  const scale = zoom * Math.max(width / naturalWidth, height / naturalHeight);
  return { x: naturalWidth * scale - width, y: naturalHeight * scale - height };
}

/** A picture that goes to the right shows more of its left. */
function moved(from: number, by: number, over: number): number {
  if (over < 1) return from;
  return Math.min(100, Math.max(0, Math.round(10 * (from - (100 * by) / over)) / 10));
}

function isAtCorner(pointer: PointerEvent, box: DOMRect): boolean {
  return cornerCursor(pointer, box) !== null;
}

/** @returns the cursor over the corner that the pointer is at, null in the midst */
function cornerCursor({ clientX, clientY }: PointerEvent, box: DOMRect): string | null {
  const near = (at: number, edge: number) => Math.abs(at - edge) <= CORNER;
  const [isLeft, isRight] = [near(clientX, box.left), near(clientX, box.right)];
  const [isTop, isBottom] = [near(clientY, box.top), near(clientY, box.bottom)];
  if ((isTop && isLeft) || (isBottom && isRight)) return 'nwse-resize';
  if ((isTop && isRight) || (isBottom && isLeft)) return 'nesw-resize';
  return null;
}
