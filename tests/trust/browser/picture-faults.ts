import type { ServerResponse } from 'node:http';
import { EVIL } from '../hostile-text.ts';

/** More than is taken of one picture. */
const HUGE = 30_000_000; // bytes
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

type Answer = (response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end();
const bytes =
  (type: string, body: Buffer | string): Answer =>
  (response) =>
    void response.writeHead(200, { 'Content-Type': type }).end(body);

/** What a host of pictures may answer in the place of a picture. */
export const PICTURE_FAULTS: Record<string, Answer> = {
  'not there': status(404),
  forbidden: status(403),
  'too many requests': status(429, { 'Retry-After': '2' }),
  'a broken server': status(503),
  'nothing in it': bytes('image/jpeg', ''),
  'its beginning alone': bytes('image/jpeg', JPEG),
  'less than it says': (response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': '90000' });
    response.write(JPEG);
    response.destroy();
  },
  'a page': bytes('text/html', '<script>window.trustMark=1</script>'),
  'a drawing with a script': bytes(
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.trustMark=1</script></svg>',
  ),
  'far too large': (response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' });
    response.write(JPEG);
    response.end(Buffer.alloc(HUGE));
  },
  'another host': status(302, { Location: `https://${EVIL}/stolen.jpg` }),
  'no answer for long': (response) => void setTimeout(() => response.destroy(), 20_000).unref(),
};
