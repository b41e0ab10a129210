import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PageChanges } from '../../../../src/capture/page/page-changes.ts';
import { turn } from '../../../support/waiting.ts';

let changes: PageChanges;
const find = vi.fn(() => document.body.textContent);
const ask = () => changes.sinceLast('words', find);

beforeEach(() => {
  document.body.replaceChildren('One');
  changes = new PageChanges(window);
  find.mockClear();
});
afterEach(() => {
  changes.stop();
  document.body.replaceChildren();
});

it('finds once as long as nothing changes', async () => {
  expect([ask(), ask()]).toEqual(['One', 'One']);
  await Promise.resolve();
  ask();
  expect(find).toHaveBeenCalledTimes(1);
});

it.each<[string, () => void]>([
  ['an element', () => document.body.append(document.createElement('p'))],
  ['an attribute', () => document.body.setAttribute('style', 'top: 1px')],
  ['words', () => document.body.firstChild!.replaceWith('Two')],
])('finds anew at once when %s has changed', (_, change) => {
  ask();
  change();
  expect(ask()).toBe(document.body.textContent);
  expect(find).toHaveBeenCalledTimes(2);
});

it('finds anew also when the change has been told of already', async () => {
  ask();
  document.body.append('!');
  await turn();
  expect(ask()).toBe('One!');
});

it('keeps apart what is asked under different names', () => {
  expect([ask(), changes.sinceLast('length', () => 3)]).toEqual(['One', 3]);
});

it('finds anew each time once it has been stopped', () => {
  ask();
  changes.stop();
  document.body.replaceChildren('Two');
  expect([ask(), ask()]).toEqual(['Two', 'Two']);
  expect(find).toHaveBeenCalledTimes(3);
});
