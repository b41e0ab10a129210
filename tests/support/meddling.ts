import type { ExtensionBrowser } from './browsers/index.ts';

/** What other extensions, or the user, do to downloads. */
export type Meddling =
  /** Takes each out of the list as soon as it is complete. */
  | 'clean up'
  /** Takes the first two out of the list while they are on their way. */
  | 'erase early'
  | 'cancel the first'
  /** Chrome: the first gets no name, as while a Save dialog is open. */
  | 'leave the first open'
  /** Chrome: the document that holds the files is closed when the first is on its way. */
  | 'close the host'
  /** Chrome: another extension has a say in names. */
  | 'say nothing of names';

type Suggest = () => void;

/**
 * Meddles with downloads from now on, in a page that has the browser's API for them, until
 * `stopMeddling`. Chrome waits with every file until that is done, and gives it a name of its own then;
 * Firefox waits for nobody.
 */
export function meddle(browser: ExtensionBrowser, how: Meddling): Promise<void> {
  return browser.evaluateInExtension((kind: Meddling) => {
    const { downloads, offscreen } = chrome;
    let begun = 0;
    const onBegun = async ({ id }: { id: number }): Promise<void> => {
      begun++;
      if (kind === 'erase early' && begun <= 2) await downloads.erase({ id });
      if (begun > 1) return;
      if (kind === 'cancel the first') await downloads.cancel(id);
      if (kind === 'close the host') await offscreen.closeDocument();
      if (kind === 'leave the first open') await new Promise(() => undefined);
    };
    const onChanged = ({ id, state }: chrome.downloads.DownloadDelta): void => {
      if (kind === 'clean up' && state?.current === 'complete') void downloads.erase({ id });
    };
    const onNew = (item: chrome.downloads.DownloadItem): void => void onBegun(item);
    const onNaming = (item: chrome.downloads.DownloadItem, suggest: Suggest) => {
      void onBegun(item).then(() => suggest());
      return true;
    };
    const { onCreated, onDeterminingFilename } = downloads;
    // Firefox has none.
    const naming = kind === 'clean up' ? undefined : (onDeterminingFilename ?? undefined);
    if (naming) naming.addListener(onNaming);
    else onCreated.addListener(onNew);
    downloads.onChanged.addListener(onChanged);
    const stop = () => {
      naming?.removeListener(onNaming);
      onCreated.removeListener(onNew);
      downloads.onChanged.removeListener(onChanged);
    };
    Object.assign(globalThis, { stop });
  }, how);
}

export function stopMeddling(browser: ExtensionBrowser): Promise<void> {
  return browser.evaluateInExtension(() => {
    (globalThis as { stop?: () => void }).stop?.();
  });
}
