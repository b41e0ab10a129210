import { beforeEach, describe, expect, it } from 'vitest';
import { readWords, select, selectionIn } from '../../../../src/editor/words/editable-dom.ts';
import { handleBeforeInput, handleKey } from '../../../../src/editor/words/handle-input.ts';
import { Writing } from '../../../../src/editor/words/writing.ts';
import type { MarkedText } from '../../../../src/edits/marked-text.ts';
import type { Span } from '../../../../src/thread/schema.ts';

const MENTION: Span = { kind: 'mention', text: '@ada', href: 'https://x.com/ada' };
const ORIGINAL: Span[] = [{ kind: 'text', text: 'By ' }, MENTION, { kind: 'text', text: ' alone' }];
const WORDS: MarkedText = { text: 'By @ada alone', marks: [] };

let box: HTMLElement;
let writing: Writing;

beforeEach(() => {
  box = document.createElement('div');
  box.tabIndex = 0;
  document.body.replaceChildren(box);
  writing = new Writing(box, ORIGINAL, WORDS);
});

const runs = () => [...box.querySelectorAll('span')].map((run) => [run.className, run.textContent]);

/** As the browser does it: into the text that the caret stands in. */
function type(text: string): void {
  for (const letter of text) {
    const { anchorNode, anchorOffset } = getSelection()!;
    (anchorNode as Text).insertData(anchorOffset, letter);
    getSelection()!.collapse(anchorNode, anchorOffset + 1);
    writing.typed('insertText', letter);
  }
}

describe('words that are written', () => {
  it('are those that were shown, with the caret behind them', () => {
    expect(writing.words).toEqual(WORDS);
    expect(runs()).toEqual([['link ltr', '@ada']]);
    expect(selectionIn(box)).toEqual({ from: 13, to: 13 });
  });

  it('are marked where they are selected, and unmarked again', () => {
    select(box, { from: 8, to: 13 });
    writing.toggle('bold');
    expect(writing.words.marks).toEqual([{ kind: 'bold', from: 8, to: 13 }]);
    expect(selectionIn(box)).toEqual({ from: 8, to: 13 });
    expect(writing.isMarked('bold')).toBe(true);
    expect(writing.isMarked('highlight')).toBe(false);
    writing.toggle('bold');
    expect(writing.words).toEqual(WORDS);
  });

  it('are marked around the caret where nothing is selected', () => {
    select(box, { from: 10, to: 10 });
    writing.toggle('highlight');
    expect(runs()).toEqual([
      ['link ltr', '@ada'],
      ['highlight', 'alone'],
    ]);
  });

  it('take in lines and what is pasted as nothing but text', () => {
    select(box, { from: 2, to: 7 });
    const data = { getData: () => '<b>one</b>\r\ntwo' };
    const paste = new InputEvent('beforeinput', { inputType: 'insertFromPaste', cancelable: true });
    Object.defineProperty(paste, 'dataTransfer', { value: data });
    handleBeforeInput(paste, writing);
    const enter = new InputEvent('beforeinput', { inputType: 'insertParagraph', cancelable: true });
    handleBeforeInput(enter, writing);
    expect(writing.words.text).toBe('By<b>one</b>\ntwo\n alone');
    expect(box.querySelector('b')).toBeNull();
    expect([paste, enter].every((event) => event.defaultPrevented)).toBe(true);
  });

  it.each(['formatBold', 'formatFontColor', 'insertFromDrop', 'deleteByDrag'])(
    'are left alone by %s',
    (inputType) => {
      const event = new InputEvent('beforeinput', { inputType, cancelable: true });
      handleBeforeInput(event, writing);
      expect(event.defaultPrevented).toBe(true);
      expect(writing.words).toEqual(WORDS);
    },
  );

  it('go back word by word and step by step, and forth again', () => {
    type(' at night');
    writing.toggle('bold');
    expect(writing.words.marks).toHaveLength(1);
    const texts = [];
    for (const _ of [1, 2, 3]) {
      writing.undo();
      texts.push(writing.words.text);
    }
    expect(writing.words.marks).toEqual([]);
    expect(texts).toEqual(['By @ada alone at night', 'By @ada alone at ', 'By @ada alone ']);
    writing.redo();
    expect(writing.words.text).toBe('By @ada alone at ');
  });

  it('are read with the marks of the runs that were typed into', () => {
    select(box, { from: 8, to: 13 });
    writing.toggle('bold');
    select(box, { from: 10, to: 10 });
    type('xx');
    expect(readWords(box).marks).toEqual([{ kind: 'bold', from: 8, to: 15 }]);
  });
});

describe('the keys of words that are written', () => {
  const done: string[] = [];
  const keys = {
    done: () => done.push('done'),
    cancel: () => done.push('cancel'),
    split: () => done.push('split'),
    keep: () => done.push('keep'),
  };
  beforeEach(() => {
    done.length = 0;
  });
  const press = (key: string, held: KeyboardEventInit = {}, isMac = false) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...held });
    let reachedPage = false;
    const notice = () => {
      reachedPage = true;
    };
    const handle = (pressed: KeyboardEvent) => handleKey(pressed, isMac, writing, keys);
    box.addEventListener('keydown', handle, { once: true });
    addEventListener('keydown', notice, { once: true });
    box.dispatchEvent(event);
    removeEventListener('keydown', notice);
    return { reachedPage, isPrevented: event.defaultPrevented };
  };

  it.each<[string, KeyboardEventInit, string]>([
    ['Escape', {}, 'cancel'],
    ['Enter', { ctrlKey: true }, 'done'],
    ['Enter', { ctrlKey: true, shiftKey: true }, 'split'],
  ])('%s %j', (key, held, expected) => {
    expect(press(key, held)).toEqual({ reachedPage: false, isPrevented: true });
    expect(done).toEqual([expected]);
  });

  it('that are letters never reach the page, and the export gets what was written', () => {
    expect(press('?')).toEqual({ reachedPage: false, isPrevented: false });
    expect(press('s', { ctrlKey: true })).toEqual({ reachedPage: true, isPrevented: false });
    expect(done).toEqual(['keep']);
  });

  it('mark with the command key of the machine', () => {
    select(box, { from: 8, to: 13 });
    press('b', { metaKey: true }, true);
    press('H', { ctrlKey: true, shiftKey: true });
    expect(writing.words.marks.map(({ kind }) => kind)).toEqual(['bold', 'highlight']);
    press('z', { ctrlKey: true });
    expect(writing.words.marks.map(({ kind }) => kind)).toEqual(['bold']);
  });
});
