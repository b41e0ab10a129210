/** What keys can do. Which of them a page offers is up to its handlers. */
export type ShortcutId =
  | 'export'
  | 'copy'
  | 'undo'
  | 'redo'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomFit'
  | 'zoomFull'
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
  if (event.key === '1') return 'zoomFull';
  if (event.key === arrowTo('start')) return 'previousSlide';
  return event.key === arrowTo('end') ? 'nextSlide' : null;
}

/** In a language that runs to the left, slides follow one another to the left, too. */
function arrowTo(side: 'start' | 'end'): 'ArrowLeft' | 'ArrowRight' {
  const isRtl = document.documentElement.dir === 'rtl';
  return (side === 'start') !== isRtl ? 'ArrowLeft' : 'ArrowRight';
}

function commandOf(key: string, shift: boolean): ShortcutId | null {
  if (key === 'z') return shift ? 'redo' : 'undo';
  if (key === '+' || key === '=') return 'zoomIn';
  if (shift) return null;
  const commands: Record<string, ShortcutId> = {
    s: 'export',
    c: 'copy',
    y: 'redo',
    '-': 'zoomOut',
    '0': 'zoomFit',
  };
  return commands[key] ?? null;
}

const CAPS: Record<ShortcutId, string[]> = {
  export: ['Ctrl', 'S'],
  copy: ['Ctrl', 'C'],
  undo: ['Ctrl', 'Z'],
  redo: ['Ctrl', 'Y'],
  zoomIn: ['Ctrl', '+'],
  zoomOut: ['Ctrl', '−'],
  zoomFit: ['Ctrl', '0'],
  zoomFull: ['1'],
  previousSlide: ['←'],
  nextSlide: ['→'],
  help: ['?'],
};

export const SHORTCUT_IDS = Object.keys(CAPS) as ShortcutId[];

/** The caps of the keys to press together, as the user's keyboard has them. */
export function keyCaps(id: ShortcutId, isMac = IS_MAC): string[] {
  if (id === 'previousSlide' || id === 'nextSlide') {
    return [arrowTo(id === 'nextSlide' ? 'end' : 'start') === 'ArrowLeft' ? '←' : '→'];
  }
  if (!isMac) return CAPS[id];
  if (id === 'redo') return ['⇧', '⌘', 'Z'];
  return CAPS[id].map((cap) => (cap === 'Ctrl' ? '⌘' : cap));
}

/** The same in one word, for hints. */
export function keysOf(id: ShortcutId): string {
  return keyCaps(id).join(IS_MAC ? '' : '+');
}
