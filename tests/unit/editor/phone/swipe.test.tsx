import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSwipe } from '../../../../src/editor/phone/swipe.ts';

const WIDTH = 300;
const onSwipe = vi.fn();
let box: HTMLElement;

function Slides({ place }: { place: number }) {
  return <div class="box" {...useSwipe({ width: WIDTH, place, count: 4, onSwipe })} />;
}

function show(place: number): void {
  void act(() => render(<Slides place={place} />, document.body));
  box = document.querySelector('.box')!;
  box.setPointerCapture = vi.fn();
}

beforeEach(() => onSwipe.mockClear());
afterEach(() => {
  render(null, document.body);
  document.documentElement.dir = '';
});

/** @param ms how long the drag takes */
function drag(px: number, ms: number, { ends = 'pointerup', button = 0 } = {}): string {
  let dragged = '';
  const send = (type: string, clientX: number, timeStamp: number) => {
    const event = new MouseEvent(type, { clientX, button, bubbles: true });
    Object.defineProperties(event, { timeStamp: { value: timeStamp }, pointerId: { value: 1 } });
    box.dispatchEvent(event);
  };
  send('pointerdown', 200, 1000);
  send('pointermove', 200 + px, 1000 + ms);
  dragged = box.style.getPropertyValue('--dragged');
  send(ends, 200 + px, 1000 + ms);
  expect(box.style.getPropertyValue('--dragged')).toBe('');
  return dragged;
}

test('slides follow the pointer, and the next one stays where it is dragged far enough', () => {
  show(1);
  expect(drag(-100, 2000)).toBe('-100px');
  expect(onSwipe).toHaveBeenCalledExactlyOnceWith(2);
});

test.each([
  ['a quarter of the way back', 80, 2000, [[0]]],
  ['less than that, slowly', -60, 2000, []],
  ['a flick, however short', -40, 50, [[2]]],
  ['a click', 0, 80, []],
])('%s', (_, px, ms, calls) => {
  show(1);
  drag(px, ms);
  expect(onSwipe.mock.calls).toEqual(calls);
});

test('the ends give way, and hold', () => {
  show(0);
  expect(drag(100, 2000)).toBe('30px');
  show(3);
  expect(drag(-100, 2000)).toBe('-30px');
  expect(onSwipe).not.toHaveBeenCalled();
});

test('what breaks off a drag leaves the slide where it was, and other buttons drag nothing', () => {
  show(1);
  drag(-200, 2000, { ends: 'pointercancel' });
  expect(drag(-200, 2000, { button: 2 })).toBe('');
  expect(onSwipe).not.toHaveBeenCalled();
});

test('from right to left the next slide comes from the left', () => {
  document.documentElement.dir = 'rtl';
  show(1);
  expect(drag(100, 2000)).toBe('-100px');
  expect(onSwipe).toHaveBeenCalledExactlyOnceWith(2);
});
