import type { Runtime } from '../browser/webext.ts';

export type SenderKind = 'extension' | 'page' | 'stranger';

/**
 * Who sent a message. `ownOrigin` is the address of our pages with its trailing slash; without the
 * slash `chrome-extension://abc.evil.example` would pass for `chrome-extension://abc`.
 */
export function senderKind(
  sender: Pick<Runtime.MessageSender, 'id' | 'url' | 'frameId' | 'tab'>,
  ownId: string,
  ownOrigin: string,
): SenderKind {
  if (sender.id !== ownId || !sender.url) return 'stranger';
  if (sender.url.startsWith(ownOrigin)) return 'extension';
  // A content script: always the top frame of a tab, never a frame inside it.
  return sender.tab?.id !== undefined && sender.frameId === 0 ? 'page' : 'stranger';
}
