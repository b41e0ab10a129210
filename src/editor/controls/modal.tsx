import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  class: string;
  label: string;
  /** As soon as it can be seen. */
  onOpened?(): void;
  onClosed(): void;
  /** @param close what a button in it is for */
  children(close: () => void): ComponentChildren;
}

/** A box over the page as long as it is there, which goes with Escape or a press beside it. */
export function Modal({ label, onOpened, onClosed, children, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next frame, as useEffect is not: an Escape pressed in between would be lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once
  useLayoutEffect(() => {
    dialog.current!.showModal();
    onOpened?.();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      class={rest.class}
      aria-label={label}
      onClose={onClosed}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      {children(() => dialog.current!.close())}
    </dialog>
  );
}
