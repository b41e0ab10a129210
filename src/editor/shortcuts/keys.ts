/** What keys can do. Which of them a page offers is up to its handlers. */
export type ShortcutId =
  | 'export'
  | 'undo'
  | 'redo'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomFit'
  | 'previousSlide'
  | 'nextSlide'
  | 'help';

/** The keys of a Mac have signs of their own. */
export const IS_MAC = /mac|iphone|ipad/i.test(navigator.platform);

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut that was pressed, or null. */
export function shortcutOf(event: KeyPress, isMac = IS_MAC): ShortcutId | null {
  if (event.altKey) return null;
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (command) return commandOf(event.key.toLowerCase(), event.shiftKey);
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === '?') return 'help';
  if (event.key === 'ArrowLeft') return 'previousSlide';
  return event.key === 'ArrowRight' ? 'nextSlide' : null;
}

function commandOf(key: string, shift: boolean): ShortcutId | null {
  if (key === 'z') return shift ? 'redo' : 'undo';
  if (key === '+' || key === '=') return 'zoomIn';
  if (shift) return null;
  const commands: Record<string, ShortcutId> = {
    s: 'export',
    y: 'redo',
    '-': 'zoomOut',
    '0': 'zoomFit',
  };
  return commands[key] ?? null;
}

const CAPS: Record<ShortcutId, string[]> = {
  export: ['Ctrl', 'S'],
  undo: ['Ctrl', 'Z'],
  redo: ['Ctrl', 'Y'],
  zoomIn: ['Ctrl', '+'],
  zoomOut: ['Ctrl', '−'],
  zoomFit: ['Ctrl', '0'],
  previousSlide: ['←'],
  nextSlide: ['→'],
  help: ['?'],
};

/** The caps of the keys to press together, as the user's keyboard has them. */
export function keyCaps(id: ShortcutId, isMac = IS_MAC): string[] {
  if (!isMac) return CAPS[id];
  if (id === 'redo') return ['⇧', '⌘', 'Z'];
  return CAPS[id].map((cap) => (cap === 'Ctrl' ? '⌘' : cap));
}

/** The same in one word, for hints. */
export function keysOf(id: ShortcutId): string {
  return keyCaps(id).join(IS_MAC ? '' : '+');
}
