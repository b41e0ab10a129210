/** What the browsers tell of a download, as far as it says whether it goes on. */
export interface Standing {
  state?: string | undefined;
  paused?: boolean | undefined;
  canResume?: boolean | undefined;
}

/** Whether the browser is done with a download, one way or the other. */
export function hasStopped({ state, paused, canResume }: Standing): boolean {
  if (state === 'complete') return true;
  // Firefox calls a paused one interrupted, and cancelled by the user.
  return state === 'interrupted' && !(paused && canResume);
}

/** Kinds of danger that need no answer of the user. */
const HARMLESS = [
  'safe',
  'accepted',
  'allowlistedByPolicy',
  'asyncScanning',
  'asyncLocalPasswordScanning',
  'deepScannedSafe',
];

/** Whether Chrome asks "Keep?": until that is answered the file is in progress under another name. */
export const asksToKeep = (danger: string): boolean => !HARMLESS.includes(danger);
