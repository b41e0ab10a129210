// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellEditors } from '../../../../src/messaging/call.ts';
import { fetchThreadImages, isFetching } from '../../../../src/render/images/fetch-images.ts';
import { halve } from '../../../../src/render/images/halve.ts';
import type { StoredImage } from '../../../../src/store/database.ts';
import { loadImages, saveImage } from '../../../../src/store/images.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { turn } from '../../../support/waiting.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { makePhoto, makePost, makeThread } from '../../thread/make-thread.ts';
import { jpegWithMetadata, wholeJpeg, wholePng } from '../picture/picture-bytes.ts';

vi.mock('../../../../src/messaging/call.ts', () => ({ tellEditors: vi.fn() }));
vi.mock('../../../../src/render/picture/encode.ts', () => ({
  encode: vi.fn(async (_bitmap: ImageBitmap, type: string) => new Blob(['scaled'], { type })),
}));

vi.mock('../../../../src/browser/webext.ts', () => ({ IS_CHROME: false }));
vi.mock('../../../../src/render/images/halve.ts', () => ({ halve: vi.fn() }));
vi.mock('../../../../src/render/images/sample-picture.ts', async (original) => ({
  ...(await original<object>()),
  samplePicture: () => new Uint8ClampedArray(256 * 256 * 4).fill(255),
}));

const photo = (name: string) => `https://pbs.twimg.com/media/${name}?format=jpg&name=small`;
/** X keeps only one size of these. */
const poster = (name: string) => `https://pbs.twimg.com/ext_tw_video_thumb/${name}.jpg`;

const server = vi.fn<(url: string, options: RequestInit) => Promise<Response>>();
const asDecoded = async (_file: unknown, { resizeWidth = 640, resizeHeight = 480 } = {}) => ({
  ...{ width: resizeWidth, height: resizeHeight },
  close: vi.fn(),
});
const decode =
  vi.fn<(file: unknown, options?: ImageBitmapOptions) => ReturnType<typeof asDecoded>>(asDecoded);

beforeEach(() => {
  vi.clearAllMocks();
  server.mockImplementation(async () => ok(wholePng(640, 480)));
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', server);
  vi.stubGlobal('createImageBitmap', decode);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ok = (...parts: BlobPart[]) => new Response(new Blob(parts));
const fail = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

/** A host that says nothing until nobody waits for it any more. */
const silent = (_url: string, { signal }: RequestInit) =>
  new Promise<Response>((_, reject) => {
    signal!.addEventListener('abort', () => reject(signal!.reason));
  });

let lastId = 0;
/** A thread that nobody has fetched yet. */
const threadWith = (...urls: string[]): Thread =>
  makeThread([makePost({ id: String(++lastId), media: urls.map((url) => makePhoto({ url })) })]);

async function fetchOne(url: string) {
  const thread = threadWith(url);
  await fetchThreadImages(thread);
  return (await loadImages(thread.id))[0];
}

const asked = () => server.mock.calls.map(([url]) => url);
const sizesAsked = () => asked().map((url) => new URL(url).searchParams.get('name'));
const missing = (reason: string) => ({
  ...{ blob: null, width: 0, height: 0 },
  missing: expect.objectContaining({ reason, at: expect.any(Number) }),
});

describe('a picture', () => {
  it('is kept with its size, as what its bytes say it is', async () => {
    server.mockResolvedValue(
      new Response(new Blob([wholeJpeg(640, 480)]), { headers: { 'Content-Type': 'image/png' } }),
    );
    const image = await fetchOne(poster('a'));
    expect(image).toMatchObject({ url: poster('a'), width: 640, height: 480 });
    expect(image?.blob?.type).toBe('image/jpeg');
    expect(image?.blob?.size).toBe(wholeJpeg(640, 480).length);
  });

  it('is looked at once, and kept with what is seen in it', async () => {
    const thread = threadWith(poster('a'));
    await fetchThreadImages(thread);
    await fetchThreadImages(thread);
    const [image] = await loadImages(thread.id);
    expect(image?.facts).toEqual(
      makeFacts({
        ...{ width: 640, height: 480, kind: 'graphic' },
        edges: { top: '#FFFFFF', right: '#FFFFFF', bottom: '#FFFFFF', left: '#FFFFFF' },
        light: new Array(256).fill(255),
        lightest: new Array(256).fill(255),
        darkest: new Array(256).fill(248),
      }),
    );
    expect(decode).toHaveBeenCalledTimes(1);
  });

  it('that an earlier version has stored is looked at, not fetched', async () => {
    const thread = threadWith(poster('a'));
    await fetchThreadImages(thread);
    const [{ facts, ...old }] = (await loadImages(thread.id)) as [StoredImage];
    await saveImage(old);
    vi.mocked(tellEditors).mockClear();
    server.mockClear();
    expect(await fetchThreadImages(thread)).toBe(false);
    expect((await loadImages(thread.id))[0]).toEqual({ ...old, facts });
    expect(server).not.toHaveBeenCalled();
    expect(vi.mocked(tellEditors).mock.calls).toEqual([['imagesChanged', { threadId: thread.id }]]);
  });

  it('is asked for without cookies, referrer and redirects', async () => {
    await fetchOne(poster('a'));
    expect(server.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: expect.any(AbortSignal),
    });
  });

  it('is the best size that X has', async () => {
    server.mockResolvedValueOnce(fail(404)).mockResolvedValueOnce(fail(404));
    expect(await fetchOne(photo('a'))).toMatchObject({ width: 640 });
    expect(sizesAsked()).toEqual(['orig', '4096x4096', 'small']);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page instead of a picture', async () => ok('<html>Log in</html>')],
    ['an empty answer', async () => ok()],
    ['a picture without width', async () => ok(wholePng(0, 480))],
    ['more pixels than fit into memory', async () => ok(wholePng(8001, 8000))],
    [
      'more bytes than a picture has',
      async () => ok(wholePng(640, 480), new Uint8Array(25_000_000)),
    ],
    ['an answer that breaks off', async () => brokenOff()],
  ])('is tried in another size after %s', async (_, answer) => {
    server.mockImplementationOnce(answer);
    expect(await fetchOne(photo('a'))).toMatchObject({ width: 640, height: 480 });
    expect(sizesAsked()).toEqual(['orig', '4096x4096']);
  });

  it('that cannot be decoded is none', async () => {
    decode.mockRejectedValueOnce(new Error('garbled'));
    expect(await fetchOne(poster('a'))).toMatchObject(missing('damaged'));
  });

  it('as large as X keeps them is kept', async () => {
    server.mockResolvedValue(ok(wholePng(4096, 4096)));
    expect(await fetchOne(poster('a'))).toMatchObject({ width: 4096, height: 4096 });
  });

  it.each([
    ['8000 × 8000', [8000, 8000], { times: 2, halved: [2000, 2000], kept: [1448, 1448] }],
    ['as flat as a strip', [20_000, 1000], { times: 2, halved: [5000, 250], kept: [5000, 250] }],
  ] as const)(
    'that is larger is halved and kept where X has no smaller: %s',
    async (_, [width, height], { times, halved, kept }) => {
      server.mockImplementation(async () => ok(wholePng(width, height)));
      const ofSize = ([across, down]: readonly number[]) => ({ width: across, height: down });
      const canvas = { ...ofSize(halved), transferToImageBitmap: () => ofSize(halved) };
      vi.mocked(halve).mockReturnValueOnce(canvas as never);
      const [wide, high] = kept;
      expect(await fetchOne(photo('a'))).toMatchObject({ width: wide, height: high });
      expect(sizesAsked()).toEqual(['orig', '4096x4096', 'small']);
      expect(vi.mocked(halve).mock.lastCall?.[1]).toBe(times);
      expect(canvas).toMatchObject({ width: 0, height: 0 });
    },
  );

  it('of more bytes than a photo has is kept in fewer', async () => {
    server.mockImplementation(async () => ok(wholePng(1000, 500), new Uint8Array(9_000_000)));
    const image = await fetchOne(poster('a'));
    expect(image).toMatchObject({ width: 1000, height: 500 });
    expect(image?.blob?.type).toBe('image/webp');
  });

  it('is read as far as its metadata go', async () => {
    server.mockResolvedValue(ok(jpegWithMetadata(640, 480, 900_000)));
    expect(await fetchOne(poster('a'))).toMatchObject({ width: 640, height: 480 });
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['is not there', async () => fail(404), 'not-found'],
    ['fails on the server', async () => fail(500), 'busy'],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['is a page', async () => ok('<html>Log in</html>'), 'damaged'],
    ['is cut off', async () => ok(wholeJpeg(640, 480).slice(0, -2)), 'damaged'],
    ['has too many pixels', async () => ok(wholePng(30_000, 30_000)), 'too-large'],
    ['breaks off', async () => brokenOff(), 'unreachable'],
  ])('that %s is missing after three requests, and why', async (_, answer, reason) => {
    server.mockImplementation(answer);
    expect(await fetchOne(photo('a'))).toMatchObject({ url: photo('a'), ...missing(reason) });
    expect(server).toHaveBeenCalledTimes(3);
  });

  it('is missing for want of a network where there is none', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await fetchOne(poster('a'))).toMatchObject(missing('offline'));
  });

  it('is missing for what was wrong with its best sizes, not for want of another', async () => {
    server.mockResolvedValue(fail(404)).mockResolvedValueOnce(ok('<html>'));
    expect(await fetchOne(photo('a'))).toMatchObject(missing('damaged'));
  });

  it('from elsewhere is missing before anything is asked', async () => {
    expect(await fetchOne('https://evil.example/a.jpg')).toMatchObject(missing('elsewhere'));
    expect(server).not.toHaveBeenCalled();
  });

  /** An answer without end, and how many bytes of it were taken. */
  function endless(first: Uint8Array): {
    response: Response;
    taken(): number;
    isClosed(): boolean;
  } {
    let [taken, isClosed] = [0, false];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = taken === 0 ? first : new Uint8Array(1_000_000);
        taken += chunk.length;
        controller.enqueue(chunk);
      },
      cancel() {
        isClosed = true;
      },
    });
    return { response: new Response(body), taken: () => taken, isClosed: () => isClosed };
  }

  it('that does not end is read no further than the largest file', async () => {
    const { response, taken, isClosed } = endless(wholeJpeg(640, 480));
    server.mockResolvedValue(response);
    expect(await fetchOne(poster('a'))).toMatchObject(missing('too-large'));
    expect(taken()).toBeLessThan(28_000_000);
    expect(isClosed()).toBe(true);
  });

  it('of too many pixels is read no further than its header', async () => {
    const { response, taken, isClosed } = endless(wholePng(20_000, 20_000));
    server.mockResolvedValue(response);
    expect(await fetchOne(poster('a'))).toMatchObject(missing('too-large'));
    expect(taken()).toBeLessThan(3_000_000);
    expect(isClosed()).toBe(true);
  });

  it('that says it is too large is not read at all', async () => {
    const { response, taken, isClosed } = endless(wholeJpeg(640, 480));
    response.headers.set('Content-Length', '25000001');
    server.mockResolvedValue(response);
    expect(await fetchOne(poster('a'))).toMatchObject(missing('too-large'));
    expect(taken()).toBeLessThan(2_000_000);
    expect(isClosed()).toBe(true);
  });

  it('is given up when it takes too long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    server.mockImplementation(silent);
    const fetched = fetchOne(photo('a'));
    while (server.mock.calls.length === 0) await new Promise((next) => setImmediate(next));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await fetched).toMatchObject(missing('timed-out'));
    expect(server).toHaveBeenCalledTimes(1);
  });

  function brokenOff(): Response {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(body);
  }
});

describe('a host that asks for patience', () => {
  let hours = 0;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    // Every test begins an hour later: what a host has said is over by then.
    vi.setSystemTime(Date.UTC(2026, 10, 29, ++hours));
  });

  const names = Array.from({ length: 16 }, (_, index) => `patience-${index}`);
  /** Not `until`, which would turn the fake clock. */
  async function turns(): Promise<void> {
    for (let n = 0; n < 100; n++) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Fetches 16 photos; the first so many answers are `refusal`. */
  async function fetchMany(refusals: number, refusal: () => Response, ms: number) {
    let answers = 0;
    server.mockImplementation(async () =>
      answers++ < refusals ? refusal() : ok(wholePng(640, 480)),
    );
    const thread = threadWith(...names.map(photo));
    const fetched = fetchThreadImages(thread);
    await turns();
    const before = server.mock.calls.length;
    await vi.advanceTimersByTimeAsync(ms - 1);
    await turns();
    const meanwhile = server.mock.calls.length - before;
    await vi.advanceTimersByTimeAsync(1);
    await fetched;
    return { thread, before, meanwhile, after: server.mock.calls.length - before - meanwhile };
  }
  const stateOf = async ({ id }: Thread) => {
    const images = await loadImages(id);
    return images.map(({ missing: known }) => known?.reason ?? 'here').sort();
  };

  it.each([429, 503])('with %i is asked for nothing until the time it said', async (status) => {
    const refusal = () => fail(status, { 'Retry-After': '2' });
    const { thread, ...asking } = await fetchMany(6, refusal, 2000);
    expect(asking).toEqual({ before: 6, meanwhile: 0, after: 16 });
    expect(await stateOf(thread)).toEqual(names.map(() => 'here'));
  });

  it('is asked again after a while where it does not say when', async () => {
    const { thread, ...asking } = await fetchMany(6, () => fail(429), 2000);
    expect(asking).toEqual({ before: 6, meanwhile: 0, after: 16 });
    expect(await stateOf(thread)).toEqual(names.map(() => 'here'));
  });

  it('and says when by the clock is understood', async () => {
    const at = new Date(Date.now() + 5000).toUTCString();
    const { thread } = await fetchMany(6, () => fail(429, { 'Retry-After': at }), 5000);
    expect(await stateOf(thread)).toEqual(names.map(() => 'here'));
  });

  it('is obeyed once, and then given up with all its pictures', async () => {
    const { thread, ...asking } = await fetchMany(999, () => fail(429), 2000);
    expect(asking).toEqual({ before: 6, meanwhile: 0, after: 1 });
    expect(await stateOf(thread)).toEqual(names.map(() => 'busy'));
  });

  it('for longer than anybody waits is left alone that long, whoever asks', async () => {
    const refusal = () => fail(429, { 'Retry-After': '120' });
    const { thread, ...asking } = await fetchMany(999, refusal, 2);
    expect(asking).toEqual({ before: 6, meanwhile: 0, after: 0 });
    expect(await stateOf(thread)).toEqual(names.map(() => 'busy'));
    server.mockClear();
    await fetchThreadImages(thread, true);
    await fetchThreadImages(threadWith(photo('other')), true);
    expect(server).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(120_000);
    server.mockImplementation(async () => ok(wholePng(640, 480)));
    await fetchThreadImages(thread, true);
    expect(await stateOf(thread)).toEqual(names.map(() => 'here'));
  });

  it('does not keep the pictures of another host waiting', async () => {
    server.mockImplementation(async (url) =>
      url.includes('pbs') ? fail(429, { 'Retry-After': '60' }) : ok(wholePng(640, 480)),
    );
    const thread = threadWith(photo('a'), 'https://abs.twimg.com/badge.png');
    await fetchThreadImages(thread);
    expect(await stateOf(thread)).toEqual(['busy', 'here']);
  });
});

describe('the pictures of a thread', () => {
  const many = Array.from({ length: 20 }, (_, index) => poster(`many-${index}`));

  it('are fetched six at a time', async () => {
    let underWay = 0;
    let most = 0;
    server.mockImplementation(async () => {
      most = Math.max(most, ++underWay);
      await turn();
      underWay--;
      return ok(wholePng(640, 480));
    });
    const thread = threadWith(...many);
    await fetchThreadImages(thread);
    expect(most).toBe(6);
    expect(asked().sort()).toEqual([...many].sort());
    expect(await loadImages(thread.id)).toHaveLength(20);
  });

  it('reach the editors one by one', async () => {
    const thread = threadWith(poster('a'), poster('b'));
    await fetchThreadImages(thread);
    expect(vi.mocked(tellEditors).mock.calls).toEqual([
      ['imagesChanged', { threadId: thread.id }],
      ['imagesChanged', { threadId: thread.id }],
    ]);
  });

  it('with many bytes are read one at a time, whatever comes of them', async () => {
    let [reading, most] = [0, 0];
    const heavy = (start: Uint8Array) => {
      let chunks = 0;
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            chunks++;
            if (chunks === 6) most = Math.max(most, ++reading);
            await turn();
            if (chunks === 1) controller.enqueue(start);
            else if (chunks < 20) controller.enqueue(new Uint8Array(1_000_000));
            else {
              reading--;
              controller.close();
            }
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body);
    };
    server.mockImplementation(async (url) =>
      heavy(url.includes('many-3') ? new Uint8Array(9) : wholePng(640, 480)),
    );
    const thread = threadWith(...many.slice(0, 5));
    await fetchThreadImages(thread);
    expect(most).toBe(1);
    expect((await loadImages(thread.id)).filter(({ blob }) => blob)).toHaveLength(4);
  });

  it('that are here are not fetched again, missing ones are tried again', async () => {
    const thread = threadWith(poster('a'), poster('b'));
    server.mockImplementation(async (url) =>
      url === poster('b') ? fail(404) : ok(wholePng(6, 4)),
    );
    await fetchThreadImages(thread);
    server.mockClear();
    await fetchThreadImages(thread);
    expect(asked()).toEqual([poster('b')]);
  });

  it('are given up together when the time for all of them is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    server.mockImplementation(async (url, options) =>
      server.mock.calls.length > 6 ? silent(url, options) : ok(wholePng(640, 480)),
    );
    const thread = threadWith(...many);
    const fetched = fetchThreadImages(thread);
    while (server.mock.calls.length < 12) await new Promise((next) => setImmediate(next));
    await vi.advanceTimersByTimeAsync(20_000);
    await fetched;
    expect(server).toHaveBeenCalledTimes(12);
    expect((await loadImages(thread.id)).filter(({ blob }) => blob)).toHaveLength(6);
  });

  it('that took too long are not waited for again soon, unless the user wants it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    const thread = threadWith(poster('a'));
    const timeOut = async () => {
      server.mockClear();
      server.mockImplementationOnce(silent);
      const fetched = fetchThreadImages(thread);
      while (server.mock.calls.length === 0) await new Promise((next) => setImmediate(next));
      await vi.advanceTimersByTimeAsync(20_000);
      await fetched;
      server.mockClear();
    };
    await timeOut();
    await fetchThreadImages(thread);
    expect(server).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 6 * 60_000);
    await timeOut();
    await fetchThreadImages(thread, true);
    expect(server).toHaveBeenCalledOnce();
    expect((await loadImages(thread.id))[0]?.blob).toBeTruthy();
  });

  it('are fetched once for all who ask at a time', async () => {
    const thread = threadWith(poster('a'));
    const asking = [fetchThreadImages(thread), fetchThreadImages(thread)];
    expect(isFetching()).toBe(true);
    await Promise.all(asking);
    expect(server).toHaveBeenCalledTimes(1);
    expect(isFetching()).toBe(false);
  });

  it('are all there for who captured more of it meanwhile', async () => {
    const thread = threadWith(poster('a'));
    const more = makePost({ id: '1000', media: [makePhoto({ url: poster('more') })] });
    const first = fetchThreadImages(thread);
    await fetchThreadImages({ ...thread, posts: [...thread.posts, more] });
    const urls = (await loadImages(thread.id)).map(({ url }) => url);
    expect(urls.sort()).toEqual([poster('a'), poster('more')]);
    await first;
  });
});
