import { afterEach, expect, test, vi } from 'vitest';
import { keyCaps, type ShortcutId, shortcutOf } from '../../../../src/editor/shortcuts/keys.ts';
import { listenForShortcuts } from '../../../../src/editor/shortcuts/listen.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };

test.each<[string, Partial<KeyboardEvent>, ShortcutId | null]>([
  ['s', ctrl, 'export'],
  ['S', ctrl, 'export'],
  ['s', { ...ctrl, ...shift }, null],
  ['s', {}, null],
  ['z', ctrl, 'undo'],
  ['Z', { ...ctrl, ...shift }, 'redo'],
  ['y', ctrl, 'redo'],
  ['=', ctrl, 'zoomIn'],
  ['+', { ...ctrl, ...shift }, 'zoomIn'],
  ['c', ctrl, 'copy'],
  ['C', { ...ctrl, ...shift }, null],
  ['-', ctrl, 'zoomOut'],
  ['1', {}, 'zoomFull'],
  ['1', ctrl, null],
  ['0', ctrl, 'zoomFit'],
  ['?', shift, 'help'],
  ['ArrowLeft', {}, 'previousSlide'],
  ['z', { ...ctrl, altKey: true }, null],
  ['s', { metaKey: true }, null],
])('%s with %j', (key, held, id) => {
  expect(shortcutOf(press(key, held), false)).toBe(id);
});

test('a Mac has the same on the command key', () => {
  expect(shortcutOf(press('s', { metaKey: true }), true)).toBe('export');
  expect(shortcutOf(press('s', ctrl), true)).toBe(null);
  expect(keyCaps('export', true)).toEqual(['⌘', 'S']);
  expect(keyCaps('redo', true)).toEqual(['⇧', '⌘', 'Z']);
});

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
  document.documentElement.dir = '';
});

function listen() {
  const handlers = {
    export: vi.fn(),
    copy: vi.fn(),
    undo: vi.fn(),
    help: vi.fn(),
    nextSlide: vi.fn(),
    copySlide: vi.fn(),
    leaveOutSlide: vi.fn(),
    slideOn: vi.fn(),
    zoomFull: vi.fn(),
  };
  stops.push(listenForShortcuts(handlers));
  return handlers;
}

function send(target: EventTarget, key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

test('keeps the browser from doing its own with the key', () => {
  const { export: exportNow } = listen();
  expect(send(document.body, 's', ctrl).defaultPrevented).toBe(true);
  expect(exportNow).toHaveBeenCalledTimes(1);
});

test('a key held down exports once but undoes again and again', () => {
  const handlers = listen();
  expect(send(document.body, 's', { ...ctrl, repeat: true }).defaultPrevented).toBe(true);
  send(document.body, 'z', { ...ctrl, repeat: true });
  expect(handlers.export).not.toHaveBeenCalled();
  expect(handlers.undo).toHaveBeenCalledTimes(1);
});

test('typing a question mark or moving in a field is no shortcut', () => {
  const handlers = listen();
  const field = document.body.appendChild(document.createElement('input'));
  send(field, '?', shift);
  send(field, 'ArrowRight');
  send(field, '1');
  send(field, 'z', ctrl);
  expect(handlers.help).not.toHaveBeenCalled();
  expect(handlers.nextSlide).not.toHaveBeenCalled();
  expect(handlers.zoomFull).not.toHaveBeenCalled();
  expect(handlers.undo).toHaveBeenCalledTimes(1);
});

test('slides are not copied, moved or left out while words are written', () => {
  const handlers = listen();
  const box = document.body.appendChild(document.createElement('div'));
  box.setAttribute('contenteditable', 'plaintext-only');
  for (const place of [box, document.body]) {
    send(place, 'd', ctrl);
    send(place, 'Delete');
    send(place, 'ArrowRight', { altKey: true });
  }
  for (const name of ['copySlide', 'leaveOutSlide', 'slideOn'] as const) {
    expect(handlers[name], name).toHaveBeenCalledTimes(1);
  }
});

test('slides follow one another the way one reads', () => {
  document.documentElement.dir = 'rtl';
  expect(shortcutOf(press('ArrowLeft'))).toBe('nextSlide');
  expect(shortcutOf(press('ArrowRight'))).toBe('previousSlide');
  expect(keyCaps('nextSlide', false)).toEqual(['←']);
});

test('the image is copied, once for a key that is held', () => {
  const handlers = listen();
  expect(send(document.body, 'c', ctrl).defaultPrevented).toBe(true);
  send(document.body, 'c', { ...ctrl, repeat: true });
  expect(handlers.copy).toHaveBeenCalledTimes(1);
  const slider = document.createElement('input');
  slider.type = 'range';
  send(document.body.appendChild(slider), 'c', ctrl);
  expect(handlers.copy).toHaveBeenCalledTimes(2);
});

test.each(['input', 'textarea', 'div'])('what is typed and copied in a text box: %s', (tag) => {
  const { copy, zoomFull } = listen();
  const box = document.body.appendChild(document.createElement(tag));
  if (tag === 'div') box.setAttribute('contenteditable', 'plaintext-only');
  send(box, '1');
  expect(zoomFull).not.toHaveBeenCalled();
  expect(send(box, 'c', ctrl).defaultPrevented).toBe(false);
  expect(copy).not.toHaveBeenCalled();
});

test('selected text is copied by the browser', () => {
  const { copy } = listen();
  document.body.append('words');
  getSelection()!.selectAllChildren(document.body);
  expect(send(document.body, 'c', ctrl).defaultPrevented).toBe(false);
  getSelection()!.removeAllRanges();
  send(document.body, 'c', ctrl);
  expect(copy).toHaveBeenCalledTimes(1);
});
