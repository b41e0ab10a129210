/**
 * The extension API of both browsers, promise-based. This is the only module that names the
 * polyfill: everything else imports from src/browser.
 */

import browser, {
  type Downloads,
  type Menus,
  type Runtime,
  type Tabs,
} from 'webextension-polyfill';
import { version } from '../../manifest.json';

export type { Downloads, Menus, Runtime, Tabs };
export { browser };

/** True in the build for Chrome; the other branch is removed from the bundle. */
export const IS_CHROME = __TARGET__ === 'chrome';

/** Of this extension. Chrome's offscreen document cannot ask for the manifest, so it is built in. */
export const VERSION: string = version;
