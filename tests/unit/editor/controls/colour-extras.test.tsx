import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ColourExtras } from '../../../../src/editor/controls/colour-extras.tsx';
import { turn } from '../../../support/waiting.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

function show(open?: () => Promise<{ sRGBHex: string }>) {
  const onPick = vi.fn();
  if (open)
    vi.stubGlobal(
      'EyeDropper',
      vi.fn(function EyeDropper() {
        return { open };
      }),
    );
  render(<ColourExtras onPick={onPick} />, document.body);
  return onPick;
}

const press = async () => {
  document.querySelector<HTMLButtonElement>('.colour-extras .icon-button')!.click();
  await turn();
};

test('a colour is picked from the screen', async () => {
  const onPick = show(async () => ({ sRGBHex: '#aabbcc' }));
  await press();
  expect(onPick.mock.calls).toEqual([['#AABBCC']]);
});

test('who gives up keeps the colour', async () => {
  const onPick = show(() => Promise.reject(new DOMException('Escape', 'AbortError')));
  await press();
  expect(onPick).not.toHaveBeenCalled();
});

test('a browser that cannot does not offer it', () => {
  show();
  expect(document.querySelector('.colour-extras .icon-button')).toBe(null);
});
