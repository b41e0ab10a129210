import type { BrowserWindow } from './browser-window.ts';

/** Makes Firefox keep the web addresses that an extension asks for. */
export async function recordRequests(window: BrowserWindow, geckoId: string): Promise<void> {
  await window.run((id) => {
    const asked = new Set<string>();
    const world = globalThis as typeof globalThis & { extensionRequests?: Set<string> };
    world.extensionRequests = asked;
    Services.obs.addObserver(
      {
        observe(subject) {
          const channel = subject.QueryInterface(Ci.nsIHttpChannel);
          const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
          const ids = [triggeringPrincipal, loadingPrincipal].map((who) => who?.addonPolicy?.id);
          if (ids.includes(id)) asked.add(channel.URI.spec);
        },
      },
      'http-on-opening-request',
    );
  }, geckoId);
}

export function recordedRequests(window: BrowserWindow): Promise<string[]> {
  return window.run(() => {
    const world = globalThis as typeof globalThis & { extensionRequests?: Set<string> };
    return [...(world.extensionRequests ?? [])];
  });
}
