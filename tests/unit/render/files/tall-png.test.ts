// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import type { Rows } from '../../../../src/render/engine/engine.ts';
import { tallPng } from '../../../../src/render/files/tall-png.ts';

vi.mock('../../../../src/browser/webext.ts', () => ({ IS_CHROME: true }));
const worker = vi.hoisted(() => ({ ask: vi.fn(), end: vi.fn() }));
vi.mock('../../../../src/render/picture/picture-workers.ts', () => ({
  PictureWorker: class {
    ask = worker.ask;
    end = worker.end;
  },
}));

const SIZE = { width: 1000, height: 10_001 };
const FILE = new Blob(['all']);
const prepare = vi.fn(async (rows: Rows) => () => rows as unknown as ImageBitmap);
let cancel: AbortController;
const make = () => tallPng(prepare, SIZE, true, cancel.signal);

beforeEach(() => {
  vi.clearAllMocks();
  cancel = new AbortController();
  let rows = 0;
  worker.ask.mockImplementation(async ({ bitmap }: { bitmap: Rows }) => {
    rows += bitmap.height;
    return rows === SIZE.height ? FILE : null;
  });
});

it('is painted in bands of 16 MB, one after the other and all of it', async () => {
  expect(await make()).toBe(FILE);
  expect(prepare.mock.calls).toEqual([
    [{ top: 0, height: 4000 }],
    [{ top: 4000, height: 4000 }],
    [{ top: 8000, height: 2001 }],
  ]);
  const png = { ...SIZE, alpha: false, filter: 'none' };
  expect(worker.ask.mock.calls[1]![0]).toMatchObject({ kind: 'band', png });
  expect(worker.end).toHaveBeenCalledOnce();
});

it('stops between two bands when it is cancelled, and ends its worker', async () => {
  worker.ask.mockImplementationOnce(async () => {
    cancel.abort();
    return null;
  });
  await expect(make()).rejects.toThrow('abort');
  expect(worker.ask).toHaveBeenCalledOnce();
  expect(worker.end).toHaveBeenCalledOnce();
});

it('fails with what the worker says, and ends it', async () => {
  worker.ask.mockRejectedValueOnce(new Error('out of memory'));
  await expect(make()).rejects.toThrow('out of memory');
  expect(worker.end).toHaveBeenCalledOnce();
});
