import { launchChrome } from './chrome/launch.ts';
import { launchFirefox } from './firefox/launch.ts';
import type { ExtensionBrowser, LaunchOptions } from './types.ts';

export { findBrowser } from '../../../scripts/lib/find-browser.mjs';
export { type ElementFacts, ExtensionView } from './extension-view.ts';
export type { Target } from './find-in-page.ts';
export { BROWSERS } from './names.ts';
export type * from './types.ts';
export { PATIENCE, WaitTimeout, waitUntil, within } from './wait-until.ts';
export { type Display, startXvfb } from './xvfb.ts';

/** Starts a real browser with the built extension in it. */
export function launchExtensionBrowser(options: LaunchOptions): Promise<ExtensionBrowser> {
  return options.browser === 'chrome' ? launchChrome(options) : launchFirefox(options);
}
