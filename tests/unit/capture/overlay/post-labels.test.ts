// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { choosePosts } from '../../../../src/capture/list/choose-posts.ts';
import { closePostLabels, openPostLabels } from '../../../../src/capture/overlay/post-labels.ts';
import { LivePage } from '../../../../src/capture/walk/live-page.ts';
import { turn } from '../../../support/waiting.ts';
import { ADA, ad, BOB, cell, GAP, id, page as pageOf, tombstone, tweet } from '../page-builder.ts';

const target = { statusId: id(1), handle: ADA };
const post = (n: number, above: boolean, below: boolean, handle = ADA) =>
  cell(tweet({ id: id(n), handle, above, below }));
const CELLS = [
  cell(tweet({ opened: true })),
  GAP,
  ad(),
  post(2, false, true),
  cell(tombstone('Gone.', true)),
  post(4, true, false),
  GAP,
  post(20, false, false, BOB),
  post(30, false, false),
];

/** The tree is closed; only whoever makes it has it. */
let root: ShadowRoot | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  window.history.replaceState(null, '', `/${ADA}/status/${id(1)}`);
});

afterEach(() => {
  closePostLabels();
  vi.useRealTimers();
  vi.restoreAllMocks();
  root = null;
  document.body.replaceChildren();
});

function show(cells: string[]): void {
  const { body } = new DOMParser().parseFromString(pageOf(cells), 'text/html');
  document.body.replaceChildren(...body.childNodes);
}

/** Labels what stands in the page; `read` is how much of it was there when it was read. */
function label(cells = CELLS, read = cells): string {
  const page = new LivePage(window, target, `https://x.com/${ADA}/status/${id(1)}`);
  show(read);
  const { harvest } = page.view();
  show(cells);
  const before = document.body.outerHTML;
  openPostLabels(
    document,
    { page, harvest, choice: choosePosts(harvest, target) },
    { close: 'Close', summary: (taken, skipped) => `${taken} of ${taken + skipped}` },
  );
  expect(document.body.outerHTML).toBe(before);
  return before;
}

const labels = () => [...root!.firstElementChild!.children].map(({ textContent }) => textContent);
const isOpen = () => root!.host.isConnected;

it('say of each cell by which rule it was taken or skipped', () => {
  label();
  expect(labels()).toEqual([
    '#1 taken: opened',
    'skipped: ad',
    '#2 taken: first-reply',
    '#3 taken: hidden-in-chain',
    '#4 taken: joined-below',
    'skipped: other-author',
    'skipped: branch-by-author',
  ]);
  expect(root!.lastElementChild!.textContent).toBe('4 of 7Close');
});

it('say what came after reading, and what was never found', () => {
  label(CELLS, CELLS.slice(0, 6));
  expect(labels().slice(-2)).toEqual(['skipped: not-read', 'skipped: not-read']);
  label([post(20, false, false, BOB)]);
  expect(labels()).toEqual(['skipped: opened-not-found']);
});

it('follow the cells that the page draws and takes away', async () => {
  label();
  for (const found of [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].slice(0, 5)) {
    found.remove();
  }
  await turn();
  expect(labels()).toEqual([
    '#4 taken: joined-below',
    'skipped: other-author',
    'skipped: branch-by-author',
  ]);
});

it('stand where their cells stand, after a scroll too', async () => {
  let top = 100;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => ({ top, right: 600 }) as DOMRect,
  );
  label();
  const first = root!.firstElementChild!.firstElementChild as HTMLElement;
  expect(first.style.top).toBe('100px');
  expect(first.style.left).toBe('600px');
  top = -40;
  document.body.dispatchEvent(new Event('scroll'));
  await turn();
  expect(first.style.top).toBe('-40px');
});

it('are gone when the page is left, and for the next reading', async () => {
  label();
  window.history.replaceState(null, '', '/home');
  document.body.append(document.createElement('p'));
  await turn();
  expect(isOpen()).toBe(false);

  window.history.replaceState(null, '', `/${ADA}/status/${id(1)}`);
  label();
  const first = root!.host;
  label();
  expect([first.isConnected, isOpen()]).toEqual([false, true]);
  closePostLabels();
  expect(isOpen()).toBe(false);
  window.dispatchEvent(new Event('resize'));
  await turn();
  expect(isOpen()).toBe(false);
});

it('are not closed by a press that the page made up', () => {
  label();
  const button = root!.querySelector('button')!;
  button.click();
  expect(isOpen()).toBe(true);
});
