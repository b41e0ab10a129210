import { expect, it } from 'vitest';
import { senderKind } from '../../../src/messaging/sender.ts';

const CHROME = { id: 'abc', origin: 'chrome-extension://abc/' };
const FIREFOX = { id: 'navigator@example', origin: 'moz-extension://0b1c-22/' };
const onX = 'https://x.com/lab/status/10';
const tab = { id: 7, index: 0 } as never;

type Sender = Parameters<typeof senderKind>[0];
type Row = [string, Sender, string];

const ROWS: Row[] = [
  ['popup', { id: 'abc', url: 'chrome-extension://abc/src/editor/editor.html' }, 'extension'],
  ['editor in a tab', { id: 'abc', url: `${CHROME.origin}e.html`, tab, frameId: 0 }, 'extension'],
  ['worker', { id: 'abc', url: 'chrome-extension://abc/service-worker-loader.js' }, 'extension'],
  ['content script', { id: 'abc', url: onX, tab, frameId: 0 }, 'page'],
  ['frame in a page', { id: 'abc', url: onX, tab, frameId: 3 }, 'stranger'],
  ['page without a frame', { id: 'abc', url: onX, tab }, 'stranger'],
  ['page without a tab', { id: 'abc', url: onX, frameId: 0 }, 'stranger'],
  ['no address', { id: 'abc', tab, frameId: 0 }, 'stranger'],
  ['empty address', { id: 'abc', url: '', tab, frameId: 0 }, 'stranger'],
  ['another extension', { id: 'abd', url: 'chrome-extension://abd/page.html' }, 'stranger'],
  ['another extension in our name', { id: 'abd', url: `${CHROME.origin}page.html` }, 'stranger'],
  ['no id', { url: `${CHROME.origin}page.html` }, 'stranger'],
  ['a longer id', { id: 'abcd', url: 'chrome-extension://abcd/page.html' }, 'stranger'],
  ['a host like ours', { id: 'abc', url: 'chrome-extension://abc.evil.example/' }, 'stranger'],
  ['our id before an @', { id: 'abc', url: 'chrome-extension://abc@evil.example/' }, 'stranger'],
  ['our id without a slash', { id: 'abc', url: 'chrome-extension://abc' }, 'stranger'],
  ['a site that names us', { id: 'abc', url: `https://x.example/?${CHROME.origin}` }, 'stranger'],
];

it.each(ROWS)('%s', (_, sender, kind) => {
  expect(senderKind(sender, CHROME.id, CHROME.origin)).toBe(kind);
});

it('knows a host like ours in a tab for the page of a content script at most', () => {
  const sender = { id: 'abc', url: 'chrome-extension://abc.evil.example/', tab, frameId: 0 };
  expect(senderKind(sender, CHROME.id, CHROME.origin)).toBe('page');
});

it.each<Row>([
  [
    'event page',
    { id: FIREFOX.id, url: `${FIREFOX.origin}_generated_background_page.html` },
    'extension',
  ],
  ['content script', { id: FIREFOX.id, url: onX, tab, frameId: 0 }, 'page'],
  ['another profile', { id: FIREFOX.id, url: 'moz-extension://0b1c-221/' }, 'stranger'],
])('%s in Firefox, where id and address differ', (_, sender, kind) => {
  expect(senderKind(sender, FIREFOX.id, FIREFOX.origin)).toBe(kind);
});
