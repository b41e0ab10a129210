import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Drag, dragClass, useDrag } from '../../../../src/editor/posts/drag.ts';

/** CSS px of the window: four rows, and above them what is scrolled away. */
const HIGH = 30;
const TOP = 100;

const onDrop = vi.fn((_drag: Drag) => undefined);

function List() {
  const { drag, gripOf } = useDrag('y', onDrop);
  return (
    <ol>
      {[0, 1, 2, 3].map((place) => (
        <li key={place} class={dragClass(place, drag)} {...gripOf(place)} />
      ))}
    </ol>
  );
}

const rows = () => [...document.querySelectorAll('li')];
const classes = () => rows().map((row) => row.className);
const middleOf = (place: number) => TOP + HIGH * (place + 0.5);

function send(type: string, clientY: number): void {
  void act(() => {
    rows()[0]!.dispatchEvent(new PointerEvent(type, { clientY, bubbles: true, button: 0 }));
  });
}

beforeEach(() => {
  onDrop.mockClear();
  vi.useFakeTimers();
  Element.prototype.setPointerCapture = () => undefined;
  void act(() => render(<List />, document.body));
  document.querySelector('ol')!.getBoundingClientRect = () => new DOMRect(0, TOP, 200, 4 * HIGH);
  for (const [place, row] of rows().entries()) {
    row.getBoundingClientRect = () => new DOMRect(0, TOP + place * HIGH, 200, HIGH);
  }
});
afterEach(() => {
  void act(() => render(null, document.body));
  vi.useRealTimers();
});

it('a row that is dragged leaves a gap where it will land', () => {
  send('pointerdown', middleOf(0));
  expect(classes()).toEqual(['', '', '', '']);
  send('pointermove', middleOf(2));
  expect(classes()).toEqual(['dragged away', '', 'drop-behind', '']);
  send('pointermove', middleOf(0));
  expect(classes()).toEqual(['dragged', '', '', '']);
  send('pointermove', middleOf(3));
  send('pointerup', middleOf(3));
  expect(onDrop).toHaveBeenCalledExactlyOnceWith({ from: 0, to: 3 });
  expect(classes()).toEqual(['', '', '', '']);
});

it('where it lands follows from where the rows stood, not from where the gap has moved them', () => {
  send('pointerdown', middleOf(0));
  send('pointermove', middleOf(1));
  // What the gap and the row that is gone do to the others.
  for (const row of rows()) row.getBoundingClientRect = () => new DOMRect(0, 0, 200, 0);
  send('pointermove', middleOf(3));
  send('pointerup', middleOf(3));
  expect(onDrop).toHaveBeenCalledExactlyOnceWith({ from: 0, to: 3 });
});

it('a click moves nothing', () => {
  send('pointerdown', middleOf(1));
  send('pointermove', middleOf(1) + 2);
  send('pointerup', middleOf(1) + 2);
  expect(onDrop).not.toHaveBeenCalled();
});
