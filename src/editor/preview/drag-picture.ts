import { focusPicture } from '../../edits/crops.ts';
import { changeEdits, edits, endGesture } from '../state/work.ts';

/** Where an image may be taken hold of: where it fills its box. */
const FILLING = 'img.photo:not(.whole)';
/** CSS px that a press may move and still be a click. */
const STILL = 4;

interface Point {
  x: number;
  y: number;
}

/**
 * Takes hold of the picture under the pointer: it is moved within its box until it is let go, and where that was
 * is a step of its own in the history. Escape puts it back.
 */
export function grabPicture(down: PointerEvent): void {
  const target = down.target as Element;
  // In a post the hairline of its box lies over the image and takes the press.
  const box = target.closest('.media-item');
  const picture = (box ?? target.parentElement)?.querySelector<HTMLImageElement>(
    `:scope > ${FILLING}`,
  );
  if (down.button !== 0 || !picture) return;
  const over = beyondBox(picture);
  if (over.x < 1 && over.y < 1) return;
  const from = focusOf(picture);
  const { objectPosition } = picture.style;
  let focus: Point | null = null;

  const move = ({ clientX, clientY }: PointerEvent) => {
    const by = { x: clientX - down.clientX, y: clientY - down.clientY };
    if (!focus && Math.hypot(by.x, by.y) < STILL) return;
    focus = { x: moved(from.x, by.x, over.x), y: moved(from.y, by.y, over.y) };
    picture.style.objectPosition = `${focus.x}% ${focus.y}%`;
  };
  const stop = (isKept: boolean) => {
    for (const [name, listener] of listeners) removeEventListener(name, listener);
    const url = picture.dataset.asset;
    if (!focus || !isKept || url === undefined) {
      picture.style.objectPosition = objectPosition;
      return;
    }
    changeEdits(focusPicture(edits.peek(), url, focus));
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

/** How much larger than its box a picture is drawn, CSS px of the window. */
function beyondBox(picture: HTMLImageElement): Point {
  const { width, height } = picture.getBoundingClientRect();
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.max(width / naturalWidth, height / naturalHeight);
  return { x: naturalWidth * scale - width, y: naturalHeight * scale - height };
}

function focusOf(picture: HTMLImageElement): Point {
  const [x = 50, y = 50] = getComputedStyle(picture).objectPosition.split(' ').map(parseFloat);
  return { x, y };
}

/** A picture that goes to the right shows more of its left. */
function moved(from: number, by: number, over: number): number {
  if (over < 1) return from;
  return Math.min(100, Math.max(0, Math.round(10 * (from - (100 * by) / over)) / 10));
}
