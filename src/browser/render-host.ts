import { browser, IS_CHROME } from './webext.ts';

/** What the frame needs of Firefox's event page; a worker, and so the background's types, has none. */
declare const document: {
  querySelector(selector: string): object | null;
  createElement(tag: 'iframe'): Frame;
  body: { append(frame: Frame): void };
};

interface Frame {
  src: string;
  addEventListener(type: 'load', listener: () => void, options: { once: true }): void;
}

const PAGE = 'src/render/host.html';

let opening: Promise<void> | null = null;

/**
 * Makes sure that the render host is there: an offscreen document in Chrome, which outlives the
 * worker; a frame of the event page in Firefox, which has a DOM of its own. Only one may exist, so
 * calls that come together share one opening.
 */
export function ensureRenderHost(): Promise<void> {
  opening ??= (IS_CHROME ? openOffscreen() : openFrame()).finally(() => {
    opening = null;
  });
  return opening;
}

async function openOffscreen(): Promise<void> {
  // The branch for Firefox must not even name an API that it does not have.
  if (!IS_CHROME) return;
  const existing = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (existing.length > 0) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: [chrome.offscreen.Reason.BLOBS],
    justification: 'Paints slides and holds the finished files while they are saved.',
  });
}

async function openFrame(): Promise<void> {
  if (document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  const ready = new Promise<void>((resolve) =>
    frame.addEventListener('load', () => resolve(), { once: true }),
  );
  frame.src = browser.runtime.getURL(PAGE);
  document.body.append(frame);
  await ready;
}
