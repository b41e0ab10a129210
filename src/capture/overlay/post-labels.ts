import type { Choice } from '../list/choose-posts.ts';
import { type Harvest, idOf } from '../list/harvest.ts';
import { isTaken, type Rule } from '../list/rules.ts';
import type { LivePage } from '../walk/live-page.ts';
import { box, openOverlay, pressable, SPEECH } from './overlay.ts';

interface Read {
  page: LivePage;
  harvest: Harvest;
  choice: Choice | null;
}

interface Words {
  close: string;
  summary(taken: number, skipped: number): string;
}

interface Label {
  element: Element;
  drawn: HTMLElement;
}

let close: (() => void) | null = null;

/**
 * Writes over each cell of the list by which rule it was taken or skipped, for whoever reports a
 * thread that was read wrong. The labels follow the cells until the page is left, they are closed,
 * or something is read again; the page's own nodes stay as they are.
 */
export function openPostLabels(document: Document, read: Read, words: Words): void {
  closePostLabels();
  const { page } = read;
  const window = document.defaultView as Window & typeof globalThis;
  const stop = new AbortController();
  const screen = { left: '0', top: '0', width: '100%', height: '100%', pointerEvents: 'none' };
  const overlay = openOverlay(document, screen);
  const layer = box(document, {});
  overlay.root.append(layer, summary(document, read, words));

  const textOf = explain(read);
  let labels: Label[] = [];
  let signature = '';
  let frame = 0;
  const draw = () => {
    frame = 0;
    if (page.isLeft) return closePostLabels();
    const now = page.signature();
    if (now !== signature) labels = label(document, page, textOf);
    if (now !== signature) layer.replaceChildren(...labels.map(({ drawn }) => drawn));
    signature = now;
    for (const { element, drawn } of labels) placeLabel(drawn, element);
  };
  const drawSoon = () => {
    frame ||= window.requestAnimationFrame(draw);
  };

  // X draws cells anew without a scroll, and in its dialogs a box scrolls, not the window.
  const observer = new window.MutationObserver(drawSoon);
  const changes = { childList: true, subtree: true, attributeFilter: ['style'] };
  observer.observe(document.documentElement, changes);
  const { signal } = stop;
  window.addEventListener('scroll', drawSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', drawSoon, { signal });
  window.addEventListener('pagehide', closePostLabels, { signal });
  close = () => {
    stop.abort();
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    overlay.remove();
  };
  draw();
}

export function closePostLabels(): void {
  close?.();
  close = null;
}

function label(document: Document, page: LivePage, textOf: ReturnType<typeof explain>): Label[] {
  const cells = page.cells();
  const places = placesOf(cells.map(({ cell }) => cell));
  return cells.flatMap(({ element, cell }, index) => {
    // There is nothing to see of it, and its label would cover the next.
    if (cell.kind === 'gap') return [];
    const { text, colour } = textOf(places[index] as string);
    const drawn = box(document, { ...TAG, background: colour }, text);
    return [{ element, drawn }];
  });
}

/** What to write at a place of the list. What came after reading has no rule. */
function explain({ harvest, choice }: Read) {
  const places = placesOf(harvest);
  const rules = new Map(places.map((place, at) => [place, choice?.rules.get(harvest[at]!)]));
  const taken = places.filter((place) => isTaken(rules.get(place)));
  return (place: string): { text: string; colour: string } => {
    const rule = rules.get(place) ?? (choice === null ? 'opened-not-found' : 'not-read');
    const number = taken.indexOf(place) + 1;
    if (number > 0) return { text: `#${number} taken: ${rule}`, colour: COLOURS.taken };
    const colour = rule === 'branch-by-author' ? COLOURS.offered : COLOURS.skipped;
    return { text: `skipped: ${rule}`, colour };
  };
}

/** A name for each cell that stays the same from one view of the list to the next. */
function placesOf(cells: Harvest): string[] {
  let last = 'start';
  let after = 0;
  return cells.map((cell) => {
    const id = idOf(cell);
    after = id === null ? after + 1 : 0;
    last = id ?? last;
    return after === 0 ? last : `${last}+${after}`;
  });
}

function summary(document: Document, { choice }: Read, words: Words): HTMLElement {
  const rules: Rule[] = [...(choice?.rules.values() ?? [])].filter((rule) => rule !== 'gap');
  const taken = rules.filter(isTaken).length;
  const corner = { position: 'fixed', right: '24px', top: '12px', pointerEvents: 'auto' };
  const bar = box(document, { ...SPEECH, ...corner });
  bar.append(
    box(document, {}, words.summary(taken, rules.length - taken)),
    pressable(document, words.close, closePostLabels),
  );
  return bar;
}

/** In the upper right corner, so that the lines between avatars stay to be seen. */
function placeLabel(drawn: HTMLElement, element: Element): void {
  const { top, right } = element.getBoundingClientRect();
  drawn.style.top = `${Math.round(top)}px`;
  drawn.style.left = `${Math.round(right)}px`;
}

const TAG = {
  position: 'absolute',
  transform: 'translateX(-100%)',
  padding: '1px 8px',
  borderRadius: '0 0 0 8px',
  color: '#FFFFFF',
  font: '600 11px/16px ui-monospace, monospace',
  whiteSpace: 'nowrap',
};

const COLOURS = { taken: '#0B6B3A', offered: '#8A5200', skipped: '#4B4B57' } as const;
