import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { emojiDrawing } from './emoji.ts';
import { imageSoon } from './images/index.ts';
import { hirePainters } from './images/paint-aside.ts';
import { Network } from './network.ts';
import { DEFAULT_SETTINGS, type PageSettings } from './page/settings.ts';
import { answerSite, type SavedPage } from './site.ts';
import { findThread, PICTURED, threadNamed } from './threads/load.ts';
import { allPosts, type ThreadFile } from './threads/schema.ts';

export type { SavedPage } from './site.ts';

/** Where a thread is opened at its post `n`, counted from 0. */
export function addressOf({ author, posts }: ThreadFile, n = 0): string {
  return `https://x.com/${author}/status/${posts.at(n)?.id}`;
}

export const SAMPLE = threadNamed('harbour-lamps');
/** The sample thread, opened at its first post. */
export const SAMPLE_URL = addressOf(SAMPLE);

export interface RecordedRequest {
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
}

export interface LocalXOptions {
  savedPage?: SavedPage;
  /** Threads that only this one knows, beside those of the files. */
  threads?: readonly ThreadFile[];
}

/** A server that stands in for x.com and X's hosts of pictures. */
export interface LocalX {
  readonly port: number;
  /** How pages show themselves from the next load on. */
  readonly settings: PageSettings;
  /** How slowly it answers. */
  readonly network: Network;
  /** What the hosts of pictures answer: `missing` is 404, `offline` no answer at all. */
  images: 'there' | 'missing' | 'offline';
  /** What is sent in the place of every photo, with these headers; null sends the right ones. */
  photo: { bytes: Buffer; headers: Record<string, string> } | null;
  /** Every request since the last `forgetRequests`. */
  readonly requests: readonly RecordedRequest[];
  forgetRequests(): void;
  /** Answers a request in the place of the server, and says so. */
  fault: ((asked: URL, response: ServerResponse) => boolean) | null;
  /** Threads that only this one knows from now on, beside those of the files. */
  know(threads: readonly ThreadFile[]): void;
  close(): Promise<void>;
}

const KEEP_ALIVE = 10 * 60_000; // ms

export async function startLocalX({
  savedPage,
  threads = [],
}: LocalXOptions = {}): Promise<LocalX> {
  const settings = { ...DEFAULT_SETTINGS };
  const network = new Network();
  const requests: RecordedRequest[] = [];
  let own = byPost(threads);
  const find = (id: string) => own.get(id) ?? findThread(id);
  const site = { settings, network, findThread: find, saved: savedPage };
  const server = https.createServer(await makeCertificate(), (request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    requests.push({ host, path: request.url ?? '', headers: request.headers });
    if (localX.fault?.(new URL(request.url ?? '/', `https://${host}`), response)) return;
    const answer = host.endsWith('twimg.com')
      ? answerImage(request, response, localX)
      : answerSite(request, response, site);
    answer.catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  // At the usual 5 s it hangs up just when a page asks again, and Firefox does not ask twice.
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const dismissPainters = hirePainters();
  const localX: LocalX = {
    port: (server.address() as AddressInfo).port,
    settings,
    network,
    images: 'there',
    photo: null,
    requests,
    forgetRequests() {
      requests.length = 0;
    },
    know(others) {
      own = byPost(others);
    },
    fault: null,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await dismissPainters();
    },
  };
  return localX;
}

function byPost(threads: readonly ThreadFile[]): Map<string, ThreadFile> {
  return new Map(threads.flatMap((file) => allPosts(file).map(({ id }) => [id, file])));
}

/** X's pictures come without leave for other sites to read them, as the worst case has it. */
async function answerImage(
  request: IncomingMessage,
  response: ServerResponse,
  { images: state, photo }: LocalX,
): Promise<void> {
  if (state === 'offline') {
    response.destroy();
    return;
  }
  const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
  const emoji = emojiDrawing(url.pathname);
  if (emoji) {
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(emoji);
    return;
  }
  if (photo && state === 'there' && url.pathname.startsWith('/media/')) {
    response.writeHead(200, photo.headers).end(photo.bytes);
    return;
  }
  const image = state === 'there' ? await imageSoon(url, PICTURED) : null;
  if (!image) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': image.type, 'Cache-Control': 'no-store' });
  response.end(image.bytes);
}
