import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { NumberField } from '../../../../src/editor/controls/number-field.tsx';
import { numberFromText } from '../../../../src/editor/controls/number-input.tsx';

const RANGE = { min: 12, max: 32 };

test.each<[string, number | null]>([
  ['18', 18],
  [' 18 ', 18],
  ['17.6', 18],
  ['17,6', 18],
  ['5', 12],
  ['900', 32],
  ['-3', 12],
  ['', null],
  ['large', null],
])('%j is %s', (typed, number) => {
  expect(numberFromText(typed, RANGE)).toBe(number);
});

afterEach(() => render(null, document.body));

function show(initial = 16) {
  const onChange = vi.fn();
  const onCommit = vi.fn();
  let set: (value: number) => void = () => undefined;
  function Holder() {
    const [value, setValue] = useState(initial);
    set = setValue;
    return (
      <NumberField
        label="Font size"
        unit="px"
        range={RANGE}
        value={value}
        onChange={(changed) => {
          onChange(changed);
          setValue(changed);
        }}
        onCommit={onCommit}
      />
    );
  }
  render(<Holder />, document.body);
  const number = document.querySelector<HTMLInputElement>('input[type=number]')!;
  const slider = document.querySelector<HTMLInputElement>('input[type=range]')!;
  const type = async (text: string) => {
    number.value = text;
    await happens(number, new Event('input', { bubbles: true }));
  };
  return { onChange, onCommit, number, slider, type, set: (value: number) => set(value) };
}

/** Preact has drawn what an event changes, and run the effects. */
const happens = (element: Element, event: Event) => act(() => void element.dispatchEvent(event));

test('the number and the slider have one name', () => {
  const { number, slider } = show();
  for (const input of [number, slider]) {
    const name = document.getElementById(input.getAttribute('aria-labelledby')!);
    expect(name?.textContent).toBe('Font size');
  }
});

test('a number in range takes effect while it is typed', async () => {
  const { onChange, number, slider, type } = show();
  await type('2');
  expect(onChange).not.toHaveBeenCalled();
  expect(number.value).toBe('2');
  await type('24');
  expect(onChange.mock.calls).toEqual([[24]]);
  expect(slider.value).toBe('24');
});

test('leaving the field brings the number into the range and ends the step', async () => {
  const { onChange, onCommit, number, type } = show();
  await type('900');
  expect(onChange).not.toHaveBeenCalled();
  await happens(number, new FocusEvent('blur'));
  expect(onChange.mock.calls).toEqual([[32]]);
  expect(onCommit).toHaveBeenCalledTimes(1);
  expect(number.value).toBe('32');
});

test('Enter takes the number too', async () => {
  const { onChange, number, type } = show();
  await type('3');
  await happens(number, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(onChange.mock.calls).toEqual([[12]]);
});

test('an emptied field gets its number back', async () => {
  const { onChange, number, type } = show();
  await type('');
  await happens(number, new FocusEvent('blur'));
  expect(onChange).not.toHaveBeenCalled();
  expect(number.value).toBe('16');
});

test('undo while something is half typed shows the number of undo', async () => {
  const { number, type, set } = show(20);
  await type('2');
  await act(() => set(16));
  expect(number.value).toBe('16');
});

test('a drag of the slider is committed at its end', () => {
  const { onChange, onCommit, slider } = show();
  for (const value of ['17', '18']) {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  expect(onChange.mock.calls).toEqual([[17], [18]]);
  expect(onCommit).not.toHaveBeenCalled();
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onCommit).toHaveBeenCalledTimes(1);
});
