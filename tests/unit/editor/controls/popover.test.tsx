import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Popover } from '../../../../src/editor/controls/popover.tsx';

const ROOM = { width: 300, height: 200 };

afterEach(() => {
  render(null, document.body);
  document.documentElement.dir = '';
});

/** Where the box stands that a button at `left` to `right`, `top` to `bottom` opens, CSS px. */
async function placeOf(
  placement: 'above' | 'below',
  button: { left: number; right: number; top: number; bottom: number },
): Promise<Record<string, string>> {
  render(
    <>
      <button type="button" popovertarget="box">
        Open
      </button>
      <Popover id="box" label="Box" placement={placement} room={ROOM}>
        words
      </Popover>
    </>,
    document.body,
  );
  document.querySelector('button')!.getBoundingClientRect = () => button as DOMRect;
  const box = document.getElementById('box')!;
  const opening = Object.assign(new Event('beforetoggle'), { newState: 'open' });
  await act(() => void box.dispatchEvent(opening));
  const { left, right, top, bottom } = box.style;
  return Object.fromEntries(
    Object.entries({ left, right, top, bottom }).filter(([, length]) => length !== ''),
  );
}

// jsdom's window has 1024×768 px.
test.each([
  ['starts with its button', 'ltr', 'below', [100, 140, 20, 50], { left: '100px', top: '56px' }],
  ['stays in the page', 'ltr', 'below', [900, 940, 20, 50], { left: '716px', top: '56px' }],
  [
    'goes over a low button',
    'ltr',
    'below',
    [100, 140, 600, 640],
    { left: '100px', bottom: '174px' },
  ],
  [
    'ends with its button',
    'ltr',
    'above',
    [800, 900, 700, 736],
    { right: '124px', bottom: '74px' },
  ],
  [
    'goes under a high button',
    'ltr',
    'above',
    [800, 900, 100, 136],
    { right: '124px', top: '142px' },
  ],
  ['starts at the right', 'rtl', 'below', [884, 924, 20, 50], { right: '100px', top: '56px' }],
  [
    'stays in the page at the left',
    'rtl',
    'below',
    [84, 124, 20, 50],
    { right: '716px', top: '56px' },
  ],
  ['ends at the left', 'rtl', 'above', [124, 224, 700, 736], { left: '124px', bottom: '74px' }],
] as const)('a box %s (%s)', async (_, dir, placement, [left, right, top, bottom], place) => {
  document.documentElement.dir = dir;
  expect(await placeOf(placement, { left, right, top, bottom })).toEqual(place);
});
