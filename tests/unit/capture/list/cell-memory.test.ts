import { expect, it, vi } from 'vitest';
import { CellMemory } from '../../../../src/capture/list/cell-memory.ts';
import type { Cell } from '../../../../src/capture/list/harvest.ts';

const CELL: Cell = { kind: 'gap', above: null, reason: '', handle: null };

it('reads a cell again only when something in it has changed', () => {
  const memory = new CellMemory();
  const box = document.createElement('div');
  box.innerHTML = '<p title="one">Words</p>';
  const read = vi.fn(() => ({ ...CELL }));
  const first = memory.recall(box, read);
  box.style.transform = 'translateY(9px)';
  expect(memory.recall(box, read)).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);

  box.firstElementChild?.setAttribute('title', 'two');
  expect(memory.recall(box, read)).not.toBe(first);
  box.append(document.createElement('p'));
  memory.recall(box, read);
  expect(read).toHaveBeenCalledTimes(3);
});

it('knows a post outside of any cell by its own attributes, too', () => {
  const memory = new CellMemory();
  const post = document.createElement('article');
  const read = vi.fn(() => CELL);
  memory.recall(post, read);
  post.setAttribute('tabindex', '-1');
  memory.recall(post, read);
  expect(read).toHaveBeenCalledTimes(2);
});
