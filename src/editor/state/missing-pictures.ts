import { computed, signal } from '@preact/signals';
import { browser } from '../../browser/webext.ts';
import { call } from '../../messaging/call.ts';
import { picturesShown } from '../../slides/paging/pictures-shown.ts';
import type { StoredImage } from '../../store/database.ts';
import { type MissingReason, missingOf } from '../../store/missing-picture.ts';
import { missingImages, picturesChanged } from './pictures.ts';
import { shownDesign } from './shown-design.ts';
import { edits, thread } from './work.ts';

/** Why a picture is missing, as it is told: the browser may not let us fetch any more. */
export type ToldReason = MissingReason | 'no-access' | 'unknown';

/** Whether the browser lets us fetch from X's hosts of pictures. */
const isAllowed = signal(true);
export const isFetching = signal(false);

/** A reason for each picture that is missing from what is shown. */
export const missingShown = computed<ToldReason[]>(() => {
  const images = missingImages.value;
  if (!thread.value || images.length === 0) return [];
  const shown = picturesShown(thread.value, edits.value, shownDesign.value);
  return images.filter(({ url }) => shown.has(url)).map(reasonOf);
});

function reasonOf(image: StoredImage): ToldReason {
  const reason = missingOf(image)?.reason ?? 'unknown';
  return reason === 'unreachable' && !isAllowed.value ? 'no-access' : reason;
}

/** Firefox lets users take the hosts of the manifest away, and Chrome to withhold them. */
const hosts = () => ({ origins: browser.runtime.getManifest().host_permissions ?? [] });

/** Follows whether we may fetch. @returns a function that stops it */
export function followAccess(): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const look = () => {
    const looking = browser.permissions.contains(hosts());
    void looking.then((has) => {
      isAllowed.value = has;
    }, console.error);
  };
  look();
  onAdded.addListener(look);
  onRemoved.addListener(look);
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}

/** Has the missing pictures fetched; ends when that is over, whatever came of it. */
export async function fetchAgain(): Promise<void> {
  const threadId = thread.peek()?.id;
  if (!threadId || isFetching.peek()) return;
  isFetching.value = true;
  try {
    await call('background', 'fetchImages', { threadId });
    picturesChanged(threadId);
  } catch (error) {
    console.error('pictures not fetched', error);
  } finally {
    isFetching.value = false;
  }
}

/** Asks the browser for what was taken away. Must be called while the page handles a click. */
export async function allowAccess(): Promise<void> {
  if (await browser.permissions.request(hosts())) await fetchAgain();
}

/** Threads whose holes the user has been asked about. */
const asked = new Set<string>();

/** Whether an export is to wait for the user, since it would have holes; once for each thread. */
export function mustAsk(): boolean {
  const threadId = thread.peek()?.id;
  if (!threadId || asked.has(threadId) || missingShown.peek().length === 0) return false;
  asked.add(threadId);
  return true;
}
