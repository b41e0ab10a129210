import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Tabs } from '../../../../src/editor/controls/tabs.tsx';

const shown = signal<'one' | 'two' | 'three'>('one');

beforeEach(() => {
  shown.value = 'one';
  render(
    <Tabs
      label="Controls"
      shown={shown}
      tabs={[
        { id: 'one', name: 'One', panel: <input aria-label="First" /> },
        { id: 'two', name: 'Two', panel: 'second' },
        { id: 'three', name: 'Three', panel: 'third' },
      ]}
    />,
    document.body,
  );
});
afterEach(() => {
  render(null, document.body);
  document.documentElement.dir = '';
});

const tabs = () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
const seen = () =>
  [...document.querySelectorAll('[role="tabpanel"]:not([hidden])')].map(({ id }) => id);
const press = (key: string) =>
  act(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  });

test('one panel is seen, and what was typed in another is there when it comes back', async () => {
  document.querySelector('input')!.value = 'typed';
  await act(() => tabs()[1]!.click());
  expect(seen()).toEqual(['panel-two']);
  expect(tabs().map((tab) => tab.ariaSelected)).toEqual(['false', 'true', 'false']);
  await act(() => tabs()[0]!.click());
  expect(document.querySelector('input')!.value).toBe('typed');
});

test.each([
  ['', ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowLeft']],
  ['rtl', ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'End', 'Home', 'ArrowRight']],
])('keys go from tab to tab and round: direction "%s"', async (dir, keys) => {
  document.documentElement.dir = dir;
  tabs()[0]!.focus();
  const way: string[] = [];
  for (const key of keys) {
    await press(key);
    expect(document.activeElement!.textContent).toBe(
      tabs().find(({ tabIndex }) => tabIndex === 0)!.textContent,
    );
    way.push(shown.value);
  }
  expect(way).toEqual(['two', 'three', 'one', 'three', 'one', 'three']);
});
