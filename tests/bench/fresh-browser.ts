import { rmSync } from 'node:fs';
import {
  type BrowserName,
  type ExtensionBrowser,
  launchExtensionBrowser,
} from '../support/browsers/index.ts';
import type { LocalX } from '../support/local-x/index.ts';
import { writeEmptyExtension } from './empty-extension.ts';

/** Measures something in a browser of its own with our extension, or with the empty one. */
export async function inFreshBrowser<Result>(
  browser: BrowserName,
  { port: localXPort }: LocalX,
  measure: (browser: ExtensionBrowser) => Promise<Result>,
  extension: 'ours' | 'empty' = 'ours',
): Promise<Result> {
  const extensionDir = extension === 'empty' ? writeEmptyExtension(browser) : undefined;
  const launched = await launchExtensionBrowser({ browser, localXPort, extensionDir });
  try {
    return await measure(launched);
  } finally {
    await launched.close();
    if (extensionDir) rmSync(extensionDir, { recursive: true });
  }
}
