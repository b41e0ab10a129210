import type { Writing } from './writing.ts';

/** What the browser is about to do to the box: only letters are left to it. */
export function handleBeforeInput(event: InputEvent, writing: Writing): void {
  const { inputType } = event;
  if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
    event.preventDefault();
    writing.insert('\n');
  } else if (inputType.startsWith('insertFromPaste')) {
    event.preventDefault();
    const pasted = event.dataTransfer?.getData('text/plain') ?? event.data ?? '';
    writing.insert(pasted.replace(/\r\n?/g, '\n'));
  } else if (inputType === 'historyUndo') {
    event.preventDefault();
    writing.undo();
  } else if (inputType === 'historyRedo') {
    event.preventDefault();
    writing.redo();
  } else if (/^format|Drop$|Drag$/.test(inputType)) {
    event.preventDefault();
  }
}

/** What else the keys do while words are written. */
export interface WritingKeys {
  done(): void;
  cancel(): void;
  split(): void;
  /** Keeps what is written and goes on: the key is about to do something with it. */
  keep(): void;
}

export function handleKey(
  event: KeyboardEvent,
  isMac: boolean,
  writing: Writing,
  keys: WritingKeys,
): void {
  const action = actionOf(event, isMac, writing, keys);
  if (action) {
    // Escape would close the whole popup, and the page has an undo and bookmarks of its own.
    event.preventDefault();
    event.stopPropagation();
    action();
    return;
  }
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (!command) event.stopPropagation();
  else if (event.key.toLowerCase() === 's') keys.keep();
}

function actionOf(
  event: KeyboardEvent,
  isMac: boolean,
  writing: Writing,
  keys: WritingKeys,
): (() => void) | null {
  if (event.key === 'Escape' && !event.isComposing) return keys.cancel;
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (!command || event.altKey) return null;
  const name = (event.shiftKey ? 'shift+' : '') + event.key.toLowerCase();
  const actions: Record<string, () => void> = {
    b: () => writing.toggle('bold'),
    'shift+h': () => writing.toggle('highlight'),
    enter: keys.done,
    'shift+enter': keys.split,
    z: () => writing.undo(),
    'shift+z': () => writing.redo(),
    y: () => writing.redo(),
  };
  return actions[name] ?? null;
}
