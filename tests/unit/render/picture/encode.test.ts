import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskAnswer, TaskMessage } from '../../../../src/render/picture/picture-worker.ts';

const target = vi.hoisted(() => ({ IS_CHROME: false }));
vi.mock('../../../../src/browser/webext.ts', () => target);

type Encode = typeof import('../../../../src/render/picture/encode.ts').encode;
let encode: Encode;

const BITMAP = { width: 8, height: 6 } as ImageBitmap;
const blobOf = (type: string) => new Blob(['bytes'], { type });

async function loadFor(browser: 'chrome' | 'firefox'): Promise<void> {
  target.IS_CHROME = browser === 'chrome';
  vi.resetModules();
  ({ encode } = await import('../../../../src/render/picture/encode.ts'));
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('in Firefox', () => {
  beforeEach(() => loadFor('firefox'));

  /** Makes every canvas of the document encode to this. */
  function canvasGives(blob: Blob | null) {
    const transfer = vi.fn();
    const toBlob = vi.fn((settle: BlobCallback) => settle(blob));
    const prototype = HTMLCanvasElement.prototype;
    vi.spyOn(prototype, 'getContext').mockReturnValue({
      transferFromImageBitmap: transfer,
    } as unknown as RenderingContext);
    vi.spyOn(prototype, 'toBlob').mockImplementation(toBlob);
    return { transfer, toBlob };
  }

  it('a canvas of the document encodes', async () => {
    const { transfer, toBlob } = canvasGives(blobOf('image/jpeg'));
    expect(await encode(BITMAP, 'image/jpeg', 0.9)).toMatchObject({ type: 'image/jpeg' });
    expect(transfer).toHaveBeenCalledWith(BITMAP);
    expect(toBlob).toHaveBeenCalledWith(expect.any(Function), 'image/jpeg', 0.9);
  });

  it.each([
    ['another type', blobOf('image/png'), 'asked for image/webp, got image/png'],
    ['no type', blobOf(''), 'asked for image/webp, got nothing'],
    ['nothing', null, 'not encoded'],
  ])('%s instead of what was asked for is an error', async (_, blob, message) => {
    canvasGives(blob);
    await expect(encode(BITMAP, 'image/webp')).rejects.toThrow(message);
  });
});

describe('in Chrome', () => {
  /** Stands for an encoder; answers when a test says so. */
  class FakeWorker {
    static all: FakeWorker[] = [];
    onmessage?: (event: { data: TaskAnswer }) => void;
    onerror?: () => void;
    requests: TaskMessage[] = [];
    transferred: Transferable[] = [];
    hasEnded = false;

    constructor() {
      FakeWorker.all.push(this);
    }

    postMessage(request: TaskMessage, transfer: Transferable[]) {
      this.requests.push(request);
      this.transferred.push(...transfer);
    }

    terminate() {
      this.hasEnded = true;
    }

    answer(id: number, answer: { file: Blob } | { error: string }) {
      this.onmessage?.({ data: { id, ...answer } });
    }
  }

  beforeEach(async () => {
    FakeWorker.all = [];
    vi.stubGlobal('Worker', FakeWorker);
    await loadFor('chrome');
  });

  it('two workers encode in turn, and are given the bitmaps for good', () => {
    for (let i = 0; i < 4; i++) void encode(BITMAP, 'image/png');
    expect(FakeWorker.all.map(({ requests }) => requests.length)).toEqual([2, 2]);
    expect(FakeWorker.all[0]!.transferred).toEqual([BITMAP, BITMAP]);
  });

  it('everyone gets the own picture, in whatever order they are done', async () => {
    const encoded = [encode(BITMAP, 'image/png'), encode(BITMAP, 'image/jpeg')];
    const [first, second] = FakeWorker.all as [FakeWorker, FakeWorker];
    second.answer(second.requests[0]!.id, { file: blobOf('image/jpeg') });
    first.answer(first.requests[0]!.id, { file: blobOf('image/png') });
    expect((await Promise.all(encoded)).map(({ type }) => type)).toEqual([
      'image/png',
      'image/jpeg',
    ]);
  });

  it.each([
    ['what went wrong', { error: 'out of memory' }, 'out of memory'],
    ['another type', { file: blobOf('image/png') }, 'asked for image/webp, got image/png'],
  ])('%s is an error', async (_, answer, message) => {
    const encoded = encode(BITMAP, 'image/webp');
    const [worker] = FakeWorker.all;
    worker!.answer(worker!.requests[0]!.id, answer);
    await expect(encoded).rejects.toThrow(message);
  });

  it('workers that do not start fail all and are replaced', async () => {
    const encoded = [encode(BITMAP, 'image/png'), encode(BITMAP, 'image/png')];
    for (const worker of [...FakeWorker.all]) worker.onerror?.();
    for (const failed of encoded) await expect(failed).rejects.toThrow('did not start');
    const again = encode(BITMAP, 'image/png');
    const worker = FakeWorker.all.findLast(({ requests }) => requests.length > 0)!;
    expect(FakeWorker.all.slice(0, 2)).not.toContain(worker);
    worker.answer(worker.requests[0]!.id, { file: blobOf('image/png') });
    await expect(again).resolves.toBeInstanceOf(Blob);
  });

  describe('workers without a picture', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    const alive = () => FakeWorker.all.filter(({ hasEnded }) => !hasEnded);
    const answerAll = () => {
      for (const worker of alive()) {
        for (const { id } of worker.requests.splice(0)) {
          worker.answer(id, { file: blobOf('image/png') });
        }
      }
    };
    /** Encodes so many pictures at once, and has them done. */
    async function encodeSome(count: number): Promise<void> {
      const encoded = Array.from({ length: count }, () => encode(BITMAP, 'image/png'));
      answerAll();
      await Promise.all(encoded);
    }

    it('end half a minute after the last, and others start with the next', async () => {
      await encodeSome(3);
      vi.advanceTimersByTime(29_999);
      expect(alive()).toHaveLength(2);
      await encodeSome(1);
      vi.advanceTimersByTime(29_999);
      expect(alive()).toHaveLength(2);
      vi.advanceTimersByTime(1);
      expect(alive()).toEqual([]);
      await encodeSome(1);
      expect(alive()).toHaveLength(2);
      expect(FakeWorker.all).toHaveLength(4);
    });

    it('stay as long as one of them has a picture', async () => {
      const slow = encode(BITMAP, 'image/png');
      const [worker] = FakeWorker.all;
      const [request] = worker!.requests.splice(0);
      await encodeSome(2);
      vi.advanceTimersByTime(600_000);
      expect(alive()).toHaveLength(2);
      worker!.answer(request!.id, { file: blobOf('image/png') });
      await slow;
      vi.advanceTimersByTime(30_000);
      expect(alive()).toEqual([]);
    });

    it('lose nothing that comes when their time is up', async () => {
      await encodeSome(1);
      let late: Promise<Blob> | null = null;
      setTimeout(() => {
        late = encode(BITMAP, 'image/png');
      }, 30_000);
      vi.advanceTimersByTime(30_000);
      answerAll();
      await expect(late).resolves.toBeInstanceOf(Blob);
    });

    it('end as well where only the other one did not start', async () => {
      const encoded = [encode(BITMAP, 'image/png'), encode(BITMAP, 'image/png')];
      const [first] = FakeWorker.all;
      first!.onerror?.();
      await expect(encoded[0]).rejects.toThrow('did not start');
      expect(alive()).toHaveLength(2);
      first!.requests = [];
      answerAll();
      await encoded[1];
      expect(alive()).toEqual([]);
    });
  });
});
