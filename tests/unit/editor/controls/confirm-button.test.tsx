import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { ConfirmButton } from '../../../../src/editor/controls/confirm-button.tsx';
import { deleteIcon } from '../../../../src/editor/icons/icons.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

afterEach(() => render(null, document.body));

const buttons = () => [...document.querySelectorAll('button')];
const names = () => buttons().map((button) => button.textContent);

async function press(name: string): Promise<void> {
  await act(() =>
    buttons()
      .find((button) => button.textContent === name)!
      .click(),
  );
}

function show() {
  const onConfirm = vi.fn();
  render(
    <ConfirmButton icon={deleteIcon} label="Delete all" question="Really?" onConfirm={onConfirm} />,
    document.body,
  );
  return onConfirm;
}

test('asks first, and the keyboard is at what does no harm', async () => {
  const onConfirm = show();
  await press('Delete all');
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Really?');
  expect(document.activeElement?.textContent).toBe('Cancel');
  expect(onConfirm).not.toHaveBeenCalled();
  await press('Delete all');
  expect(onConfirm).toHaveBeenCalledTimes(1);
  expect(names()).toEqual(['Delete all']);
});

test('does nothing after Cancel, and the keyboard is where it was', async () => {
  const onConfirm = show();
  await press('Delete all');
  await press('Cancel');
  expect(names()).toEqual(['Delete all']);
  expect(document.activeElement).toBe(buttons()[0]);
  expect(onConfirm).not.toHaveBeenCalled();
});
