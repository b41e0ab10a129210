import type { BrowserWindow } from './browser-window.ts';

/**
 * Presses Alt+Shift+letter as trusted keys of the window, also without a screen. Goes through
 * Firefox's own matching of shortcuts, so a key that a menu swallows does nothing here either.
 */
export function pressAltShift(window: BrowserWindow, letter: string): Promise<void> {
  return window.run((key) => {
    const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
      Ci.nsITextInputProcessor,
    );
    if (!processor?.beginInputTransactionForTests(globalThis.window)) {
      throw new Error('Firefox gave no text input processor');
    }
    const events = [
      new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 }),
      new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 }),
      new KeyboardEvent('', { key, code: `Key${key}`, keyCode: key.charCodeAt(0) }),
    ];
    for (const event of events) processor.keydown(event);
    for (const event of events.reverse()) processor.keyup(event);
  }, letter.toUpperCase());
}

/** WebDriver's code points for keys that have no character. */
const KEY_CODES: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

/** The value that BiDi wants for a key named as in `KeyboardEvent.key`. */
export function bidiKey(key: string): string {
  const code = KEY_CODES[key];
  if (!code && [...key].length !== 1) throw new Error(`Unknown key ${key}`);
  return code ?? key;
}
