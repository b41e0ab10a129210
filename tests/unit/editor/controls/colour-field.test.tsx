import fc from 'fast-check';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { ColourField } from '../../../../src/editor/controls/colour-field.tsx';
import { ColourPicker } from '../../../../src/editor/controls/colour-picker.tsx';
import { hexFromHsv, hsvFromHex } from '../../../../src/editor/controls/colour-space.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

afterEach(() => render(null, document.body));

function show() {
  const onChange = vi.fn();
  function Holder() {
    const [colour, setColour] = useState('#7C9CFF');
    return (
      <ColourField
        label="Gradient from"
        chooseLabel="Choose gradient from"
        colour={colour}
        onChange={(changed) => {
          onChange(changed);
          setColour(changed);
        }}
        onCommit={() => undefined}
      />
    );
  }
  render(<Holder />, document.body);
  const field = document.querySelector<HTMLInputElement>('input[aria-label="Gradient from"]')!;
  const type = async (text: string) => {
    field.value = text;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const leave = () => act(() => void field.dispatchEvent(new FocusEvent('blur')));
  return { onChange, field, type, leave };
}

test('six digits take effect at once, with or without #', async () => {
  const { onChange, type } = show();
  await type('#ff0000');
  await type('00ff00');
  expect(onChange.mock.calls).toEqual([['#FF0000'], ['#00FF00']]);
});

test('three digits wait: they may become six', async () => {
  const { onChange, field, type, leave } = show();
  await type('#abc');
  expect(onChange).not.toHaveBeenCalled();
  await leave();
  expect(onChange.mock.calls).toEqual([['#AABBCC']]);
  expect(field.value).toBe('#AABBCC');
});

test('what is no colour is marked, and gone when the field is left', async () => {
  const { onChange, field, type, leave } = show();
  await type('#12');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await leave();
  expect(onChange).not.toHaveBeenCalled();
  expect(field.value).toBe('#7C9CFF');
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('every colour survives the way through hue, saturation and value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (packed) => {
      const hex = `#${packed.toString(16).padStart(6, '0').toUpperCase()}`;
      expect(hexFromHsv(hsvFromHex(hex))).toBe(hex);
    }),
  );
});

test('the arrow keys move through the shades', async () => {
  const onChange = vi.fn();
  render(
    <ColourPicker colour="#800000" onChange={onChange} onCommit={() => undefined} />,
    document.body,
  );
  const area = document.querySelector('[role=slider]')!;
  const press = (key: string) =>
    area.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true }));
  press('ArrowUp');
  expect(hsvFromHex(onChange.mock.lastCall![0]).v).toBeCloseTo(60, 0);
  press('ArrowLeft');
  expect(hsvFromHex(onChange.mock.lastCall![0]).s).toBeCloseTo(90, 0);
});
