import { withKinds } from '../../edits/change-words.ts';
import * as steps from '../../edits/history.ts';
import { isMarked, type MarkedText, replaceText, toggleMark } from '../../edits/marked-text.ts';
import { type MarkKind, markSpans } from '../../edits/marks.ts';
import type { Span } from '../../thread/schema.ts';
import {
  readWords,
  type Selected,
  scrollTo,
  select,
  selectionIn,
  showWords,
} from './editable-dom.ts';

interface Written {
  words: MarkedText;
  selected: Selected;
}

/**
 * Words being written in an editable box. Typing is the browser's; whatever changes more than
 * letters is done to the words and shown anew, so that nothing but text and marks can come in. It has
 * an undo of its own, since the browser's knows nothing of what was shown anew.
 */
export class Writing {
  readonly #box: HTMLElement;
  /** What links, mentions and emoji are known by. */
  readonly #original: readonly Span[];
  #history: steps.History<Written>;
  /** Kept while the focus is on a button. */
  #selected: Selected;

  constructor(box: HTMLElement, original: readonly Span[], words: MarkedText) {
    this.#box = box;
    this.#original = original;
    const end = words.text.length;
    this.#selected = { from: end, to: end };
    this.#history = steps.startHistory({ words, selected: this.#selected });
    this.#show(this.#history.present);
  }

  get words(): MarkedText {
    return readWords(this.#box);
  }

  get selected(): Selected {
    this.#selected = selectionIn(this.#box) ?? this.#selected;
    return this.#selected;
  }

  /** Puts the caret at a place of the text, and that at the top of what is seen of the box. */
  goTo(offset: number): void {
    const at = Math.max(0, offset);
    select(this.#box, { from: at, to: at });
    scrollTo(this.#box, at);
  }

  /** Whether all that is selected has this mark. */
  isMarked(kind: MarkKind): boolean {
    const { from, to } = this.selected;
    return isMarked(this.words.marks, kind, from, to);
  }

  /** Marks what is selected, else the word that the caret stands in. */
  toggle(kind: MarkKind): void {
    const { words, selected } = this;
    const { from, to } = selected.from < selected.to ? selected : wordAt(words.text, selected.from);
    const marks = toggleMark(words.marks, kind, from, to);
    this.#step({ words: { ...words, marks }, selected });
  }

  /** Puts text in place of what is selected. */
  insert(text: string): void {
    const { from, to } = this.selected;
    const end = from + text.length;
    const words = replaceText(this.words, from, to, text);
    this.#step({ words, selected: { from: end, to: end } });
  }

  /** The browser has changed the text: letters typed one after the other are one step to undo. */
  typed(inputType: string, data: string | null): void {
    const written = { words: this.words, selected: this.selected };
    this.#history = steps.change(this.#history, written, inputType);
    if (data === null || /\s/.test(data)) this.#history = steps.endGesture(this.#history);
  }

  undo(): void {
    this.#history = steps.undo(this.#history);
    this.#show(this.#history.present);
  }

  redo(): void {
    this.#history = steps.redo(this.#history);
    this.#show(this.#history.present);
  }

  #step(written: Written): void {
    this.#history = steps.endGesture(steps.change(this.#history, written, 'step'));
    this.#show(written);
  }

  #show({ words, selected }: Written): void {
    showWords(this.#box, markSpans(withKinds(words.text, this.#original), words.marks));
    this.#box.focus();
    select(this.#box, selected);
    this.#selected = selected;
  }
}

function wordAt(text: string, offset: number): Selected {
  const before = /[\p{L}\p{N}_'’-]*$/u.exec(text.slice(0, offset))![0];
  const after = /^[\p{L}\p{N}_'’-]*/u.exec(text.slice(offset))![0];
  return { from: offset - before.length, to: offset + after.length };
}
