// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellEditors } from '../../../../src/messaging/call.ts';
import { fetchThreadImages, isFetching } from '../../../../src/render/images/fetch-images.ts';
import { loadImages } from '../../../../src/store/images.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { turn } from '../../../support/waiting.ts';
import { makePhoto, makePost, makeThread } from '../../thread/make-thread.ts';
import { jpeg, png } from '../picture/picture-bytes.ts';

vi.mock('../../../../src/messaging/call.ts', () => ({ tellEditors: vi.fn() }));

const photo = (name: string) => `https://pbs.twimg.com/media/${name}?format=jpg&name=small`;
/** X keeps only one size of these. */
const poster = (name: string) => `https://pbs.twimg.com/ext_tw_video_thumb/${name}.jpg`;

const server = vi.fn<(url: string, options: RequestInit) => Promise<Response>>();
const decode = vi.fn(async (_file: Blob) => ({ close: vi.fn() }));

beforeEach(() => {
  vi.clearAllMocks();
  server.mockImplementation(async () => ok(png(640, 480)));
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
const MISSING = { blob: null, width: 0, height: 0 };

describe('a picture', () => {
  it('is kept with its size, as what its bytes say it is', async () => {
    server.mockResolvedValue(
      new Response(new Blob([jpeg(640, 480)]), { headers: { 'Content-Type': 'image/png' } }),
    );
    const image = await fetchOne(poster('a'));
    expect(image).toMatchObject({ url: poster('a'), width: 640, height: 480 });
    expect(image?.blob?.type).toBe('image/jpeg');
    expect(image?.blob?.size).toBe(jpeg(640, 480).length);
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
    ['a picture without width', async () => ok(png(0, 480))],
    ['more pixels than fit into memory', async () => ok(png(8001, 8000))],
    ['more bytes than a picture has', async () => ok(png(640, 480), new Uint8Array(25_000_000))],
    ['an answer that breaks off', async () => brokenOff()],
  ])('is tried in another size after %s', async (_, answer) => {
    server.mockImplementationOnce(answer);
    expect(await fetchOne(photo('a'))).toMatchObject({ width: 640, height: 480 });
    expect(sizesAsked()).toEqual(['orig', '4096x4096']);
  });

  it('that cannot be decoded is none', async () => {
    decode.mockRejectedValueOnce(new Error('truncated'));
    expect(await fetchOne(poster('a'))).toMatchObject(MISSING);
  });

  it('as large as is allowed is kept', async () => {
    server.mockResolvedValue(ok(png(8000, 8000)));
    expect(await fetchOne(poster('a'))).toMatchObject({ width: 8000, height: 8000 });
  });

  it('that cannot be had is known to be missing', async () => {
    server.mockResolvedValue(fail(404));
    expect(await fetchOne(photo('a'))).toMatchObject({ url: photo('a'), ...MISSING });
    expect(server).toHaveBeenCalledTimes(3);
  });

  it('from elsewhere is missing before anything is asked', async () => {
    expect(await fetchOne('https://evil.example/a.jpg')).toMatchObject(MISSING);
    expect(server).not.toHaveBeenCalled();
  });

  it('is given up when it takes too long', async () => {
    const patience = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    server.mockImplementation(async () => {
      patience.abort();
      throw patience.signal.reason;
    });
    expect(await fetchOne(photo('a'))).toMatchObject(MISSING);
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

describe('a server that asks for patience', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  /** Not `until`, which would turn the fake clock. */
  async function firstRequest(): Promise<void> {
    while (server.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /** How often it was asked, once before and once after a wait of `ms`. */
  async function askedAfter(ms: number, answer: Response): Promise<[number, number]> {
    server.mockResolvedValueOnce(answer);
    const fetched = fetchOne(poster('a'));
    await firstRequest();
    await vi.advanceTimersByTimeAsync(ms - 1);
    const before = server.mock.calls.length;
    await vi.advanceTimersByTimeAsync(1);
    await fetched;
    return [before, server.mock.calls.length];
  }

  it.each([429, 503])('with %i is asked again when it said', async (status) => {
    const answer = fail(status, { 'Retry-After': '2' });
    expect(await askedAfter(2000, answer)).toEqual([1, 2]);
  });

  it.each([
    ['for longer than anybody waits', 429, { 'Retry-After': '11' }],
    ['until a date', 429, { 'Retry-After': 'Tue, 24 Nov 2026 10:00:00 GMT' }],
    ['for no time', 429, { 'Retry-After': '0' }],
    ['without saying how long', 429, {}],
    ['for something that is not there', 404, { 'Retry-After': '2' }],
  ])('%s is left alone', async (_, status, headers) => {
    expect(await askedAfter(10_000, fail(status, headers))).toEqual([1, 1]);
  });

  it('is obeyed once', async () => {
    server.mockImplementation(async () => fail(429, { 'Retry-After': '1' }));
    const fetched = fetchOne(poster('a'));
    await firstRequest();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await fetched).toMatchObject(MISSING);
    expect(server).toHaveBeenCalledTimes(2);
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
      return ok(png(640, 480));
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

  it('that are here are not fetched again, missing ones are tried again', async () => {
    const thread = threadWith(poster('a'), poster('b'));
    server.mockImplementation(async (url) => (url === poster('b') ? fail(404) : ok(png(6, 4))));
    await fetchThreadImages(thread);
    server.mockClear();
    await fetchThreadImages(thread);
    expect(asked()).toEqual([poster('b')]);
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
