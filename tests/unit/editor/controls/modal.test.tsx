import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Modal } from '../../../../src/editor/controls/modal.tsx';

test('is open as soon as it is in the page: nobody presses Escape before it listens', () => {
  const showModal = vi.fn();
  const onOpened = vi.fn();
  // jsdom knows dialogs, but does not open them.
  HTMLDialogElement.prototype.showModal = showModal;
  render(
    <Modal class="phone" label="Phone" onOpened={onOpened} onClosed={() => {}}>
      {() => 'Slides'}
    </Modal>,
    document.body,
  );
  expect(showModal).toHaveBeenCalledOnce();
  expect(onOpened).toHaveBeenCalledOnce();
});
