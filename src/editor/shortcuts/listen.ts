import { type ShortcutId, shortcutOf } from './keys.ts';

export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>;

/** Keys that mean something else where a text or number is typed or a slider moved. */
const OF_THE_FIELD: readonly ShortcutId[] = [
  ...(['help', 'zoomFull', 'previousSlide', 'nextSlide'] as const),
  ...(['slideBack', 'slideOn', 'copySlide', 'leaveOutSlide'] as const),
];
/** Keys that must not do it again and again while they are held. */
const ONCE: readonly ShortcutId[] = ['export', 'copy', 'copySlide', 'leaveOutSlide'];

/**
 * Listens for shortcuts in the whole page.
 * @returns a function that stops listening
 */
export function listenForShortcuts(handlers: ShortcutHandlers): () => void {
  const listener = (event: KeyboardEvent) => {
    const id = shortcutOf(event);
    const handler = id && handlers[id];
    if (!id || !handler || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    if (OF_THE_FIELD.includes(id) && isField(event.target)) return;
    if (id === 'copy' && isCopyingText(event.target)) return;
    event.preventDefault();
    if (!event.repeat || !ONCE.includes(id)) handler();
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}

function isField(target: EventTarget | null): boolean {
  // A switch has no use for arrows, and stays focused after a click.
  const field =
    'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="slider"], [role="tab"]';
  return target instanceof Element && target.closest(field) !== null;
}

/** The browser copies what is selected, or nothing in an empty text box; that stays so. */
function isCopyingText(target: EventTarget | null): boolean {
  const box = 'textarea, [contenteditable], input:not([type="range"], [type="checkbox"])';
  return (
    (target instanceof Element && target.closest(box) !== null) ||
    getSelection()?.isCollapsed === false
  );
}
