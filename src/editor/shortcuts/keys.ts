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
  | 'slideBack'
  | 'slideOn'
  | 'copySlide'
  | 'leaveOutSlide'
  | 'help';

/** The keys of a Mac have signs of their own. */
export const IS_MAC = /mac|iphone|ipad/i.test(navigator.platform);

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut that was pressed, or null. */
export function shortcutOf(event: KeyPress, isMac = IS_MAC): ShortcutId | null {
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (event.altKey) return command || event.shiftKey ? null : movesOf(event.key);
  if (command) return commandOf(event.key.toLowerCase(), event.shiftKey);
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === '?') return 'help';
  if (event.key === '1') return 'zoomFull';
  if (event.key === 'Delete') return 'leaveOutSlide';
  if (event.key === arrowTo('start')) return 'previousSlide';
  return event.key === arrowTo('end') ? 'nextSlide' : null;
}

function movesOf(key: string): ShortcutId | null {
  if (key === arrowTo('start')) return 'slideBack';
  return key === arrowTo('end') ? 'slideOn' : null;
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
    d: 'copySlide',
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
  slideBack: ['Alt', '←'],
  slideOn: ['Alt', '→'],
  copySlide: ['Ctrl', 'D'],
  leaveOutSlide: ['Del'],
  help: ['?'],
};

export const SHORTCUT_IDS = Object.keys(CAPS) as ShortcutId[];

/** The caps of the keys to press together, as the user's keyboard has them. */
export function keyCaps(id: ShortcutId, isMac = IS_MAC): string[] {
  const caps = CAPS[id].map((cap) => ('←→'.includes(cap) ? arrowCap(cap) : cap));
  if (!isMac) return caps;
  if (id === 'redo') return ['⇧', '⌘', 'Z'];
  return caps.map((cap) => MAC_CAPS[cap] ?? cap);
}

const MAC_CAPS: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Del: '⌦' };

function arrowCap(cap: string): string {
  const turned = arrowTo('start') === 'ArrowRight';
  return (cap === '←') !== turned ? '←' : '→';
}

/** The same in one word, for hints. */
export function keysOf(id: ShortcutId): string {
  return keyCaps(id).join(IS_MAC ? '' : '+');
}
