import * as v from 'valibot';

/** Kept apart from the other settings: it is needed before a page is painted, see public/look.js. */
const KEY = 'look';

export const LOOKS = ['system', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

const LookSchema = v.fallback(v.picklist(LOOKS), 'system');

/** How the interface looks; `system` follows the computer. */
export function loadLook(): Look {
  return v.parse(LookSchema, localStorage.getItem(KEY));
}

/** Changes the look of all open pages. */
export function saveLook(look: Look): void {
  localStorage.setItem(KEY, look);
  // The browser tells the other pages only.
  dispatchEvent(new StorageEvent('storage', { key: KEY }));
}
