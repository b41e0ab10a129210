import { joinMarks, type MarkedText } from '../../edits/marked-text.ts';
import { ALL_MARKS, type MarkedSpan } from '../../edits/marks.ts';
import { lookOf } from '../../slides/view/rich-text.tsx';

/** Part of the text of a box, UTF-16 offsets. */
export interface Selected {
  from: number;
  to: number;
}

/**
 * Fills an editable box. All line breaks are characters; the `<br>` at the end is none of the text,
 * it lets the caret stand on an empty last line.
 */
export function showWords(box: HTMLElement, words: readonly MarkedSpan[]): void {
  const runs = words.map((word) => {
    const look = lookOf(word);
    if (look === '') return word.text;
    const run = document.createElement('span');
    run.className = look;
    run.textContent = word.text;
    return run;
  });
  box.replaceChildren(...runs, document.createElement('br'));
}

/** What stands in the box: its text, and the marks of the runs that the text is in. */
export function readWords(box: HTMLElement): MarkedText {
  let text = '';
  const marks: MarkedText['marks'] = [];
  for (const node of textNodes(box)) {
    const [from, to] = [text.length, text.length + node.data.length];
    for (const kind of ALL_MARKS) {
      if (node.parentElement?.closest(`.${kind}`)) marks.push({ kind, from, to });
    }
    text += node.data;
  }
  return { text, marks: joinMarks(marks) };
}

/** What is selected in the box; null while the selection is elsewhere. */
export function selectionIn(box: HTMLElement): Selected | null {
  const selection = getSelection();
  if (!selection?.rangeCount) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!box.contains(startContainer) || !box.contains(endContainer)) return null;
  return {
    from: offsetOf(box, startContainer, startOffset),
    to: offsetOf(box, endContainer, endOffset),
  };
}

export function select(box: HTMLElement, { from, to }: Selected): void {
  getSelection()?.setBaseAndExtent(...placeOf(box, from), ...placeOf(box, to));
}

/** Scrolls a box until the line of a place is its first. */
export function scrollTo(box: HTMLElement, offset: number): void {
  const range = document.createRange();
  range.setStart(...placeOf(box, offset));
  range.setEnd(...placeOf(box, offset + 1));
  const frame = box.getBoundingClientRect();
  // What is measured is scaled as the box is.
  const scale = frame.height / box.offsetHeight;
  box.scrollTop += (range.getBoundingClientRect().top - frame.top) / scale;
}

function offsetOf(box: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(box, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function placeOf(box: HTMLElement, offset: number): [Node, number] {
  let start = 0;
  for (const node of textNodes(box)) {
    if (offset <= start + node.data.length) return [node, offset - start];
    start += node.data.length;
  }
  return [box, 0];
}

function textNodes(box: HTMLElement): Text[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
